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
  const near = placeRuns(waiting);
  const done = new Set<number>();
  return waiting.flatMap((pair, first) => {
    if (done.has(first)) return [];
    done.add(first);
    const members = [pair.left, pair.right];
    let queue = later(first, [...near(pair.left), ...near(pair.right)]);
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      if (done.has(at)) continue;
      const joining = joins(members, waiting[at]!);
      if (joining === false) continue;
      done.add(at);
      if (joining === null) continue;
      members.push(joining);
      queue = later(at, [...queue, ...near(joining)]);
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

/** Each once, the last first, so that the next can be popped. */
function later(than: number, found: readonly number[]): number[] {
  return [...new Set(found)].filter((at) => at > than).sort((a, b) => b - a);
}

/** In characters: most runs touch one or two such stretches. */
const STRETCH = 256;

/** For a place in an article, the numbers of the pairs that have a side near it: all that share a character, and a few more. */
function placeRuns(pairs: readonly RunPair[]): (place: RunMember) => number[] {
  const placed = new Map<string, number[]>();
  for (const [number, { left, right }] of pairs.entries())
    for (const side of [left, right])
      for (const key of stretchesOf(side)) {
        const there = placed.get(key);
        if (there) there.push(number);
        else placed.set(key, [number]);
      }
  return (place) => stretchesOf(place).flatMap((key) => placed.get(key) ?? []);
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
