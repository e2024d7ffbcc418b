/** An article's heading as a filter reads it: words with one space before each and one behind, small and without accents. */
export interface FoldedHeading {
  readonly title: string;
  /** Outlet, source type, byline, genre and date. */
  readonly more: string;
}

/** How forgiving a look is: words as written; with slips; any one of them with two slips. */
export type Forgiving = 'not' | 'slips' | 'loosely';

const MARKS = /\p{M}/gu;
const BETWEEN = /[^\p{L}\p{N}]+/gu;
const BETWEEN_ASCII = /[^a-z0-9]+/g;
/** What needs no folding is told by its first 128 letters. */
const ASCII = /^[\u0000-\u007f]*$/;

/** " bridge shut after crack " */
export function foldWords(text: string): string {
  if (ASCII.test(text)) return ` ${text.toLowerCase().replace(BETWEEN_ASCII, ' ')} `;
  return ` ${text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(BETWEEN, ' ')} `;
}

export function readTerms(filter: string): string[] {
  return [...new Set(foldWords(filter).split(' '))].filter(Boolean);
}

/** A word in the title says three times as much as one beside it, a whole word more than the start of one, a slip least. */
const TITLE_WEIGHT = 3;
const WHOLE = 8;
const START = 4;
const SLIP = 1;

/** What a filter asks for, with the words that were found to be slips of it: headings share most of their words. */
export interface Asked {
  readonly term: string;
  readonly known: Map<string, boolean>;
}

export function ask(terms: readonly string[]): Asked[] {
  return terms.map((term) => ({ term, known: new Map() }));
}

/**
 * How well a heading answers a filter; 0 where it does not. Every term must be there, but for `loosely`. Slips are as
 * many as MiniSearch is asked for in quick-find: one from four letters on, two from seven on; loosely two from four on.
 * Keep to one `forgiving` for what `ask` gave.
 */
export function scoreHeading(asked: readonly Asked[], heading: FoldedHeading, forgiving: Forgiving): number {
  let score = 0;
  for (const one of asked) {
    const own = Math.max(TITLE_WEIGHT * scoreIn(heading.title, one, forgiving), scoreIn(heading.more, one, forgiving));
    if (own === 0 && forgiving !== 'loosely') return 0;
    score += own;
  }
  return score;
}

function scoreIn(text: string, { term, known }: Asked, forgiving: Forgiving): number {
  const at = text.indexOf(` ${term}`);
  if (at >= 0) return text[at + term.length + 1] === ' ' || text.includes(` ${term} `) ? WHOLE : START;
  const slips = forgiving === 'not' ? 0 : slipsOf(term, forgiving);
  return slips > 0 && hasSlip(text, term, slips, known) ? SLIP : 0;
}

/** Goes through the words without cutting the text into a list of them. */
function hasSlip(text: string, term: string, slips: number, known: Map<string, boolean>): boolean {
  for (let from = text.indexOf(' ') + 1; from > 0 && from < text.length;) {
    const to = text.indexOf(' ', from);
    if (to < 0) return false;
    if (Math.abs(to - from - term.length) <= slips) {
      const word = text.slice(from, to);
      let is = known.get(word);
      if (is === undefined) known.set(word, (is = isWithin(word, term, slips)));
      if (is) return true;
    }
    from = to + 1;
  }
  return false;
}

function slipsOf(term: string, forgiving: 'slips' | 'loosely'): number {
  if (term.length < 4) return 0;
  return forgiving === 'loosely' || term.length >= 7 ? 2 : 1;
}

/** Two rows of the matrix, used again for every pair: making them costs more than filling them. */
const LONGEST = 64;
let above = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

/** Levenshtein's distance, given up as soon as every way of going on costs more than `most`. Pure but for its scratch paper. */
function isWithin(left: string, right: string, most: number): boolean {
  if (left.length > LONGEST || right.length > LONGEST) return false;
  for (let column = 0; column <= right.length; column += 1) above[column] = column;
  for (let row = 1; row <= left.length; row += 1) {
    const letter = left.charCodeAt(row - 1);
    current[0] = row;
    let least = row;
    for (let column = 1; column <= right.length; column += 1) {
      let cost = above[column - 1]! + (letter === right.charCodeAt(column - 1) ? 0 : 1);
      if (above[column]! < cost) cost = above[column]! + 1;
      if (current[column - 1]! < cost) cost = current[column - 1]! + 1;
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    [above, current] = [current, above];
  }
  return above[right.length]! <= most;
}
