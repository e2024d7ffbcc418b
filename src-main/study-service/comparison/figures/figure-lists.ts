import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Unit {
  readonly unit: string;
  /** Units of one kind can be told in each other; "money USD" and "money EUR" are two kinds. */
  readonly kind: string;
  /** How many of the kind's first unit one of these is. */
  readonly factor: number;
}
export interface FigureLists {
  /** Words behind a number, in lower case, and what unit they are. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Words that are units only right behind digits ("420m"). */
  readonly tight: ReadonlyMap<string, Unit>;
  /** Signs before a number ("$", "US$"). */
  readonly signs: ReadonlyMap<string, Unit>;
  /** What people are called, in the singular. */
  readonly people: ReadonlySet<string>;
}

const rows = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|'));
const split = (cell: string | undefined) =>
  (cell ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** Reads `units/` of the lexicons: three small files. */
export function readFigureLists(lexicons: string): FigureLists {
  const units = new Map<string, Unit>();
  const tight = new Map<string, Unit>();
  const signs = new Map<string, Unit>();
  for (const [name, kind, factor, words] of rows(join(lexicons, 'units', 'units.txt'))) {
    const unit = { unit: name!, kind: kind!, factor: Number(factor) };
    for (const word of split(words)) {
      if (word.startsWith("'")) tight.set(word.slice(1), unit);
      else units.set(word, unit);
    }
  }
  for (const [code, marks, words] of rows(join(lexicons, 'units', 'currencies.txt'))) {
    const unit = { unit: code!, kind: `money ${code!}`, factor: 1 };
    for (const sign of split(marks)) signs.set(sign, unit);
    for (const word of split(words)) units.set(word, unit);
  }
  const people = new Set(rows(join(lexicons, 'units', 'people.txt')).map(([word]) => word!));
  return { units, tight, signs, people };
}
