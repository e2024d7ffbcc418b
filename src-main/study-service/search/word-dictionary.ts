import { stemEnglish } from '../corpus/text/stem-english.ts';
import { canBeMeant, findAlike } from './find-alike.ts';
import { createWordList } from './word-list.ts';
import { sumChanges } from './word-store.ts';
import type { CountedWord, WordStore } from './word-store.ts';

/** The words of the library: what a prefix, a stem or a typo may stand for. */
export interface WordDictionary {
  /** Takes in what was written since; call before the other questions of one query. */
  refresh(): void;
  /** In how many articles a word stands. */
  count(word: string): number;
  /** Words that begin so, the one in most articles first, and in how many all of them stand, added up. */
  beginningWith(prefix: string): { words: CountedWord[]; sum: number };
  /** Other words with the same English stem, the one in most articles first. */
  sharingStem(word: string): CountedWord[];
  /** Words that may have been meant by one that stands nowhere, the likeliest first; null until all words are read. */
  alike(word: string): CountedWord[] | null;
  /** One step of reading the words into memory, which typos need; true when all are read. */
  load(): boolean;
  /** One step of adding pending changes to the dictionary on disk, once there are many; true if it did. */
  fold(): boolean;
  /** The index is being written anew. */
  forget(): void;
}

/** A prefix, a stem or a typo becomes at most this many words. */
export const MOST_WORDS = 8;
/** Words read in one step: a few milliseconds. */
const STEP = 1_000;
/** Articles that wait until their words are added up, and how many then are in one step: some five milliseconds. */
const FOLD_AFTER = 96;
const FOLD_STEP = 12;
/** In a large library a word of one article is as likely a typo itself, and there are more of them than of all others. */
const MOST_RARE_WORDS = 600_000;

export function createWordDictionary(store: WordStore): WordDictionary {
  let pending = new Map<string, number>();
  let pendingArticles = 0;
  let lastChange = 0;
  let dataVersion = store.readDataVersion();
  let words = createWordList();
  let loadedTo: string | null = '';
  let rare = 0;
  let isFolding = false;

  function forget(): void {
    pending = new Map();
    pendingArticles = 0;
    words = createWordList();
    loadedTo = '';
    rare = 0;
  }

  function refresh(): void {
    const version = store.readDataVersion();
    // Somebody else's process has written, and may have folded changes that were never seen here.
    if (version !== dataVersion) {
      forget();
      lastChange = 0;
    }
    dataVersion = version;
    const changes = store.listChangesAfter(lastChange);
    const last = changes.at(-1);
    if (!last) return;
    lastChange = last.sequence;
    pendingArticles += changes.length;
    const sums = sumChanges(changes);
    for (const [word, by] of sums) pending.set(word, (pending.get(word) ?? 0) + by);
    if (loadedTo === null) for (const [word, by] of sums) adjust(word, by);
  }

  function adjust(word: string, by: number): void {
    if (canBeMeant(word)) words.adjust(word, by);
  }

  function keep({ word, articles }: CountedWord): void {
    if (!canBeMeant(word) || (articles === 1 && ++rare > MOST_RARE_WORDS)) return;
    words.append(word, articles);
  }

  const count = (word: string) => Math.max(0, store.count(word) + (pending.get(word) ?? 0));

  /** The words of a range, with what is pending. */
  function listFrom(prefix: string): CountedWord[] {
    const found = store.listBetween(prefix, afterAll(prefix));
    if (pending.size === 0) return found;
    const known = new Map(found.map(({ word, articles }) => [word, articles]));
    for (const [word, by] of pending) if (word.startsWith(prefix)) known.set(word, (known.get(word) ?? 0) + by);
    return [...known].filter(([, articles]) => articles > 0).map(([word, articles]) => ({ word, articles }));
  }

  function load(): boolean {
    if (loadedTo === null) return true;
    const read = store.listAfter(loadedTo, STEP);
    for (const word of read) keep(word);
    loadedTo = read.length < STEP ? null : read.at(-1)!.word;
    if (loadedTo === null) for (const [word, by] of pending) adjust(word, by);
    return loadedTo === null;
  }

  return {
    refresh,
    count,
    load,
    beginningWith(prefix) {
      const found = store.listMostFrequent(prefix, afterAll(prefix), MOST_WORDS);
      const fresh = [...pending.keys()].filter((word) => word.startsWith(prefix));
      if (fresh.length === 0) return found;
      const words = new Set([...found.words.map(({ word }) => word), ...fresh]);
      const counted = [...words]
        .map((word) => ({ word, articles: count(word) }))
        .filter(({ articles }) => articles > 0);
      const sum = fresh.reduce((total, word) => total + (pending.get(word) ?? 0), found.sum);
      return { words: mostFrequent(counted, MOST_WORDS), sum };
    },
    sharingStem(word) {
      if (!/^[a-z]{3,}$/.test(word)) return [];
      const stem = stemEnglish(word);
      const others = stemSiblings(stem, listFrom).filter((other) => other !== word && stemEnglish(other) === stem);
      const kin = [...new Set(others)].map((other) => ({ word: other, articles: count(other) }));
      return mostFrequent(
        kin.filter(({ articles }) => articles > 0),
        MOST_WORDS - 1,
      );
    },
    alike: (word) => (loadedTo === null ? findAlike(words, word, store.countArticles()).slice(0, MOST_WORDS) : null),
    forget,
    fold() {
      refresh();
      // While words are being read, those read before would miss what is folded now.
      if (pendingArticles < (isFolding ? 1 : FOLD_AFTER) || (loadedTo !== null && loadedTo !== '')) {
        isFolding = false;
        return false;
      }
      isFolding = true;
      const { articles, sums } = store.foldOldest(FOLD_STEP);
      pendingArticles -= articles;
      for (const [word, by] of sums) {
        const left = (pending.get(word) ?? 0) - by;
        if (left === 0) pending.delete(word);
        else pending.set(word, left);
      }
      return true;
    },
  };
}

/** From here on few enough words begin with a stem to look at them all; as many as ten thousand begin with "con". */
const LONG_STEM = 5;
/** What Porter's steps take off stems as short as that. */
const ENDINGS = [
  ...[
    '',
    's',
    'e',
    'es',
    'ed',
    'er',
    'ers',
    'ing',
    'ings',
    'y',
    'ies',
    'ied',
    'ely',
    'ness',
    'nesses',
    'ful',
    'fulness',
  ],
  ...[
    'ate',
    'ates',
    'ated',
    'ating',
    'ation',
    'ations',
    'ational',
    'ator',
    'ators',
    'ative',
    'al',
    'als',
    'ally',
    'able',
  ],
  ...['ance', 'ant', 'ants', 'ence', 'ent', 'ents', 'ible', 'ic', 'ical', 'ion', 'ions', 'ism', 'ity', 'ities', 'ive'],
  ...['ize', 'ized', 'izes', 'izing', 'izer', 'ization', 'ment', 'ments', 'ous', 'ously', 'alize', 'icate', 'icity'],
];

/** Words that may have a stem. Its last letter may have come from the ending: happi-ness, possibl-y and possib-ility. */
function stemSiblings(stem: string, listFrom: (prefix: string) => CountedWord[]): string[] {
  const start = /(?:[ei]|bl)$/.test(stem) ? stem.slice(0, -1) : stem;
  if (start.length >= LONG_STEM) return listFrom(start).map(({ word }) => word);
  const starts = new Set([start, stem, stem + stem.at(-1)!]);
  return [...starts].flatMap((beginning) => ENDINGS.map((ending) => beginning + ending));
}

/** What comes after every word that begins so. */
function afterAll(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}

function mostFrequent(words: CountedWord[], most: number): CountedWord[] {
  return words.sort((a, b) => b.articles - a.articles || (a.word < b.word ? -1 : 1)).slice(0, most);
}
