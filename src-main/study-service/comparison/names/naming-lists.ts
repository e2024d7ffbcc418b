import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameKey } from '../../corpus/names/name-key.ts';
import { readWordLists } from '../../corpus/names/word-lists.ts';
import type { WordLists } from '../../corpus/names/word-lists.ts';

/** What a word such as "insurgent" stands for, and what other words do. */
export interface Sense {
  readonly label: string;
  readonly kind: 'actor' | 'act';
}

/** Word lists that the grouping of names stands on; keys are as `nameKey` writes them. */
export interface NamingLists {
  readonly words: WordLists;
  /** Name, seat or other word for its government -> the country's first name in the list. */
  readonly countries: ReadonlyMap<string, string>;
  /** "Syrian" -> "syria". */
  readonly ofCountry: ReadonlyMap<string, string>;
  /** Capitals and houses that stand for a government, and are places too. */
  readonly seats: ReadonlySet<string>;
  /** Singular, one word or two -> sense. */
  readonly senses: ReadonlyMap<string, Sense>;
  /** Forms of verbs that are no nouns too and do not end in -ed: "alleges", "sought". */
  readonly verbs: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  /** "Syrians" -> "syria": with "the" before them they often stand for their state. */
  readonly peoples: ReadonlyMap<string, string>;
}

const rows = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const split = (cell: string | undefined) => (cell ?? '').split(',').map(nameKey).filter(Boolean);

/**
 * Reads `names/` (unless given) and `actors/` of the lexicons, some 180 KB: done once, when the first comparison is
 * opened.
 */
export function readNamingLists(
  lexicons: string,
  words: WordLists = readWordLists(join(lexicons, 'names')),
): NamingLists {
  const countries = new Map<string, string>();
  const ofCountry = new Map<string, string>();
  const peoples = new Map<string, string>();
  const seats = new Set<string>();
  for (const line of rows(join(lexicons, 'actors', 'countries.txt'))) {
    const [names, adjectives, people, government] = line.split('|');
    const [country] = split(names);
    if (!country) continue;
    for (const name of split(people)) peoples.set(name, country);
    for (const name of [...split(names), ...split(government)]) countries.set(name, country);
    for (const adjective of split(adjectives)) ofCountry.set(adjective, country);
    for (const seat of split(government)) seats.add(seat);
  }
  const senses = new Map<string, Sense>();
  for (const kind of ['actor', 'act'] as const)
    for (const line of rows(join(lexicons, 'actors', `${kind}s.txt`))) {
      const [label, words] = line.split(':');
      // The first line that has a word keeps it.
      for (const word of split(words)) if (!senses.has(word)) senses.set(word, { label: label!.trim(), kind });
    }
  const verbs = new Set(rows(join(lexicons, 'actors', 'verbs.txt')));
  const adjectives = new Set(rows(join(lexicons, 'actors', 'adjectives.txt')));
  return {
    words,
    countries,
    ofCountry,
    seats,
    senses,
    verbs,
    adjectives,
    peoples,
  };
}
