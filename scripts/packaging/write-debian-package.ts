import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Configuration } from 'electron-builder';
import { CHECKOUT } from '../checkout.ts';
import { controlText, desktopText, iconName, mediaTypesText, metainfoText } from './debian-texts.ts';
import type { Program } from './debian-texts.ts';
import { licencesText } from './gather-licences.ts';

/** The sizes that the base theme of every desktop has a folder for. */
const ICON_SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512];

export interface DebianPackage {
  /** The unpacked application. */
  readonly folder: string;
  readonly config: Configuration;
  /** In Debian's words. */
  readonly architecture: 'amd64' | 'arm64';
  /** Where the package goes. */
  readonly file: string;
  /** `xz` makes it small and takes minutes; a test takes `none`. */
  readonly compression: 'xz' | 'none';
}

/** Why no Debian package can be made here, or null. */
export function debianObstacle(): string | null {
  return spawnSync('dpkg-deb', ['--version']).status === 0 ? null : 'the program dpkg-deb is not here';
}

/**
 * Makes a .deb with dpkg's own tool, since the one that electron-builder calls (fpm) is a program for Ruby to be fetched
 * from GitHub. It has no scripts that run as root: menu, file types and icons are taken up by the triggers of Debian's own
 * packages, and nothing is left to undo. The library is in the person's own folder, which dpkg never touches.
 */
export function writeDebianPackage({ folder, config, architecture, file, compression }: DebianPackage): void {
  const root = mkdtempSync(join(tmpdir(), 'parallax-deb-'));
  try {
    const installed = join('/opt', String(config.productName));
    const executable = join(installed, String(config.executableName));
    cpSync(folder, join(root, installed), { recursive: true, verbatimSymlinks: true });
    const write = (path: string, content: string | Buffer) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    };
    const program = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as Program;
    writeDesktopFiles(write, config, executable, program);
    mkdirSync(join(root, 'usr', 'bin'), { recursive: true });
    symlinkSync(executable, join(root, 'usr', 'bin', String(config.executableName)));
    const bytes = settleModes(root);
    // Where a system forbids Chromium's first way (namespaces without rights), this small program makes the sandbox.
    chmodSync(join(root, installed, 'chrome-sandbox'), 0o4755);
    write('DEBIAN/control', controlText(config, program, architecture, Math.ceil(bytes / 1024)));
    mkdirSync(dirname(file), { recursive: true });
    run('dpkg-deb', [
      '--root-owner-group',
      `-Z${compression}`,
      ...(compression === 'xz' ? ['-z2'] : []),
      '--build',
      root,
      file,
    ]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function writeDesktopFiles(
  write: (path: string, content: string | Buffer) => void,
  config: Configuration,
  executable: string,
  program: Program,
): void {
  const name = String(config.executableName);
  write(`usr/share/applications/${name}.desktop`, desktopText(config, executable));
  write(`usr/share/metainfo/${config.appId}.metainfo.xml`, metainfoText(config, program, releaseDay(program.version)));
  write(`usr/share/mime/packages/${name}.xml`, mediaTypesText(config));
  const icons = join(CHECKOUT, 'resources', 'icons');
  const mediaType = iconName([config.fileAssociations ?? []].flat()[0]?.mimeType ?? '');
  for (const [drawing, path] of [
    ['parallax', `apps/${name}`],
    ['pack', `mimetypes/${mediaType}`],
  ] as const) {
    for (const size of ICON_SIZES.map((side) => `${side}x${side}`))
      write(`usr/share/icons/hicolor/${size}/${path}.png`, readFileSync(join(icons, drawing, `${size}.png`)));
    write(`usr/share/icons/hicolor/scalable/${path}.svg`, readFileSync(join(icons, `${drawing}.svg`)));
  }
  write(`usr/share/doc/${name}/copyright`, `${readFileSync(join(CHECKOUT, 'LICENSE'), 'utf8')}\n${licencesText()}`);
  write(`usr/share/doc/${name}/changelog.gz`, gzipSync(readFileSync(join(CHECKOUT, 'CHANGELOG.md')), { level: 9 }));
}

/** The day that CHANGELOG.md gives to a version, ISO 8601: "## 1.0.0, 22 November 2026: ...". */
function releaseDay(version: string): string {
  const changes = readFileSync(join(CHECKOUT, 'CHANGELOG.md'), 'utf8');
  const heading = changes.split('\n').find((line) => line.startsWith(`## ${version}, `));
  const day = /^## [^,]+, (\d{1,2} \p{L}+ \d{4})/u.exec(heading ?? '')?.[1];
  if (!day)
    throw new Error(`CHANGELOG.md has no section for ${version} with its day: "## ${version}, 1 May 2031: ..."`);
  return new Date(`${day} UTC`).toISOString().slice(0, 10);
}

/** Whoever packages may have a narrow umask, and everyone must be able to read the program. Returns the bytes in all. */
function settleModes(path: string): number {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return 0;
  if (!found.isDirectory()) {
    chmodSync(path, (found.mode & 0o100) === 0 ? 0o644 : 0o755);
    return found.size;
  }
  chmodSync(path, 0o755);
  return readdirSync(path).reduce((sum, entry) => sum + settleModes(join(path, entry)), 0);
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed (${status}): ${stderr}`);
}
