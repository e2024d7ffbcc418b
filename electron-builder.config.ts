import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import type { Runtime } from './scripts/resolve-runtime.ts';

/**
 * The packaged application: the built main, preload and page in an archive; beside it, unpacked for the service,
 * which may be a plain Node that can't read archives, its bundle, the page that a class gets, the page of handouts, SQLite, the
 * migrations, the word lists and the bundled cases, in the same places as in the checkout.
 */
export function packageConfiguration(runtime: Runtime, node24: string): Configuration {
  const beside = ['src-main/study-service/database/migrations/**', 'resources/packs/**', 'resources/lexicons/**'];
  const unpacked = ['out/service/**', 'out/renderer/**', 'out/handout/**', ...beside, 'node_modules/**'];
  return {
    appId: 'org.parallax.study',
    productName: 'Parallax',
    executableName: 'parallax',
    copyright: 'MIT licence',
    directories: { output: 'dist', buildResources: 'resources/icons' },
    electronVersion: runtime.electronVersion,
    electronDist: runtime.distribution,
    icon: 'resources/icons/parallax.png',
    npmRebuild: false,
    asar: true,
    asarUnpack: unpacked,
    files: [
      'package.json',
      'LICENSE',
      'out/**',
      'resources/icons/parallax.png',
      ...beside,
      // Everything else is bundled. Of SQLite only what is loaded: not its C source, not other systems' binaries.
      '!node_modules/**',
      'node_modules/better-sqlite3/package.json',
      'node_modules/better-sqlite3/LICENSE',
      'node_modules/better-sqlite3/lib/**',
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ],
    // The stand-in's own Node is too old for SQLite, so its package brings Node 24 along; the official one does not need it.
    extraResources: runtime.kind === 'stand-in' ? [{ from: node24, to: join('node', 'node') }] : [],
    electronLanguages: ['en-US'],
    electronFuses: {
      resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      onlyLoadAppFromAsar: true,
      // Older runtimes have a shorter row of fuses, and naming one that is not there is an error.
      ...(Number.parseInt(runtime.electronVersion) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
    },
    linux: { target: 'dir', category: 'Education' },
    mac: { target: 'dir', category: 'public.app-category.education', identity: null },
    win: { target: 'dir' },
  };
}
