/** Where a list was left, to come back to: the first row in sight, and how many pixels of it had gone by. */
export interface ListPlace {
  readonly index: number;
  readonly into: number;
}

/**
 * Where the rows of a long list stand, when only those that were once on screen have been measured and the others are
 * taken to be as tall as an average one. A Fenwick tree holds by how much measured rows differ, so that a list of a
 * hundred thousand rows is asked and corrected in a few steps (Fenwick 1994, doi 10.1002/spe.4380240306). Pixels throughout.
 */
export class RowHeights {
  #estimate: number;
  #count = 0;
  #measured = new Map<number, number>();
  #tree = new Float64Array(1);

  constructor(estimate: number) {
    this.#estimate = estimate;
  }

  get count(): number {
    return this.#count;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.offsetOf(this.#count);
  }

  get isMeasured(): boolean {
    return this.#measured.size > 0;
  }

  /** Says how many rows there are; what was measured of those that stay is kept. */
  setCount(count: number): void {
    if (count === this.#count) return;
    const kept = [...this.#measured].filter(([index]) => index < count);
    this.#begin(count, this.#estimate);
    for (const [index, height] of kept) this.set(index, height);
  }

  /** Forgets what was measured, as when the list has become narrower; rows are taken to be as tall as the last were. */
  forget(): void {
    this.#begin(this.#count, this.#average());
  }

  /** Takes the average of what was measured for all that was not: before anybody has scrolled, since rows move by it. */
  settle(): void {
    const kept = [...this.#measured];
    this.#begin(this.#count, this.#average());
    for (const [index, height] of kept) this.set(index, height);
  }

  /** Notes how tall a row is; returns by how much all below it move. */
  set(index: number, height: number): number {
    const change = height - this.heightOf(index);
    if (change === 0 && this.#measured.has(index)) return 0;
    this.#measured.set(index, height);
    for (let node = index + 1; node <= this.#count; node += node & -node) this.#tree[node]! += change;
    return change;
  }

  heightOf(index: number): number {
    return this.#measured.get(index) ?? this.#estimate;
  }

  /** Where a row begins. */
  offsetOf(index: number): number {
    let differ = 0;
    for (let node = Math.min(index, this.#count); node > 0; node -= node & -node) differ += this.#tree[node]!;
    return Math.min(index, this.#count) * this.#estimate + differ;
  }

  /** The row that stands at an offset; the first or the last for one beyond the ends. */
  indexAt(offset: number): number {
    let from = 0;
    let to = this.#count - 1;
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (this.offsetOf(middle) <= offset) from = middle;
      else to = middle - 1;
    }
    return Math.max(0, from);
  }

  #begin(count: number, estimate: number): void {
    this.#count = count;
    this.#estimate = estimate;
    this.#measured = new Map();
    this.#tree = new Float64Array(count + 1);
  }

  #average(): number {
    let sum = 0;
    for (const height of this.#measured.values()) sum += height;
    return this.#measured.size > 0 ? sum / this.#measured.size : this.#estimate;
  }
}

/** The rows to draw: those in sight, as many pixels beyond either end, and the one that holds the focus wherever it is. */
export function rowsToDraw(
  heights: RowHeights,
  sight: { readonly from: number; readonly to: number; readonly beyond: number },
  focused: number | null,
): number[] {
  if (heights.count === 0) return [];
  const first = heights.indexAt(sight.from - sight.beyond);
  const last = heights.indexAt(sight.to + sight.beyond);
  const rows = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  if (focused === null || focused >= heights.count || (focused >= first && focused <= last)) return rows;
  return focused < first ? [focused, ...rows] : [...rows, focused];
}

/** Where a key leads in a list; null for a key that leads nowhere. `seen` is how many rows fit on the screen. */
export function rowOfKey(key: string, from: number, count: number, seen: number): number | null {
  const page = Math.max(1, seen - 1);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.max(0, Math.min(to, count - 1));
}
