import { CALENDAR } from '../../corpus/names/name-words.ts';
import type { FoundFigure } from './find-figures.ts';
import { stem } from './word-stems.ts';

/**
 * How sure it is that two figures are about one thing; 0 where they are not or it cannot be told. Judged are: what is
 * counted, what happens to it, the places named beside it, and the other words of the two sentences, rare ones most.
 * `spread`: how many articles have this number and unit; one that comes back in many is the case's own. `isListed`: one of the two
 * sentences has several figures of this kind.
 */
export function agreeOnFigure(
  left: FoundFigure,
  right: FoundFigure,
  weight: (word: string) => number,
  isAligned: boolean,
  spread: number,
  isListed: boolean,
): number {
  if (left.kind !== right.kind || left.counted.other !== right.counted.other) return 0;
  if (left.articleId === right.articleId && left.within.start === right.within.start) return 0;
  const isSame = isEqual(left, right);
  if (!isSame && left.per !== right.per) return 0;
  const heads = headsAgree(left, right);
  if (heads === 0) return 0;
  const context = sharedWeight(left, right, weight) + (isAligned ? 2 : 0);
  const acts = actsAgree(left, right);
  if (isSame) {
    // Everybody has a two or a five somewhere: small numbers need more around them than 8,461 does.
    const rare = left.value >= 100 || !Number.isInteger(left.value) ? 0.8 : left.value > 12 ? 1.2 : 1.6;
    const needed = left.kind === 'count' ? rare : rare - 0.4;
    const sum =
      context +
      (acts > 0 ? 1 : 0) +
      (heads > 1 ? (left.kind === 'count' ? 0.5 : 0.9) : 0) +
      (spread >= 3 && left.value > 3 ? 0.7 : 0);
    return sum >= needed ? 10 + sum : 0;
  }
  if (left.kind === 'count' && (left.counted.head === '' || right.counted.head === '')) return 0;
  // Of a list of sums in one sentence each may be anybody's counterpart.
  if (isListed && !(acts > 0 && heads > 1)) return 0;
  if (acts < 0 || placesClash(left, right) || left.articleId === right.articleId) return 0;
  const ratio =
    Math.max(left.value * left.factor, right.value * right.factor) /
    Math.min(left.value * left.factor, right.value * right.factor);
  const needed =
    (heads > 1 ? 2.4 : 3) +
    (ratio > 10 ? 1.5 : 0) -
    (acts > 0 ? 1.2 : 0) -
    (acts > 0 && left.counted.act!.includes(' ') ? 0.6 : 0);
  return context >= needed && (heads > 1 || acts > 0 || isAligned || context >= 3) ? context : 0;
}

function isEqual(left: FoundFigure, right: FoundFigure): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) <= Math.abs(one) * 1e-6;
  const range = (figure: FoundFigure) => (figure.upTo ?? figure.value) * figure.factor;
  return near(left.value * left.factor, right.value * right.factor) && near(range(left), range(right));
}

/** 2: the same noun or dimension; 1: may be the same; 0: counts something else. */
function headsAgree(left: FoundFigure, right: FoundFigure): number {
  const [one, other] = [left.counted, right.counted];
  if (left.kind === 'age') return left.value === right.value && shareName(left, right) ? 2 : 0;
  if (left.kind !== 'count') return measuresAgree(left, right);
  if (one.head !== '' && one.head === other.head) return 2;
  if (one.isPeople && other.isPeople) return 1;
  // "five of them", "all five" beside "five people"
  if (one.head === '' || other.head === '') return 1;
  return 0;
}

/** Lengths, times and sums of money say what they measure by an adjective, a verb or what follows. */
function measuresAgree({ counted: one }: FoundFigure, { counted: other }: FoundFigure): number {
  const key = (what: string) =>
    /(?:^|, )(long|wide|tall|high|deep|thick|away|ago|old|every|cost)$/u.exec(what)?.[1] ?? '';
  if (key(one.what) !== key(other.what)) return 0;
  return key(one.what) !== '' ? 2 : 1;
}

/** 1: the same is done to them; -1: something else is; 0: not told. */
function actsAgree({ counted: one }: FoundFigure, { counted: other }: FoundFigure): number {
  if (one.act === null || other.act === null) return 0;
  return one.act === other.act ? 1 : -1;
}

/** Words of both sentences in full; of one and the sentence before the other, to which "it" and "they" point, by less than half. */
function sharedWeight(left: FoundFigure, right: FoundFigure, weight: (word: string) => number): number {
  let sum = 0;
  for (const word of new Set([...left.around, ...left.before])) {
    if (left.around.has(word) && right.around.has(word)) sum += weight(word);
    else if ((left.around.has(word) && right.before.has(word)) || (left.before.has(word) && right.around.has(word)))
      sum += 0.4 * weight(word);
  }
  return sum;
}

/** Capitalised words inside the sentence that are no days or months: the places and people it names. */
function namesIn({ within, start, text }: FoundFigure): Set<string> {
  const rest = `${within.text.slice(0, start - within.start)} ${within.text.slice(start - within.start + text.length)}`;
  const names = [...rest.matchAll(/(?<=[\p{Ll},]\s)\p{Lu}[\p{L}-]+/gu)].map(([word]) => word);
  return new Set(names.filter((word) => !CALENDAR.has(word.toLowerCase())).map(stem));
}

function shareName(left: FoundFigure, right: FoundFigure): boolean {
  const names = namesIn(right);
  return [...namesIn(left)].some((name) => names.has(name));
}

/** Each sentence names places or people and none is in both. */
function placesClash(left: FoundFigure, right: FoundFigure): boolean {
  const [one, other] = [namesIn(left), namesIn(right)];
  return one.size > 0 && other.size > 0 && !shareName(left, right);
}
