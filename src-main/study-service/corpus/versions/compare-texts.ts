import { diffArrays } from 'diff';
import type { ComparedParagraph, ComparedRun } from '../../../contract/versions.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { placeWords } from '../duplicates/words.ts';
import { UNSPACED_LETTERS } from '../text/unspaced-writing.ts';

/** A line of the article's body; offsets into the body it stands in. */
export interface ComparedBlock {
  readonly role: BlockRole;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Two paragraphs are one that was changed where half of their words are the same; below, one went and another came. */
const SAME_PARAGRAPH = 0.5;
/** Pairs looked at within one stretch of changed paragraphs; beyond it the text was replaced, not edited. */
const PAIRS_LIMIT = 40_000;

/**
 * What changed from one text to another, paragraph by paragraph in reading order: same, added, removed, moved, or changed
 * with its words in runs. Every word of both texts stands in exactly one run, so `from` can be read off the same and
 * removed runs (in the order of their places), `to` off the same and added ones. Pure; no estimate.
 */
export function compareTexts(from: readonly ComparedBlock[], to: readonly ComparedBlock[]): ComparedParagraph[] {
  // Made plain once a line: two texts of a thousand paragraphs each that have nothing in common are held against each other a million times.
  const [fromLines, toLines] = [from, to].map((blocks) => blocks.map(({ text }) => plain(text))) as [
    string[],
    string[],
  ];
  const hunks = diffArrays(fromLines, toLines);
  const paragraphs: ComparedParagraph[] = [];
  let [left, right] = [0, 0];
  let removed: ComparedBlock[] = [];
  let added: ComparedBlock[] = [];
  const settle = () => {
    paragraphs.push(...pairParagraphs(removed, added));
    [removed, added] = [[], []];
  };
  for (const { value, added: isAdded, removed: isRemoved } of hunks) {
    const count = value.length;
    if (isRemoved) removed = [...removed, ...from.slice(left, (left += count))];
    else if (isAdded) added = [...added, ...to.slice(right, (right += count))];
    else {
      settle();
      for (let at = 0; at < count; at += 1) paragraphs.push(same(from[left + at]!, to[right + at]!));
      left += count;
      right += count;
    }
  }
  settle();
  return joinMoved(paragraphs);
}

/** Fewer words may be anybody's; a line so short is said to have moved only where it is the same throughout. */
const MOVED_WORDS = 8;
/** Words the same before a paragraph that went here and one that came there are said to be one that moved. */
const SAME_MOVED = 0.7;

/**
 * A paragraph that went in one place and came in another has moved: shown once, where it stands now, with what changed in
 * it. The likest pairs go first, none is used twice.
 */
function joinMoved(paragraphs: readonly ComparedParagraph[]): ComparedParagraph[] {
  const at = (change: ComparedParagraph['change']) =>
    paragraphs.flatMap((one, index) =>
      one.change === change ? [{ index, text: textOf(one), words: wordsOf(textOf(one)) }] : [],
    );
  const [gone, come] = [at('removed'), at('added')];
  if (gone.length * come.length > PAIRS_LIMIT) return [...paragraphs];
  const pairs = gone.flatMap((from) =>
    come.flatMap((to) => {
      const isSame = plain(from.text) === plain(to.text);
      const likeness = isSame ? 1 : bagLikeness(from.words, to.words);
      const enough = isSame || (likeness >= SAME_MOVED && Math.min(from.words.length, to.words.length) >= MOVED_WORDS);
      return enough ? [{ from, to, likeness }] : [];
    }),
  );
  const movedTo = new Map<number, ComparedParagraph>();
  const goneAway = new Set<number>();
  for (const { from, to } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (goneAway.has(from.index) || movedTo.has(to.index)) continue;
    goneAway.add(from.index);
    const runs = compareWords(from.text, to.text);
    const change = from.index > to.index ? 'moved up' : 'moved down';
    movedTo.set(to.index, { ...paragraphs[to.index]!, change, from: paragraphs[from.index]!.from, runs });
  }
  return paragraphs.flatMap((one, index) => (goneAway.has(index) ? [] : [movedTo.get(index) ?? one]));
}

function textOf({ runs }: ComparedParagraph): string {
  return runs.map(({ text }) => text).join('');
}

function wordsOf(text: string): string[] {
  return placeWords(text).map(({ word }) => word);
}

/** Pairs the paragraphs of a stretch in their order so that as many words as possible are said to be the same. */
function pairParagraphs(removed: readonly ComparedBlock[], added: readonly ComparedBlock[]): ComparedParagraph[] {
  const apart = [...removed.map((block) => only('removed', block)), ...added.map((block) => only('added', block))];
  if (removed.length === 0 || added.length === 0 || removed.length * added.length > PAIRS_LIMIT) return apart;
  const bags = [removed, added].map((list) => list.map(({ text }) => wordsOf(text)));
  const likeness = (row: number, column: number) => {
    const alike = bagLikeness(bags[0]![row]!, bags[1]![column]!);
    return alike >= SAME_PARAGRAPH ? alike : 0;
  };
  const result: ComparedParagraph[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of bestPairs(removed.length, added.length, likeness)) {
    while (row < nextRow) result.push(only('removed', removed[row++]!));
    while (column < nextColumn) result.push(only('added', added[column++]!));
    result.push(changed(removed[row++]!, added[column++]!));
  }
  while (row < removed.length) result.push(only('removed', removed[row++]!));
  while (column < added.length) result.push(only('added', added[column++]!));
  return result;
}

/** The heaviest set of pairs that do not cross (the weighted form of the longest common subsequence). */
function bestPairs(rows: number, columns: number, weight: (row: number, column: number) => number): [number, number][] {
  const weights = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => weight(row, column)),
  );
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      best[row]![column] = Math.max(
        best[row + 1]![column]!,
        best[row]![column + 1]!,
        weights[row]![column]! > 0 ? weights[row]![column]! + best[row + 1]![column + 1]! : 0,
      );
  const pairs: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    const here = best[row]![column]!;
    if (here === best[row + 1]![column]) row += 1;
    else if (here === best[row]![column + 1]) column += 1;
    else pairs.push([row++, column++]);
  }
  return pairs;
}

/** Sørensen–Dice over the words with their counts: 1 where both say the same words, in whatever order. */
function bagLikeness(left: readonly string[], right: readonly string[]): number {
  if (left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function same(from: ComparedBlock, to: ComparedBlock): ComparedParagraph {
  return { change: 'same', role: to.role, from: place(from), to: place(to), runs: [{ change: 'same', text: to.text }] };
}

function only(change: 'added' | 'removed', block: ComparedBlock): ComparedParagraph {
  const [from, to] = change === 'removed' ? [place(block), null] : [null, place(block)];
  return { change, role: block.role, from, to, runs: [{ change, text: block.text }] };
}

function changed(from: ComparedBlock, to: ComparedBlock): ComparedParagraph {
  return { change: 'changed', role: to.role, from: place(from), to: place(to), runs: compareWords(from.text, to.text) };
}

function place({ start, end }: ComparedBlock): { start: number; end: number } {
  return { start, end };
}

/** Line breaks and double blanks come from how a page was saved. */
function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A word, a character of a script without spaces, a stretch of blanks, or any other single sign. */
const TOKEN = new RegExp(
  String.raw`[${UNSPACED_LETTERS}]|[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*|\s+|[^]`,
  'gu',
);
/** Word edits within one paragraph after which it counts as replaced; keeps the cost of a page of one huge paragraph bounded. */
const EDITS_LIMIT = 2000;

/** The words that went and came between two lines of text. */
export function compareWords(from: string, to: string): ComparedRun[] {
  const tokens = [from, to].map((text) => text.match(TOKEN) ?? []);
  const parts = diffArrays(tokens[0]!, tokens[1]!, { maxEditLength: EDITS_LIMIT });
  if (!parts) return [run('removed', from), run('added', to)].filter(({ text }) => text !== '');
  return joinRuns(
    parts.map(({ value, added, removed }) => run(added ? 'added' : removed ? 'removed' : 'same', value.join(''))),
  );
}

function run(change: ComparedRun['change'], text: string): ComparedRun {
  return { change, text };
}

/** "the old ~~big~~ __small__ ~~red~~ __blue__ house" reads better as one replacement: blanks alone do not part two. */
function joinRuns(runs: readonly ComparedRun[]): ComparedRun[] {
  const joined: ComparedRun[] = [];
  let [removed, added, blank] = ['', '', ''];
  const settle = () => {
    // The blank that ends both is in both: "Monday |" and "Tuesday |".
    const end = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : '';
    if (removed.length > end.length) joined.push(run('removed', removed.slice(0, removed.length - end.length)));
    if (added.length > end.length) joined.push(run('added', added.slice(0, added.length - end.length)));
    [removed, added] = ['', ''];
    return end;
  };
  for (const { change, text } of runs) {
    if (change !== 'same') {
      removed += blank + (change === 'removed' ? text : '');
      added += blank + (change === 'added' ? text : '');
      blank = '';
    } else if (/^\s+$/u.test(text) && removed !== '' && added !== '') blank = text;
    else {
      const end = settle();
      joined.push(run('same', end + blank + text));
      blank = '';
    }
  }
  const end = settle() + blank;
  if (end !== '') joined.push(run('same', end));
  return joined;
}
