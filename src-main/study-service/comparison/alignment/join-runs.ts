/** Offsets into the body of the article with that number. */
export interface RunMember {
  readonly article: number;
  readonly start: number;
  readonly end: number;
}
/** One run of the same words in two articles. */
export interface RunPair {
  readonly left: RunMember;
  readonly right: RunMember;
  /** How long it is. */
  readonly words: number;
}

/**
 * Which runs are one passage: the longest first, and another article's run joins where it covers the same words. At most one member an
 * article. Each run is held only against those that share a character with a member, so that articles which say one sentence over and
 * over (a live blog, a table) cost no more than their runs: all against all took 20 seconds where four of them made 20,000 pairs.
 */
export function joinRuns(pairs: readonly RunPair[]): RunMember[][] {
  const waiting = pairs.toSorted((a, b) => b.words - a.words);
  const done = new Uint8Array(waiting.length);
  const placed = placeRuns(waiting);
  /** Those of a stretch that are still to come; the others are never asked for again. */
  const stillAt = (key: string) => {
    const there = placed.get(key) ?? [];
    const still = there.filter(({ number }) => done[number] === 0);
    if (still.length < there.length) placed.set(key, still);
    return still;
  };
  /** Those still to come after a number that cover this member, in no order. */
  const covering = (member: RunMember, after: number) =>
    stretchesOf(member)
      .flatMap(stillAt)
      .filter(({ number, side }) => number > after && overlap(side, member))
      .map(({ number }) => number);
  return waiting.flatMap((pair, first) => {
    if (done[first] === 1) return [];
    done[first] = 1;
    const members = [pair.left, pair.right];
    let queue = lastFirst(members.flatMap((member) => covering(member, first)));
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const joining = joins(members, waiting[at]!);
      if (joining === false) continue;
      done[at] = 1;
      if (joining === null) continue;
      members.push(joining);
      queue = lastFirst([...queue, ...covering(joining, at)]);
    }
    return [members];
  });
}

/** The side that joins these members, null where both stand among them already, false where the pair has nothing to do with them. */
function joins(members: readonly RunMember[], { left, right }: RunPair): RunMember | null | false {
  const knows = (side: RunMember) => members.some((member) => overlap(member, side));
  const hasArticle = (side: RunMember) => members.some(({ article }) => article === side.article);
  const [isLeft, isRight] = [knows(left), knows(right)];
  if (isLeft && isRight) return null;
  if (isLeft && !hasArticle(right)) return right;
  if (isRight && !hasArticle(left)) return left;
  return false;
}

/** Each once, so that the next can be popped. */
function lastFirst(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => b - a);
}

/** In characters: most runs touch one or two such stretches. */
const STRETCH = 256;

interface PlacedSide {
  readonly number: number;
  readonly side: RunMember;
}

/** The sides of all pairs by the stretches of text they touch, with the number of their pair. */
function placeRuns(pairs: readonly RunPair[]): Map<string, readonly PlacedSide[]> {
  const placed = new Map<string, PlacedSide[]>();
  for (const [number, { left, right }] of pairs.entries())
    for (const side of [left, right])
      for (const key of stretchesOf(side)) {
        const there = placed.get(key);
        if (there) there.push({ number, side });
        else placed.set(key, [{ number, side }]);
      }
  return placed;
}

function stretchesOf({ article, start, end }: RunMember): string[] {
  const [first, last] = [Math.floor(start / STRETCH), Math.floor(Math.max(start, end - 1) / STRETCH)];
  return Array.from({ length: last - first + 1 }, (_, at) => `${article} ${first + at}`);
}

/** Most of the shorter one stands in both. */
function overlap(left: RunMember, right: RunMember): boolean {
  if (left.article !== right.article) return false;
  const both = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return both > 0.8 * Math.min(left.end - left.start, right.end - right.start);
}
