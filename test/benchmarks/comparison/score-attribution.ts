import type { FoundStatement } from '../../../src-main/study-service/comparison/quotations/find-statements.ts';
import { nameKey } from '../../../src-main/study-service/corpus/names/name-key.ts';
import type { TrueStatement } from './attribution-truth.ts';

export type Claimed = Pick<FoundStatement, 'start' | 'end' | 'speaker' | 'verb'>;

export interface Score {
  true: number;
  claimed: number;
  found: number;
  speakers: number;
  verbs: number;
  content: number;
}

/** A claim is of a statement when half of their joint span is common; its content is right from this share on. */
const SAME_STATEMENT = 0.5;
const SAME_CONTENT = 0.8;

export const noScore = (): Score => ({ true: 0, claimed: 0, found: 0, speakers: 0, verbs: 0, content: 0 });

export function addScores(sum: Score, score: Score): void {
  for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key];
}

export function scoreArticle(claims: readonly Claimed[], truth: readonly TrueStatement[]) {
  const pairs = truth
    .flatMap((one) => claims.map((claim) => ({ one, claim, overlap: overlap(one, claim) })))
    .filter((pair) => pair.overlap >= SAME_STATEMENT)
    .toSorted((left, right) => right.overlap - left.overlap || Number(left.one.optional) - Number(right.one.optional));
  const taken = new Map<TrueStatement, Claimed>();
  const matched = new Set<Claimed>();
  const score = noScore();
  const differing: [TrueStatement, Claimed, string][] = [];
  let optional = 0;
  for (const { one, claim, overlap: share } of pairs) {
    if (taken.has(one) || matched.has(claim)) continue;
    taken.set(one, claim);
    matched.add(claim);
    if (one.optional) {
      optional += 1;
      continue;
    }
    const isSpeaker = sameSpeaker(one.speakers, claim.speaker);
    const isVerb = sameVerb(one.verb, claim.verb);
    score.found += 1;
    if (isSpeaker) score.speakers += 1;
    if (isVerb) score.verbs += 1;
    if (share >= SAME_CONTENT) score.content += 1;
    const what = [!isSpeaker && 'speaker', !isVerb && 'verb', share < SAME_CONTENT && 'content']
      .filter(Boolean)
      .join(', ');
    if (what) differing.push([one, claim, what]);
  }
  const required = truth.filter((one) => !one.optional);
  score.true = required.length;
  score.claimed = claims.length - optional;
  return {
    score,
    missed: required.filter((one) => !taken.has(one)),
    extra: claims.filter((claim) => !matched.has(claim)),
    differing,
  };
}

function overlap(left: { start: number; end: number }, right: { start: number; end: number }): number {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return common <= 0 ? 0 : common / (Math.max(left.end, right.end) - Math.min(left.start, right.start));
}

/** The words of one name all stand in the other: "Lavrov" is "Sergei Lavrov", "the ministry" is "ministry". */
function sameSpeaker(names: readonly string[], claimed: string | null): boolean {
  if (names.length === 0 || claimed === null) return names.length === 0 && claimed === null;
  const said = wordsOf(claimed);
  return names.some((name) => {
    const words = wordsOf(name);
    return (
      words.size > 0 &&
      said.size > 0 &&
      ([...words].every((word) => said.has(word)) || [...said].every((word) => words.has(word)))
    );
  });
}

function wordsOf(name: string): Set<string> {
  return new Set(
    nameKey(name)
      .split(' ')
      .filter((word) => word && !/^(?:the|a|an|of|al|el)$/u.test(word)),
  );
}

function sameVerb(verb: string | null, claimed: string | null): boolean {
  if (verb === null || claimed === null) return verb === claimed;
  const [left, right] = [verb.toLowerCase(), claimed.toLowerCase()];
  return left.includes(right) || right.includes(left);
}
