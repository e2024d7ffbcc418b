import type { Near, Phrase, QueryNode } from './parse-query.ts';
import { splitWords } from './split-words.ts';
import type { WordDictionary } from './word-dictionary.ts';
import { MOST_WORDS } from './word-dictionary.ts';

/** A word as the index is asked for it: whole words, any of which will do. */
export interface AnyWord {
  readonly kind: 'word';
  /** Found in any article. */
  readonly own: readonly string[];
  /** Other words of the same English stem, found in English articles. */
  readonly kin: readonly string[];
  /** Upper bound of how many articles have one of them. */
  readonly articles: number;
}
/** What begins so, whatever follows: asked of the index itself where all such words together are rare. */
export interface Beginning {
  readonly kind: 'beginning';
  readonly start: string;
  readonly articles: number;
}
export interface Exact {
  readonly kind: 'exact';
  readonly words: readonly string[];
  readonly prefix: boolean;
  readonly articles: number;
}
export interface Close {
  readonly kind: 'near';
  readonly phrases: readonly Exact[];
  readonly distance: number;
  readonly articles: number;
}
export interface Writer {
  readonly kind: 'by';
  readonly words: readonly string[];
  readonly articles: number;
}
export interface Joined {
  readonly kind: 'all' | 'any';
  readonly nodes: readonly Expanded[];
  readonly articles: number;
}
export interface Without {
  readonly kind: 'not';
  readonly node: Expanded;
  readonly articles: number;
}
export type Expanded = AnyWord | Beginning | Exact | Close | Writer | Joined | Without;

export interface ExpandedQuery {
  readonly node: Expanded;
  /** Misspelt words with what was searched instead. */
  readonly corrections: ReadonlyMap<string, string>;
  /** False where a misspelt word was met before the dictionary was in memory: ask again when it is. */
  readonly isComplete: boolean;
}

interface Reading {
  readonly dictionary: WordDictionary;
  readonly corrections: Map<string, string>;
  /** Whether a word that stands nowhere may be taken for one like it. */
  readonly mayGuess: boolean;
  isComplete: boolean;
}

/** Up to here ranking every article found takes a few milliseconds; beyond, the newest are listed. */
export const RANKED_MOST = 4_000;

/** Turns each word of a query into the whole words it stands for: by stem, by beginning, by likeness. */
export function expandQuery(node: QueryNode, dictionary: WordDictionary): ExpandedQuery {
  const reading: Reading = { dictionary, corrections: new Map(), mayGuess: true, isComplete: true };
  const expanded = expand(node, reading);
  return { node: expanded, corrections: reading.corrections, isComplete: reading.isComplete };
}

function expand(node: QueryNode, reading: Reading): Expanded {
  const { dictionary } = reading;
  switch (node.kind) {
    case 'phrase':
      return node.exact ? expandExact(node, dictionary) : expandWord(node, reading);
    case 'near':
      return expandNear(node, dictionary);
    case 'by':
      return { kind: 'by', words: node.words, articles: rarest(node.words, dictionary) };
    case 'not':
      // What is not wanted is taken as written: a guess must not hide articles.
      return { kind: 'not', node: expand(node.node, { ...reading, mayGuess: false }), articles: Infinity };
    case 'all':
    case 'any': {
      const nodes = node.nodes.map((child) => expand(child, reading));
      const counts = nodes.map(({ articles }) => articles);
      const articles = node.kind === 'all' ? Math.min(...counts) : counts.reduce((sum, count) => sum + count, 0);
      return { kind: node.kind, nodes, articles };
    }
  }
}

function expandWord({ words: [word = ''], prefix }: Phrase, reading: Reading): Expanded {
  const { dictionary } = reading;
  if (prefix) return expandBeginning(word, reading);
  const found = dictionary.count(word);
  const kin = dictionary.sharingStem(word);
  if (found === 0 && kin.length === 0) return expandTypo(word, reading);
  const articles = kin.reduce((sum, other) => sum + other.articles, found);
  return { kind: 'word', own: [word], kin: kin.map((other) => other.word), articles };
}

function expandBeginning(word: string, reading: Reading): Expanded {
  const { dictionary } = reading;
  const { words, sum } = dictionary.beginningWith(word);
  if (words.length === 0) return expandTypo(word, reading);
  if (words.length >= MOST_WORDS && sum <= RANKED_MOST / 2) return { kind: 'beginning', start: word, articles: sum };
  const own = words.map((found) => found.word);
  if (!own.includes(word) && dictionary.count(word) > 0) own.splice(MOST_WORDS - 1, 1, word);
  return { kind: 'word', own, kin: [], articles: words.reduce((total, { articles }) => total + articles, 0) };
}

function expandTypo(word: string, reading: Reading): Expanded {
  const meant = reading.mayGuess ? reading.dictionary.alike(word) : [];
  if (meant === null) reading.isComplete = false;
  if (!meant?.[0]) return { kind: 'word', own: [word], kin: [], articles: 0 };
  reading.corrections.set(word, meant[0].word);
  const articles = meant.reduce((total, other) => total + other.articles, 0);
  return { kind: 'word', own: meant.map((other) => other.word), kin: [], articles };
}

function expandExact({ words, prefix }: Phrase, dictionary: WordDictionary): Exact {
  const whole = prefix ? words.slice(0, -1) : words;
  return { kind: 'exact', words, prefix, articles: rarest(whole, dictionary) };
}

function expandNear({ phrases, distance }: Near, dictionary: WordDictionary): Close {
  const expanded = phrases.map((phrase) => expandExact(phrase, dictionary));
  return { kind: 'near', phrases: expanded, distance, articles: Math.min(...expanded.map(({ articles }) => articles)) };
}

function rarest(words: readonly string[], dictionary: WordDictionary): number {
  return Math.min(...words.map((word) => dictionary.count(word)));
}

/** The query with its corrections put in where the person wrote the words; undefined where there are none. */
export function writeCorrected(text: string, corrections: ReadonlyMap<string, string>): string | undefined {
  if (corrections.size === 0) return undefined;
  let corrected = '';
  let from = 0;
  for (const { word, start, end } of splitWords(text)) {
    const meant = corrections.get(word);
    if (meant === undefined) continue;
    corrected += text.slice(from, start) + meant;
    from = end;
  }
  return corrected + text.slice(from);
}
