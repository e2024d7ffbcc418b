import { findPairs } from '../../../src-main/study-service/corpus/events/find-pairs.ts';
import type { Pair } from '../../../src-main/study-service/corpus/events/find-pairs.ts';
import { joinPairs } from '../../../src-main/study-service/corpus/events/join-pairs.ts';
import type { EventGroup } from '../../../src-main/study-service/corpus/events/join-pairs.ts';
import { weighTerms } from '../../../src-main/study-service/corpus/events/weigh-terms.ts';
import type { TermCounts } from '../../../src-main/study-service/corpus/events/weigh-terms.ts';
import type { EventTerm } from '../../../src-main/study-service/corpus/events/event-terms.ts';

/** An article of a labelled set: which event it is about, its day since 1970, and what it says. */
export interface LabelledArticle {
  readonly event: number;
  readonly day: number;
  readonly text: string;
  readonly terms: readonly EventTerm[];
}

export interface PairCount {
  right: number;
  found: number;
  true: number;
}

export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

interface Paired {
  readonly pairs: readonly Pair[];
  readonly days: readonly (number | null)[];
}

/** Articles numbered, weighed and paired as the service does it, with no database. */
export function pairUp(articles: readonly LabelledArticle[], withDates: boolean) {
  const sorted = withDates ? articles.toSorted((left, right) => left.day - right.day) : [...articles];
  const ids = new Map<string, number>();
  const spread: number[] = [];
  const counted = sorted.map(({ terms }): TermCounts => {
    const numbered = terms.map(({ term, count }) => {
      const id = ids.get(term) ?? ids.size;
      ids.set(term, id);
      spread[id] = (spread[id] ?? 0) + 1;
      return { id, count: Math.min(255, count) };
    });
    numbered.sort((left, right) => left.id - right.id);
    return {
      terms: Uint32Array.from(numbered, ({ id }) => id),
      counts: Uint8Array.from(numbered, ({ count }) => count),
    };
  });
  const all = { articles: sorted.length, articlesWith: (term: number) => spread[term] ?? 0 };
  const vectors = counted.map((counts) => weighTerms(counts, all));
  const days = sorted.map(({ day }) => (withDates ? day : null));
  return {
    sorted,
    days,
    pairs: finish(findPairs({ days, highestTerm: ids.size, vectorOf: (index) => vectors[index]! })),
  };
}

export function group({ pairs, days }: Paired, threshold: number): EventGroup[] {
  return finish(joinPairs(pairs, days, threshold));
}

/** Pairs in one group against pairs about one event; `counts` says which pairs are looked at. */
export function countPairs(
  articles: readonly LabelledArticle[],
  groups: readonly EventGroup[],
  counts: (left: number, right: number) => boolean = () => true,
): PairCount {
  const result: PairCount = { right: 0, found: 0, true: 0 };
  for (const { members } of groups) {
    eachPair(members, (left, right) => {
      const [one, other] = [articles[left]!, articles[right]!];
      if (!counts(one.event, other.event)) return;
      result.found += 1;
      if (one.event === other.event) result.right += 1;
    });
  }
  eachPair([...articles.keys()], (left, right) => {
    const [one, other] = [articles[left]!, articles[right]!];
    if (one.event === other.event && counts(one.event, other.event)) result.true += 1;
  });
  return result;
}

export function f1({ right, found, true: labelled }: PairCount): number {
  return found + labelled === 0 ? 1 : (2 * right) / (found + labelled);
}

export function eachPair(members: readonly number[], visit: (left: number, right: number) => void): void {
  members.forEach((left, at) => {
    for (const right of members.slice(at + 1)) visit(left, right);
  });
}

/** Pairs whose TF-IDF cosine is above a threshold, at the threshold that is best on these very articles: what to beat. */
export function plainCosine(articles: readonly LabelledArticle[]): { f1: number; threshold: number } {
  const bags = articles.map(({ text }) => {
    const bag = new Map<string, number>();
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
    return bag;
  });
  const spread = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const weighed = [...bag].map(([word, count]) => {
      return [word, count * (Math.log((1 + bags.length) / (1 + spread.get(word)!)) + 1)] as const;
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
  const scored: { score: number; same: boolean }[] = [];
  eachPair([...articles.keys()], (left, right) => {
    let score = 0;
    for (const [word, weight] of vectors[left]!) score += weight * (vectors[right]!.get(word) ?? 0);
    scored.push({ score, same: articles[left]!.event === articles[right]!.event });
  });
  scored.sort((left, right) => right.score - left.score);
  const labelled = scored.filter(({ same }) => same).length;
  let right = 0;
  let best = { f1: 0, threshold: 1 };
  scored.forEach(({ score, same }, index) => {
    if (same) right += 1;
    const value = (2 * right) / (index + 1 + labelled);
    if (value > best.f1) best = { f1: value, threshold: score };
  });
  return best;
}
