import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWordLists } from '../../corpus/names/word-lists.ts';
import type { WordLists } from '../../corpus/names/word-lists.ts';
import { readSayingLexicon } from '../../comparison/quotations/saying-lexicon.ts';
import type { SayingLexicon } from '../../comparison/quotations/saying-lexicon.ts';
import { readWordingLexicons } from '../../comparison/wording/wording-lexicons.ts';
import type { WordingLexicons } from '../../comparison/wording/wording-lexicons.ts';
import { readFeelings } from './feeling-words.ts';
import type { FeelingWords } from './feeling-words.ts';
import { parsePhrases } from './phrase-list.ts';
import type { PhraseList } from './phrase-list.ts';

const PHRASE_LISTS = [
  'absolutes',
  'boosters',
  'doubts',
  'exaggerations',
  'fears',
  'flags',
  'judging-exceptions',
  'labels-for-actors',
  'loaded-metaphors',
  'motives',
  'names-called',
  'neutral-words',
  'telling-participles',
  'us-and-them',
  'vague-voices',
] as const;
export type PhraseName = (typeof PHRASE_LISTS)[number];

/** Everything the rules know of English. */
export interface CueLists {
  readonly phrases: Readonly<Record<PhraseName, PhraseList>>;
  readonly feelings: FeelingWords;
  /** People, groups and offices that names are called at. */
  readonly actorNouns: ReadonlySet<string>;
  readonly wording: WordingLexicons;
  readonly sayings: SayingLexicon;
  readonly names: WordLists;
}

/** Reads the lists of resources/lexicons/cues and those they share, some 300 KB: 20 to 40 ms, when the first cues are asked for. */
export function readCueLists(lexiconsDir: string): CueLists {
  const folder = join(lexiconsDir, 'cues');
  const lines = (name: string) =>
    readFileSync(join(folder, `${name}.txt`), 'utf8')
      .split('\n')
      .filter(Boolean);
  const phrases = Object.fromEntries(PHRASE_LISTS.map((name) => [name, parsePhrases(lines(name))])) as Record<
    PhraseName,
    PhraseList
  >;
  return {
    phrases,
    feelings: readFeelings(folder),
    actorNouns: new Set(lines('actor-nouns')),
    wording: readWordingLexicons(join(lexiconsDir, 'wording')),
    sayings: readSayingLexicon(join(lexiconsDir, 'sayings')),
    names: readWordLists(join(lexiconsDir, 'names')),
  };
}
