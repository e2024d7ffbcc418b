import type { Configuration } from 'electron-builder';

/** What dpkg, the menu and the desktop read of Parallax on Debian, from the configuration that every package is made by. */

/** What package.json says and these texts repeat. */
export interface Program {
  readonly version: string;
  readonly description: string;
  readonly author: string;
  readonly license: string;
}

/** `architecture` in Debian's words; `kilobytes` is what it takes on the disk. */
export function controlText(config: Configuration, program: Program, architecture: string, kilobytes: number): string {
  const { deb, linux } = config;
  return lines([
    `Package: ${deb?.packageName}`,
    `Version: ${program.version}`,
    `Section: ${deb?.packageCategory}`,
    `Priority: ${deb?.priority}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${program.author} <parallax@invalid>`,
    `Installed-Size: ${kilobytes}`,
    `Depends: ${(deb?.depends ?? []).join(', ')}`,
    `Recommends: ${(deb?.recommends ?? []).join(', ')}`,
    `Description: ${linux?.synopsis}`,
    ` ${linux?.description}`,
    ' It works offline, on one computer, with no account.',
  ]);
}

/** https://specifications.freedesktop.org/desktop-entry-spec/latest/ */
export function desktopText(config: Configuration, executable: string): string {
  const { linux } = config;
  return lines([
    '[Desktop Entry]',
    'Type=Application',
    `Name=${config.productName}`,
    `GenericName=${linux?.synopsis}`,
    `Comment=${linux?.description}`,
    // One file of this computer, as a path
    `Exec=${executable} %f`,
    `Icon=${config.executableName}`,
    'Terminal=false',
    `Categories=${linux?.category};`,
    `MimeType=${(linux?.mimeTypes ?? []).map((type) => `${type};`).join('')}`,
    ...Object.entries(linux?.desktop?.entry ?? {}).map(([key, value]) => `${key}=${value}`),
  ]);
}

/** https://specifications.freedesktop.org/shared-mime-info-spec/latest/ */
export function mediaTypesText(config: Configuration): string {
  const kinds = [config.fileAssociations ?? []].flat().map(({ ext, name, mimeType }) =>
    [
      `  <mime-type type="${mimeType}">`,
      `    <comment>${name}</comment>`,
      // It is an archive, and a desktop that looks inside must not say so
      '    <sub-class-of type="application/zip"/>',
      `    <glob pattern="*.${[ext].flat()[0]}" weight="60"/>`,
      `    <icon name="${iconName(mimeType ?? '')}"/>`,
      '  </mime-type>',
    ].join('\n'),
  );
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ...kinds,
    '</mime-info>',
  ]);
}

/**
 * What a software centre shows: https://www.freedesktop.org/software/appstream/docs/. Pictures and a home page would have to lie on
 * the web, where this project has no place, so there are none. `released` is a day, ISO 8601.
 */
export function metainfoText(config: Configuration, program: Program, released: string): string {
  const { linux } = config;
  const kinds = [config.fileAssociations ?? []].flat();
  return lines([
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<component type="desktop-application">',
    `  <id>${escapeXml(config.appId)}</id>`,
    '  <metadata_license>CC0-1.0</metadata_license>',
    `  <project_license>${escapeXml(program.license)}</project_license>`,
    `  <name>${escapeXml(config.productName)}</name>`,
    `  <summary>${escapeXml(linux?.synopsis)}</summary>`,
    `  <developer_name>${escapeXml(program.author)}</developer_name>`,
    '  <description>',
    `    <p>${escapeXml(linux?.description)}</p>`,
    '    <p>It works offline, on one computer, with no account. A class joins over the local network from any browser.</p>',
    '  </description>',
    `  <launchable type="desktop-id">${config.executableName}.desktop</launchable>`,
    `  <icon type="stock">${escapeXml(config.executableName)}</icon>`,
    '  <categories>',
    `    <category>${escapeXml(linux?.category)}</category>`,
    '  </categories>',
    '  <provides>',
    `    <binary>${escapeXml(config.executableName)}</binary>`,
    ...kinds.map(({ mimeType }) => `    <mediatype>${escapeXml(mimeType)}</mediatype>`),
    '  </provides>',
    '  <content_rating type="oars-1.1"/>',
    '  <releases>',
    `    <release version="${program.version}" date="${released}"/>`,
    '  </releases>',
    '</component>',
  ]);
}

function escapeXml(text: string | null | undefined): string {
  return (text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What an icon theme calls the picture of a media type. */
export function iconName(mediaType: string): string {
  return mediaType.replace('/', '-');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
