import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lists in resources/lexicons/names say about words, all in lower case. */
export interface WordLists {
  readonly firstNames: ReadonlySet<string>;
  readonly familyNames: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  /** "Syrian", "Russians": capitalised, but no names by themselves. */
  readonly ofACountry: ReadonlySet<string>;
  readonly ordinary: ReadonlySet<string>;
}

/** Reads the lists, some 170 KB. Takes a few milliseconds, so it is done when the first article is read and not at the start. */
export function readWordLists(folder: string): WordLists {
  const read = (name: string) =>
    new Set(
      readFileSync(join(folder, `${name}.txt`), 'utf8')
        .split('\n')
        .filter(Boolean),
    );
  return {
    firstNames: read('first-names'),
    familyNames: read('family-names'),
    people: read('people'),
    places: read('places'),
    organisations: read('organisations'),
    ofACountry: read('of-a-country'),
    ordinary: read('ordinary-words'),
  };
}
