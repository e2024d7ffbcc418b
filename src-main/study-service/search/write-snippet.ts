import type { Snippet } from '../../contract/search.ts';
import type { Expanded } from './expand-query.ts';
import { splitWords } from './split-words.ts';
import type { PlacedWord } from './split-words.ts';

/** What counts as a hit in a text: single words, beginnings of words, and words in a row. */
export interface HitWords {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly rows: readonly Row[];
}
/** Words in a row; with `prefix` the last is the beginning of one. */
interface Row {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  /** Its first word, to tell a passage with all the words from one with the same word three times. */
  readonly word: string;
}

export interface SnippetSource {
  readonly articleId: string;
  readonly body: string;
  /** Parts of the body that are shown already: headline, deck, byline. */
  readonly apart: readonly { readonly start: number; readonly end: number }[];
  /** What to show where the body has no hit. */
  readonly otherwise: string;
}

/** Two lines of a list. */
const WORDS_SHOWN = 32;
const WORDS_BEFORE = 8;

export function collectHitWords(node: Expanded | null): HitWords {
  const words = new Set<string>();
  const beginnings: string[] = [];
  const rows: Row[] = [];
  const collect = (one: Expanded): void => {
    if (one.kind === 'word') for (const word of [...one.own, ...one.kin]) words.add(word);
    else if (one.kind === 'beginning') beginnings.push(one.start);
    else if (one.kind === 'exact') rows.push(one);
    else if (one.kind === 'near') rows.push(...one.phrases);
    else if (one.kind === 'all' || one.kind === 'any') one.nodes.forEach(collect);
  };
  if (node) collect(node);
  return { words, beginnings, rows };
}

/** The passage of an article with most of the words in it, the first of several. */
export function writeSnippet({ articleId, body, apart, otherwise }: SnippetSource, wanted: HitWords): Snippet {
  const words = splitWords(body).filter(({ start }) => !apart.some((part) => start >= part.start && start < part.end));
  const hits = findHits(words, wanted);
  const first = hits[0];
  if (!first) {
    const cut = cutAt(otherwise === '' ? body.slice(words[0]?.start ?? 0) : otherwise);
    return { articleId, snippet: cut, marks: findMarks(cut, wanted), passage: null };
  }
  const best = richest(hits, words);
  const at = words.findIndex(({ start }) => start === best.start);
  const start = words[sentenceStart(body, words, at)]!.start;
  const last = words[Math.min(words.length, at + WORDS_SHOWN - WORDS_BEFORE) - 1]!;
  const end = Math.max(last.end, best.end);
  return {
    articleId,
    ...cutOut(body, start, end, hits),
    passage: { start: best.start, end: best.end },
  };
}

/** Where the words stand in a text. */
export function findMarks(text: string, wanted: HitWords): { start: number; end: number }[] {
  return findHits(splitWords(text), wanted).map(({ start, end }) => ({ start, end }));
}

function cutOut(body: string, start: number, end: number, hits: readonly Hit[]): Pick<Snippet, 'snippet' | 'marks'> {
  const before = start > 0 && !/\n\s*$/.test(body.slice(0, start)) ? '… ' : '';
  const rest = body.slice(end);
  // The full stop of the last sentence belongs to it.
  const after = /[\p{L}\p{N}]/u.test(rest) ? '\u00a0…' : rest.trimEnd();
  const shift = before.length - start;
  const within = hits.filter((hit) => hit.start >= start && hit.end <= end);
  return {
    snippet: before + body.slice(start, end).replace(/\s/g, ' ') + after,
    marks: within.map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}

/** The hit from which on most different words of the query follow within a snippet's length. */
function richest(hits: readonly Hit[], words: readonly PlacedWord[]): Hit {
  const order = new Map(words.map(({ start }, index) => [start, index]));
  let best = hits[0]!;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const reach = (order.get(hit.start) ?? 0) + WORDS_SHOWN - WORDS_BEFORE;
    const seen = new Set<string>();
    for (let next = index; next < hits.length && (order.get(hits[next]!.start) ?? 0) < reach; next++)
      seen.add(hits[next]!.word);
    if (seen.size <= most) continue;
    most = seen.size;
    best = hit;
  }
  return best;
}

/** Some words before the hit, but not from the sentence before if this one starts nearer. */
function sentenceStart(body: string, words: readonly PlacedWord[], at: number): number {
  const earliest = Math.max(0, at - WORDS_BEFORE);
  for (let index = at; index > earliest; index--)
    if (/[.!?\n]/.test(body.slice(words[index - 1]!.end, words[index]!.start))) return index;
  return earliest;
}

function findHits(words: readonly PlacedWord[], { words: single, beginnings, rows }: HitWords): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    const { word, start, end } = words[at]!;
    const row = rows.find((wanted) => standsAt(words, at, wanted));
    if (row) hits.push({ start, end: words[at + row.words.length - 1]!.end, word: row.words[0]! });
    else if (single.has(word) || beginnings.some((beginning) => word.startsWith(beginning)))
      hits.push({ start, end, word });
  }
  return hits;
}

function standsAt(found: readonly PlacedWord[], at: number, { words, prefix }: Row): boolean {
  const last = words.length - 1;
  return words.every((part, step) => {
    const word = found[at + step]?.word;
    return prefix && step === last ? word?.startsWith(part) === true : word === part;
  });
}

function cutAt(text: string): string {
  const words = splitWords(text);
  const last = words[WORDS_SHOWN - 1];
  const cut = last && words.length > WORDS_SHOWN ? `${text.slice(0, last.end)} …` : text;
  return cut.replace(/\s/g, ' ').trimEnd();
}
