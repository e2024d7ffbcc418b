import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** How many of the largest parts are named. */
const NAMED = 8;

/** The size of a folder as lines to print: all of it, and its largest parts, each with its share. */
export function sizeLines(folder: string): string[] {
  const parts = partsOf(folder, '').sort((a, b) => b.bytes - a.bytes);
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const row = (bytes: number, name: string) =>
    `${megabytes(bytes).padStart(10)}  ${Math.round((100 * bytes) / Math.max(total, 1))
      .toString()
      .padStart(3)} %  ${name}`;
  const rest = parts.slice(NAMED).reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    row(total, 'in all'),
    ...parts.slice(0, NAMED).map(({ bytes, name }) => row(bytes, name)),
    ...(rest > 0 ? [row(rest, `${parts.length - NAMED} smaller ones`)] : []),
  ];
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

interface Part {
  readonly name: string;
  readonly bytes: number;
}

/** Files and folders one by one, but the folder `resources`, which is ours, a level deeper. */
function partsOf(folder: string, prefix: string): Part[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    const name = `${prefix}${entry}`;
    if (lstatSync(path).isDirectory() && ['resources', 'app.asar.unpacked', 'node_modules'].includes(entry))
      return partsOf(path, `${name}/`);
    return [{ name, bytes: bytesOf(path) }];
  });
}

function bytesOf(path: string): number {
  const found = lstatSync(path);
  if (!found.isDirectory()) return found.size;
  return readdirSync(path).reduce((sum, entry) => sum + bytesOf(join(path, entry)), 0);
}
