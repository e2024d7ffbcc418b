import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const SEEDS = join(HERE, '..', '..', '..', 'shared', 'seeds');
const OWN = join(HERE, '..', 'fixtures', 'pages');

/** Five pages as they were found on the web: the project's seeds, or where they are absent our own invented ones. */
export function pagesToImport(): { files: string[]; seeds: boolean } {
  const seeds = existsSync(SEEDS);
  const folder = seeds ? SEEDS : OWN;
  const names = readdirSync(folder).filter((name) => /\.(txt|html|md)$/.test(name) && name !== 'README.md');
  return {
    files: names
      .sort()
      .slice(0, 5)
      .map((name) => join(folder, name)),
    seeds,
  };
}
