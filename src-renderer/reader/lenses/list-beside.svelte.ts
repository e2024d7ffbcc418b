import { SvelteMap } from 'svelte/reactivity';
import type { Lens } from './lens-words.ts';

/** Whether the list of a lens stands beside the columns: as a person has said, else where there is room for it. */
export class ListBeside {
  /** There is room beside the columns; set on screen. */
  fits = $state(true);
  /** While it is shown it hides the text; set on screen. */
  covers = $state(false);
  readonly #said = new SvelteMap<Lens, boolean>();

  /** Shared passages are seen best in wide columns, and the foot says what their list would. */
  isShown(lens: Lens): boolean {
    return this.#said.get(lens) ?? (this.fits && lens !== 'passages');
  }

  toggle(lens: Lens): void {
    this.#said.set(lens, !this.isShown(lens));
  }

  open(lens: Lens): void {
    this.#said.set(lens, true);
  }

  /** Something was chosen in it: the text must be seen. */
  giveWay(lens: Lens): void {
    if (this.covers) this.#said.set(lens, false);
  }
}
