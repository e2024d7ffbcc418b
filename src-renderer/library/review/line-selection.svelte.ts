/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps here are replaced whole ($state.raw), never changed */
/** Which lines of a page are chosen: one by arrow or press, a run with Shift, any with Ctrl. */
export class LineSelection {
  active = $state(0);
  chosen = $state.raw<ReadonlySet<number>>(new Set([0]));
  #anchor = 0;

  moveTo(index: number, extend = false): void {
    this.active = index;
    if (!extend) this.#anchor = index;
    const from = Math.min(this.#anchor, index);
    const length = Math.abs(this.#anchor - index) + 1;
    this.chosen = new Set(Array.from({ length }, (_, step) => from + step));
  }

  toggle(index: number): void {
    this.active = index;
    this.#anchor = index;
    const next = new Set(this.chosen);
    if (!next.delete(index)) next.add(index);
    this.chosen = next;
  }

  all(count: number): void {
    this.chosen = new Set(Array.from({ length: count }, (_, index) => index));
  }

  readonly indices = $derived([...this.chosen].sort((left, right) => left - right));
}
