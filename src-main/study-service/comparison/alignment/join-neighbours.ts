import type { IndexedSentence, TermIndex } from './index-terms.ts';
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
 * neighbours; they become one, with both sentences as its member. No third comes to these. A group is found by its sentences, since
 * articles that say one thing over and over (a live blog, a table) make tens of thousands: all against all took ten seconds.
 */
export function joinNeighbours(groups: readonly SentenceGroup[], { sentences }: TermIndex): SpanGroup[] {
  const joined: SpanGroup[] = [];
  /** Those that wait for a neighbour, by their sentences. */
  const waiting = new Map<string, number>();
  for (const group of groups) {
    const near = neighboursOf(group.sentences, sentences).flatMap(({ other, ...change }) => {
      const at = waiting.get(keyOf(other));
      return at === undefined ? [] : [{ at, other, ...change }];
    });
    if (near.length === 0) {
      const key = keyOf(group.sentences);
      if (!waiting.has(key)) waiting.set(key, joined.length);
      joined.push({
        members: group.sentences.map((number) => ({ from: number, to: number })),
        strength: group.strength,
      });
      continue;
    }
    const first = near.reduce((best, one) => (one.at < best.at ? one : best));
    waiting.delete(keyOf(first.other));
    const members = group.sentences.map((number, place) =>
      place === first.place ? first.span : { from: number, to: number },
    );
    joined[first.at] = { members, strength: (joined[first.at]!.strength + group.strength) / 2 };
  }
  return joined;
}

const keyOf = (numbers: readonly number[]) => numbers.join(' ');

interface Neighbour {
  /** The sentences of a group that has a neighbour in the place of one of these. */
  readonly other: readonly number[];
  readonly place: number;
  /** Both sentences. */
  readonly span: SentenceSpan;
}

/** What groups would differ from these sentences by one neighbour in the same block. */
function neighboursOf(numbers: readonly number[], sentences: readonly IndexedSentence[]): Neighbour[] {
  return numbers.flatMap((number, place) =>
    [number - 1, number + 1].flatMap((near) =>
      areNeighbours(sentences[number]!, sentences[near])
        ? [
            {
              other: numbers.with(place, near),
              place,
              span: { from: Math.min(number, near), to: Math.max(number, near) },
            },
          ]
        : [],
    ),
  );
}

function areNeighbours(one: IndexedSentence, other: IndexedSentence | undefined): boolean {
  return other?.article === one.article && other.sentence.block === one.sentence.block;
}
