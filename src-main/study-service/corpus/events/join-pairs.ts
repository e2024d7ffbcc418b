import { WINDOW_DAYS } from './find-pairs.ts';
import type { Pair } from './find-pairs.ts';

/** Articles taken to be about one event, and how much any two of them are alike on average. */
export interface EventGroup {
  readonly members: readonly number[];
  readonly score: number;
}

/** What two articles of one event have in common on average; chosen by cross-validation (`npm run bench -- events`). */
export const SAME_EVENT = 0.19;

interface Cluster {
  members: number[];
  /** Sum of the scores between its members and each other cluster's. */
  readonly links: Map<number, number>;
  /** Sum of the scores among its members. */
  within: number;
  /** First and last day of those that have one. */
  from: number;
  to: number;
}

/**
 * Average-link clustering over the pairs that were found, best first, in steps: two groups become one while their
 * articles are alike on average. A chain of follow-ups does not run together, as it would if one likeness were enough.
 * Pairs that were not found count as unlike, and no group spans more days than the window, whatever undated article is
 * like both its ends.
 */
export function* joinPairs(
  pairs: readonly Pair[],
  days: readonly (number | null)[],
  threshold = SAME_EVENT,
): Generator<void, EventGroup[]> {
  const clusters = new Map<number, Cluster>();
  const own = (index: number) => {
    const cluster = clusters.get(index) ?? single(index, days[index] ?? null);
    clusters.set(index, cluster);
    return cluster;
  };
  const queue = new BestFirst();
  for (const { left, right, score } of pairs) {
    own(left).links.set(right, score);
    own(right).links.set(left, score);
    if (score >= threshold) queue.push({ left, right, score });
    yield;
  }
  for (let best = queue.pop(); best; best = queue.pop()) {
    yield;
    const left = clusters.get(best.left);
    const right = clusters.get(best.right);
    if (!left || !right) continue;
    const now = average(left, right, best.right);
    if (now < best.score - 1e-9 || Math.max(left.to, right.to) - Math.min(left.from, right.from) > WINDOW_DAYS)
      continue;
    unite(clusters, best.left, best.right);
    for (const [other] of left.links) {
      const score = average(left, clusters.get(other)!, other);
      if (score >= threshold) queue.push({ left: best.left, right: other, score });
    }
  }
  return [...clusters.values()].filter(({ members }) => members.length > 1).map(summarise);
}

function single(index: number, day: number | null): Cluster {
  return { members: [index], links: new Map(), within: 0, from: day ?? Infinity, to: day ?? -Infinity };
}

function average(left: Cluster, right: Cluster, rightId: number): number {
  return (left.links.get(rightId) ?? 0) / (left.members.length * right.members.length);
}

function unite(clusters: Map<number, Cluster>, into: number, from: number): void {
  const left = clusters.get(into)!;
  const right = clusters.get(from)!;
  left.within += right.within + (left.links.get(from) ?? 0);
  left.members = [...left.members, ...right.members];
  left.from = Math.min(left.from, right.from);
  left.to = Math.max(left.to, right.to);
  left.links.delete(from);
  for (const [other, sum] of right.links) {
    if (other === into) continue;
    const links = clusters.get(other)!.links;
    links.delete(from);
    const whole = sum + (left.links.get(other) ?? 0);
    left.links.set(other, whole);
    links.set(into, whole);
  }
  clusters.delete(from);
}

function summarise({ members, within }: Cluster): EventGroup {
  const pairs = (members.length * (members.length - 1)) / 2;
  return { members: members.toSorted((a, b) => a - b), score: within / pairs };
}

/** A binary heap, best score on top. */
class BestFirst {
  readonly #heap: Pair[] = [];

  push(pair: Pair): void {
    const heap = this.#heap;
    let at = heap.push(pair) - 1;
    for (let up = (at - 1) >> 1; at > 0 && heap[up]!.score < pair.score; up = (at - 1) >> 1) {
      heap[at] = heap[up]!;
      at = up;
    }
    heap[at] = pair;
  }

  pop(): Pair | undefined {
    const heap = this.#heap;
    const best = heap[0];
    const last = heap.pop();
    if (best === undefined || last === undefined || heap.length === 0) return best;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && heap[down + 1]!.score > heap[down]!.score) down += 1;
      if (heap[down]!.score <= last.score) break;
      heap[at] = heap[down]!;
      at = down;
    }
    heap[at] = last;
    return best;
  }
}
