/**
 * Keeps columns at the same part of their articles: a third through one is a third through all, since articles of
 * one event differ in length. A scroll position that this set itself comes back as a scroll event and is known by
 * its value, so columns do not answer one another for ever.
 */
export class ScrollTogether {
  readonly #columns = new Set<HTMLElement>();
  readonly #placed = new WeakMap<HTMLElement, number>();

  /** Returns the function that takes the column out again, so that it fits an attachment. */
  add(column: HTMLElement): () => void {
    this.#columns.add(column);
    return () => this.#columns.delete(column);
  }

  /** Call on every scroll event while columns scroll together. */
  follow(leader: HTMLElement): void {
    const placed = this.#placed.get(leader);
    if (placed !== undefined && Math.abs(placed - leader.scrollTop) < 2) return;
    this.#placed.delete(leader);
    const way = leader.scrollHeight - leader.clientHeight;
    const part = way > 0 ? leader.scrollTop / way : 0;
    for (const column of this.#columns) {
      if (column === leader) continue;
      column.scrollTop = part * (column.scrollHeight - column.clientHeight);
      this.#placed.set(column, column.scrollTop);
    }
  }
}
