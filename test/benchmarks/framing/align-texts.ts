import { diffArrays } from 'diff';

/** For every UTF-16 unit of one text, the unit of the other that it stands for; -1 where the other has none. */
export type UnitMap = Int32Array;

interface Token {
  readonly word: string;
  readonly start: number;
}

/** Stray equal words between stretches that differ ("the", "said") say nothing; as many in a row do. */
const LEAST_RUN = 3;
const LONG_GAP = 8;
/** A stretch that has moved is known by as many words in a row. */
const MOVED_RUN = 8;
/** Compared letter by letter where two stretches differ: words glued together, or spelt anew. */
const MOST_LETTERS = 600;

/**
 * Which unit of `text` is which of `other`, found without anything the anchors know: the longest common run of words (Myers 1986,
 * by `diff`) of the two whole texts, letters in what is left between, and then stretches of eight words and more that stand
 * elsewhere. Letters and digits only; what stands between them belongs to no word.
 */
export function alignTexts(text: string, other: string): UnitMap {
  const [left, right] = [tokensOf(text), tokensOf(other)];
  const pairs = new Int32Array(left.length).fill(-1);
  const map: UnitMap = new Int32Array(text.length).fill(-1);
  const gaps: [number, number, number, number][] = [];
  let [at, to] = [0, 0];
  let [fromLeft, fromRight] = [0, 0];
  const changes = diffArrays(
    left.map(({ word }) => word),
    right.map(({ word }) => word),
  );
  for (const { added, removed, value } of changes) {
    if (removed) at += value.length;
    else if (added) to += value.length;
    else {
      if (at > fromLeft || to > fromRight) gaps.push([fromLeft, at, fromRight, to]);
      for (let step = 0; step < value.length; step += 1) pairs[at + step] = to + step;
      [at, to] = [at + value.length, to + value.length];
      [fromLeft, fromRight] = [at, to];
    }
  }
  gaps.push([fromLeft, left.length, fromRight, right.length]);
  dropStrays(pairs, gaps);
  findMoved(pairs, left, right);
  for (const [place, pair] of pairs.entries()) {
    if (pair < 0) continue;
    const [{ word, start }, { start: there }] = [left[place]!, right[pair]!];
    for (let step = 0; step < word.length; step += 1) map[start + step] = there + step;
  }
  for (const [leftFrom, leftTo, rightFrom, rightTo] of gaps)
    alignLetters(map, left.slice(leftFrom, leftTo), right.slice(rightFrom, rightTo));
  return map;
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    return { word: lower.length === word.length ? lower : word, start: index };
  });
}

/** A run of a word or two between two long gaps is chance. */
function dropStrays(pairs: Int32Array, gaps: readonly (readonly [number, number, number, number])[]): void {
  for (const [place, gap] of gaps.entries()) {
    const next = gaps[place + 1];
    if (!next || next[0] - gap[1] >= LEAST_RUN) continue;
    const isLong = ([from, to, there, end]: readonly number[]) => Math.max(to! - from!, end! - there!) > LONG_GAP;
    if (isLong(gap) && isLong(next)) pairs.fill(-1, gap[1], next[0]);
  }
}

function findMoved(pairs: Int32Array, left: readonly Token[], right: readonly Token[]): void {
  const taken = new Set(pairs);
  const known = new Map<string, number>();
  const keyAt = (tokens: readonly Token[], at: number) =>
    tokens
      .slice(at, at + MOVED_RUN)
      .map(({ word }) => word)
      .join(' ');
  for (let at = 0; at + MOVED_RUN <= right.length; at += 1) if (!taken.has(at)) known.set(keyAt(right, at), at);
  for (let at = 0; at + MOVED_RUN <= left.length; at += 1) {
    if (pairs[at]! >= 0) continue;
    const there = known.get(keyAt(left, at));
    if (there === undefined) continue;
    for (
      let step = 0;
      left[at + step] && left[at + step]?.word === right[there + step]?.word && pairs[at + step]! < 0;
      step += 1
    )
      pairs[at + step] = there + step;
  }
}

function alignLetters(map: UnitMap, left: readonly Token[], right: readonly Token[]): void {
  const unitsOf = (tokens: readonly Token[]) =>
    tokens.flatMap(({ word, start }) => word.split('').map((unit, step) => ({ unit, at: start + step })));
  const [here, there] = [unitsOf(left), unitsOf(right)];
  if (here.length === 0 || there.length === 0 || here.length > MOST_LETTERS || there.length > MOST_LETTERS) return;
  let [at, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(
    here.map(({ unit }) => unit),
    there.map(({ unit }) => unit),
  )) {
    if (removed) at += value.length;
    else if (added) to += value.length;
    else {
      // Fewer letters in a row than this are chance.
      if (value.length >= 3)
        for (let step = 0; step < value.length; step += 1) {
          const unit = here[at + step]!.at;
          if (map[unit] === -1) map[unit] = there[to + step]!.at;
        }
      [at, to] = [at + value.length, to + value.length];
    }
  }
}
