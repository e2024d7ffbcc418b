import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import type { Runtime } from './scripts/runtime/resolve-runtime.ts';

/** What a file of a case is to a desktop. `resources/icons/pack.*` is its picture. */
export const PACK_MEDIA_TYPE = 'application/vnd.parallax.case+zip';

/** The licences of what is bundled, written anew for each package. */
export const LICENCES_FILE = 'out/third-party-licences.txt';

/**
 * What Debian calls the libraries that Electron and Node are linked to, and what its desktops read of a menu entry.
 * Where a name got `t64` (Debian 13, Ubuntu 24.04), either will do. test/end-to-end/installed.packaged.spec.ts holds the list
 * against the programs themselves.
 */
const DEBIAN_DEPENDS = [
  'libc6 (>= 2.28)',
  ...['libasound2', 'libatk-bridge2.0-0', 'libatk1.0-0', 'libatspi2.0-0', 'libcups2', 'libglib2.0-0', 'libgtk-3-0'].map(
    (name) => `${name} | ${name}t64`,
  ),
  ...'libcairo2 libdbus-1-3 libdrm2 libexpat1 libgbm1 libgcc-s1 libnspr4 libnss3 libpango-1.0-0 libstdc++6'.split(' '),
  // Chromium opens the first by name once it has a display, which no tool sees; without it, it ends without a word.
  ...'libx11-xcb1 libx11-6 libxcb1 libxcomposite1 libxdamage1 libxext6 libxfixes3 libxkbcommon0 libxrandr2'.split(' '),
  ...'desktop-file-utils hicolor-icon-theme shared-mime-info'.split(' '),
];

/** Every system gets both; those of the other kind than this machine's need Electron's own download. */
const ARCHITECTURES: ('x64' | 'arm64')[] = ['x64', 'arm64'];
const targets = (...names: string[]) => names.map((target) => ({ target, arch: ARCHITECTURES }));

/**
 * The packaged application: the built main, preload and page in an archive; beside it, unpacked for the service,
 * which may be a plain Node that can't read archives, its bundle, the page that a class gets, the page of handouts, SQLite, the
 * migrations, the word lists and the bundled cases, in the same places as in the checkout.
 *
 * The Debian package is made from the unpacked application by scripts/packaging/write-debian-package.ts, which reads this too.
 */
export function packageConfiguration(runtime: Runtime, node24: string, arch: string = process.arch): Configuration {
  const beside = ['src-main/study-service/database/migrations/**', 'resources/packs/**', 'resources/lexicons/**'];
  const unpacked = ['out/service/**', 'out/renderer/**', 'out/handout/**', ...beside, 'node_modules/**'];
  return {
    appId: 'org.parallax.study',
    productName: 'Parallax',
    executableName: 'parallax',
    copyright: 'MIT licence',
    directories: { output: 'dist', buildResources: 'resources/icons' },
    electronVersion: runtime.electronVersion,
    // For another architecture than this machine's, electron-builder fetches Electron itself.
    ...(arch === process.arch ? { electronDist: runtime.distribution } : {}),
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    fileAssociations: [
      {
        ext: 'parallax',
        name: 'Parallax case',
        description: 'A case for Parallax: articles about one event',
        mimeType: PACK_MEDIA_TYPE,
        icon: 'pack',
        role: 'Editor',
      },
    ],
    npmRebuild: false,
    asar: true,
    asarUnpack: unpacked,
    files: [
      'package.json',
      'LICENSE',
      // Of what is built only what runs: words and tests are compiled in there too.
      'out/{main,preload,renderer,handout,service}/**',
      'resources/icons/parallax/512x512.png',
      ...beside,
      // Everything else is bundled. Of SQLite only what is loaded: not its C source, not other systems' binaries.
      '!node_modules/**',
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/LICENSE',
      'node_modules/better-sqlite3/lib/**',
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${arch}.node`,
    ],
    // The stand-in's own Node is too old for SQLite, so its package brings Node 24 along; the official one does not need it.
    extraResources: runtime.kind === 'stand-in' ? [{ from: node24, to: join('node', 'node') }] : [],
    // Where Chromium's own lie, for people to read
    extraFiles: [{ from: LICENCES_FILE, to: 'third-party-licences.txt' }],
    electronLanguages: ['en-US'],
    electronFuses: {
      resetAdHocDarwinSignature: process.platform === 'darwin' && arch === 'arm64',
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      // Older runtimes have a shorter row of fuses, and naming one that is not there is an error.
      ...(Number.parseInt(runtime.electronVersion) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
    },
    linux: {
      target: targets('AppImage'),
      // A desktop finds the menu entry of a window by package.json's `desktopName`.
      syncDesktopName: true,
      icon: 'parallax',
      category: 'Education',
      synopsis: 'A desktop study for news',
      description: 'Put articles about one event side by side, see who published each and how each is worded.',
      mimeTypes: [PACK_MEDIA_TYPE],
      desktop: { entry: { Keywords: 'news;school;compare;media literacy;', StartupWMClass: 'parallax' } },
    },
    deb: {
      packageName: 'parallax',
      packageCategory: 'education',
      priority: 'optional',
      depends: DEBIAN_DEPENDS,
      recommends: ['libgl1', 'libsecret-1-0', 'xdg-utils'],
    },
    mac: {
      target: targets('dmg', 'zip'),
      icon: 'parallax.icns',
      category: 'public.app-category.education',
      // Without a certificate of Apple's: README says what that means for who opens it.
      identity: null,
    },
    win: { target: targets('nsis', 'portable'), icon: 'parallax.ico' },
    // Into the person's own folder, so that no administrator is asked; their library stays when the program goes.
    nsis: {
      oneClick: true,
      perMachine: false,
      deleteAppDataOnUninstall: false,
      artifactName: '${productName}-${version}-setup-${arch}.${ext}',
    },
    portable: { artifactName: '${productName}-${version}-portable-${arch}.${ext}' },
  };
}
