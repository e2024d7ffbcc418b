import { join } from 'node:path';
import { CHECKOUT } from './checkout.ts';

/** Where `npm run package` leaves the unpacked application of this platform. */
export function packagedFolder(): string {
  const folder = {
    linux: 'linux-unpacked',
    win32: 'win-unpacked',
    darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
  };
  return join(CHECKOUT, 'dist', folder[process.platform as keyof typeof folder] ?? 'linux-unpacked');
}

export function packagedExecutable(): string {
  const name = {
    linux: 'parallax',
    win32: 'Parallax.exe',
    darwin: join('Parallax.app', 'Contents', 'MacOS', 'Parallax'),
  };
  return join(packagedFolder(), name[process.platform as keyof typeof name] ?? 'parallax');
}
