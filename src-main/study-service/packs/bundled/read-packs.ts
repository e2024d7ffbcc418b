import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBundledCase } from './bundled-case.ts';
import type { BundledCase } from './bundled-case.ts';
import { readCaseContent } from './read-case-content.ts';
import type { CaseContent } from './read-case-content.ts';
import { scaffoldSchema } from './scaffold-file.ts';
import type { ScaffoldFile } from './scaffold-file.ts';

interface CasePack {
  readonly kind: 'case';
  readonly name: string;
  readonly folder: string;
  readonly bundled: BundledCase;
  readonly content: CaseContent;
}
interface ScaffoldPack {
  readonly kind: 'scaffold';
  readonly name: string;
  readonly scaffold: ScaffoldFile;
}
export type Pack = CasePack | ScaffoldPack;

/** Every case that comes with Parallax, by the age it was written for. Throws a plain Error where one is not sound: a fault of the build. */
export function readPacks(packsDir: string): Pack[] {
  const folders = readdirSync(packsDir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }): Pack[] => {
      const folder = join(packsDir, name);
      if (existsSync(join(folder, 'scaffold.json')))
        return [{ kind: 'scaffold', name, scaffold: readScaffold(folder) }];
      if (!existsSync(join(folder, 'case.json'))) return [];
      return [{ kind: 'case', name, folder, bundled: readBundledCase(folder), content: readCaseContent(folder) }];
    })
    .sort((left, right) => order(left) - order(right) || left.name.localeCompare(right.name));
}

/** In years; a case without a lesson says none. */
export function ageOf(pack: Pack): number {
  return pack.kind === 'scaffold' ? pack.scaffold.age : (pack.content.lesson?.age ?? 0);
}

/** The practice cases first, since a scaffold has nothing to read yet. */
const order = (pack: Pack) => ageOf(pack) + (pack.kind === 'scaffold' ? 100 : 0);

function readScaffold(folder: string): ScaffoldFile {
  const file = join(folder, 'scaffold.json');
  try {
    return scaffoldSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`The scaffold ${file} can't be read: ${String(cause)}`, { cause });
  }
}
