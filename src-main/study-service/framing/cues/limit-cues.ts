import type { CueRuleRow, FoundSpan } from './cue-rule.ts';

export interface RuledSpan extends FoundSpan {
  readonly rule: CueRuleRow;
}

/** A page of a thousand words with more cues than this is read as an alarm, not as an invitation to look. */
const MOST_PER_THOUSAND = 36;
/** So many of the most telling of each rule come before any rule's others, so that a page shows several kinds. */
const OF_EACH = 2;
/** The second "regime" teaches less than the first, and the third nothing: it is what the article calls its subject. */
const AGAIN = 0.75;
const SAME_WORDS = 2;

/**
 * The cues that a page can bear. A page with two hundred teaches nothing: so each rule has a limit, the same words count less
 * each time they come back, word cues never stand over one another, and all together are limited too. What is left out is
 * always the least telling; short texts may have a few of each all the same.
 */
export function limitCues(found: readonly RuledSpan[], words: number): RuledSpan[] {
  const perRule = [...Map.groupBy(settleOverlaps(fadeRepeats(found)), ({ rule }) => rule)].flatMap(([rule, spans]) =>
    spans.sort(byWeight).slice(0, allowance(rule.perThousand, words)),
  );
  const rank = rankWithinRules(perRule);
  return perRule
    .sort((a, b) => Number(rank.get(a)! >= OF_EACH) - Number(rank.get(b)! >= OF_EACH) || byWeight(a, b))
    .slice(0, Math.max(12, allowance(MOST_PER_THOUSAND, words)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function allowance(perThousand: number, words: number): number {
  return Math.max(2, Math.ceil((perThousand * words) / 1000));
}

function byWeight(a: FoundSpan, b: FoundSpan): number {
  return b.weight - a.weight || a.start - b.start;
}

function rankWithinRules(sorted: readonly RuledSpan[]): Map<RuledSpan, number> {
  const counts = new Map<CueRuleRow, number>();
  return new Map(
    sorted.map((span) => {
      const rank = counts.get(span.rule) ?? 0;
      counts.set(span.rule, rank + 1);
      return [span, rank];
    }),
  );
}

function fadeRepeats(found: readonly RuledSpan[]): RuledSpan[] {
  const seen = new Map<string, number>();
  return [...found]
    .sort((a, b) => a.start - b.start)
    .flatMap((span) => {
      if (span.again === undefined) return [span];
      const key = `${span.rule.id} ${span.again}`;
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      return before < SAME_WORDS ? [{ ...span, weight: span.weight * AGAIN ** before }] : [];
    });
}

/** Of two word cues over the same words the more telling one stays. */
function settleOverlaps(found: readonly RuledSpan[]): RuledSpan[] {
  const kept: RuledSpan[] = [];
  for (const span of [...found].sort((a, b) => byWeight(a, b) || b.end - b.start - (a.end - a.start)))
    if (!kept.some((one) => one.rule.reach === span.rule.reach && one.start < span.end && span.start < one.end))
      kept.push(span);
  return kept;
}
