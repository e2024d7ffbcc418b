import type { FoundFigure } from './find-figures.ts';

/** What is known of two figures besides themselves. */
export interface FigureSetting {
  /** How much a shared word says. */
  readonly weight: (word: string) => number;
  /** They stand in sentences that are known to say the same. */
  readonly isAligned: boolean;
  /** How many articles have the first one's number and unit; one that comes back in many is the case's own. */
  readonly spread: number;
  /** One of the two sentences has several figures of this kind. */
  readonly isListed: boolean;
}

/** What of two figures speaks for one thing. */
interface Signs {
  /** How much the words around them have in common. */
  readonly context: number;
  /** As `headsAgree` and `actsAgree` have it. */
  readonly heads: number;
  readonly acts: number;
}

/**
 * How sure it is that two figures are about one thing; 0 where they are not or it cannot be told. Judged are: what is
 * counted, what happens to it, the places named beside it, and the other words of the two sentences, rare ones most.
 */
export function agreeOnFigure(left: FoundFigure, right: FoundFigure, setting: FigureSetting): number {
  if (left.kind !== right.kind || left.counted.other !== right.counted.other) return 0;
  if (left.articleId === right.articleId && left.within.start === right.within.start) return 0;
  const isSame = isEqual(left, right);
  if (!isSame && left.per !== right.per) return 0;
  const heads = headsAgree(left, right);
  if (heads === 0) return 0;
  const context = sharedWeight(left, right, setting.weight) + (setting.isAligned ? 2 : 0);
  const signs = { context, heads, acts: actsAgree(left, right) };
  return isSame ? weighSame(left, signs, setting) : weighOther(left, right, signs, setting);
}

/** One number given twice: sure before any two numbers that differ. */
function weighSame({ kind, value }: FoundFigure, { context, heads, acts }: Signs, { spread }: FigureSetting): number {
  // Everybody has a two or a five somewhere: small numbers need more around them than 8,461 does.
  const rare = value >= 100 || !Number.isInteger(value) ? 0.8 : value > 12 ? 1.2 : 1.6;
  const needed = kind === 'count' ? rare : rare - 0.4;
  const sum =
    context +
    (acts > 0 ? 1 : 0) +
    (heads > 1 ? (kind === 'count' ? 0.5 : 0.9) : 0) +
    (spread >= 3 && value > 3 ? 0.7 : 0);
  return sum >= needed ? 10 + sum : 0;
}

/** Two numbers for one thing, which says of one of the two that it errs. */
function weighOther(
  left: FoundFigure,
  right: FoundFigure,
  { context, heads, acts }: Signs,
  { isAligned, isListed }: FigureSetting,
): number {
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

/**
 * Lengths, times and sums of money say what they measure by an adjective, a verb or what follows. One sum is one thing too
 * where only one of the two says "cost": "£2.4 million for the repair".
 */
function measuresAgree(left: FoundFigure, right: FoundFigure): number {
  const [one, other] = [left, right].map(
    ({ counted }) => /(?:^|, )(long|wide|tall|high|deep|thick|away|ago|old|every|cost)$/u.exec(counted.what)?.[1] ?? '',
  );
  if (one === other) return one === '' ? 1 : 2;
  const isCostAlone = (one === 'cost' && other === '') || (one === '' && other === 'cost');
  return left.kind.startsWith('money') && isCostAlone && isEqual(left, right) ? 1 : 0;
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

function shareName({ names: one }: FoundFigure, { names: other }: FoundFigure): boolean {
  return [...one].some((name) => other.has(name));
}

/** Each sentence names places or people and none is in both. */
function placesClash(left: FoundFigure, right: FoundFigure): boolean {
  return left.names.size > 0 && right.names.size > 0 && !shareName(left, right);
}
