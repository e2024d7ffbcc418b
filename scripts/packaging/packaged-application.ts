import { join } from 'node:path';
import { CHECKOUT } from '../checkout.ts';

/** Where electron-builder leaves the unpacked application of this platform. */
export function unpackedFolder(arch: string): string {
  const names: Partial<Record<NodeJS.Platform, string>> = { win32: 'win', darwin: 'mac' };
  const of = names[process.platform] ?? 'linux';
  const withArch = arch === 'arm64' ? `${of}-arm64` : of;
  return join(CHECKOUT, 'dist', process.platform === 'darwin' ? withArch : `${withArch}-unpacked`);
}

/** Where `npm run package` leaves that of this machine. */
export function packagedFolder(): string {
  return unpackedFolder(process.arch);
}

export function packagedExecutable(): string {
  const name = {
    linux: 'parallax',
    win32: 'Parallax.exe',
    darwin: join('Parallax.app', 'Contents', 'MacOS', 'Parallax'),
  };
  return join(packagedFolder(), name[process.platform as keyof typeof name] ?? 'parallax');
}
