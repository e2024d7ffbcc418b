/** Longest that a browser takes to scroll smoothly to a place. */
export const ON_THE_WAY_MS = 900;

/**
 * Keeps columns at the same part of their articles: a third through one is a third through all, since articles of
 * one event differ in length. A scroll position that this set itself comes back as a scroll event and is known by
 * its value, so columns do not answer one another for ever.
 */
export class ScrollTogether {
  readonly #columns = new Set<HTMLElement>();
  readonly #placed = new WeakMap<HTMLElement, number>();
  /** While passages stand level: how far each column was scrolled then. Columns keep their distance from it instead. */
  #level: ReadonlyMap<HTMLElement, number> | null = null;
  #movingUntil = 0;

  /** Returns the function that takes the column out again, so that it fits an attachment. */
  add(column: HTMLElement): () => void {
    this.#columns.add(column);
    return () => this.#columns.delete(column);
  }

  /** Columns are on their way to stand level; from then on, scrolling one by some lines scrolls all by as many. */
  keepLevel(tops: ReadonlyMap<HTMLElement, number>): void {
    const level = new Map([...this.#columns].map((column) => [column, column.scrollTop]));
    for (const [column, top] of tops) level.set(column, top);
    this.#level = level;
    this.#movingUntil = performance.now() + ON_THE_WAY_MS;
  }

  letGo(): void {
    this.#level = null;
  }

  /** Call on every scroll event while columns scroll together. */
  follow(leader: HTMLElement): void {
    if (performance.now() < this.#movingUntil) return;
    const placed = this.#placed.get(leader);
    if (placed !== undefined && Math.abs(placed - leader.scrollTop) < 2) return;
    this.#placed.delete(leader);
    const way = leader.scrollHeight - leader.clientHeight;
    const part = way > 0 ? leader.scrollTop / way : 0;
    const from = this.#level?.get(leader);
    for (const column of this.#columns) {
      if (column === leader) continue;
      const level = this.#level?.get(column);
      column.scrollTop =
        from === undefined || level === undefined
          ? part * (column.scrollHeight - column.clientHeight)
          : level + leader.scrollTop - from;
      this.#placed.set(column, column.scrollTop);
    }
  }
}
