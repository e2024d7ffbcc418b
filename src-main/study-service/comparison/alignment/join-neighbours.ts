import type { TermIndex } from './index-terms.ts';
import type { SentenceGroup } from './join-groups.ts';

/** Sentences of one article that follow each other, by their first and last number in the index. */
export interface SentenceSpan {
  readonly from: number;
  readonly to: number;
}

export interface SpanGroup {
  readonly members: readonly SentenceSpan[];
  readonly strength: number;
}

/**
 * Where one outlet tells in two sentences what another tells in one, there are two groups that differ only in two
 * neighbours; they become one, with both sentences as its member.
 */
export function joinNeighbours(groups: readonly SentenceGroup[], index: TermIndex): SpanGroup[] {
  const joined: SpanGroup[] = [];
  for (const { sentences, strength } of groups) {
    const spans = sentences.map((number) => ({ from: number, to: number }));
    const at = joined.findIndex(({ members }) => merge(members, spans, index) !== null);
    const merged = at < 0 ? null : merge(joined[at]!.members, spans, index);
    if (merged) joined[at] = { members: merged, strength: (joined[at]!.strength + strength) / 2 };
    else joined.push({ members: spans, strength });
  }
  return joined;
}

/** Null unless all members are the same but one, and those two are neighbours in one block. */
function merge(
  left: readonly SentenceSpan[],
  right: readonly SentenceSpan[],
  { sentences }: TermIndex,
): SentenceSpan[] | null {
  if (left.length !== right.length) return null;
  const other = left.flatMap(({ from, to }, at) => (from === right[at]!.from && to === right[at]!.to ? [] : [at]));
  if (other.length !== 1) return null;
  const [one, two] = [left[other[0]!]!, right[other[0]!]!].toSorted((a, b) => a.from - b.from) as [
    SentenceSpan,
    SentenceSpan,
  ];
  const [before, after] = [sentences[one.to]!, sentences[two.from]!];
  const follow =
    two.from === one.to + 1 && before.article === after.article && before.sentence.block === after.sentence.block;
  if (!follow || two.to - one.from > 1) return null;
  return left.map((span, at) => (at === other[0] ? { from: one.from, to: two.to } : span));
}
