import { createSubscriber } from 'svelte/reactivity';
import { whileOpen } from '../browser-store.ts';
import type { BrowserStore } from '../browser-store.ts';

/**
 * What was typed and not saved yet, by what it belongs to ("outlet 12"). Opening another row, leaving the place, Esc and
 * a page that died and was loaded again must not lose it; closing the window ends it, so a shared computer keeps nothing.
 */
export class Drafts {
  readonly #kept = new Map<string, string | null>();
  readonly #store: BrowserStore;
  #changed = () => {};
  readonly #watch = createSubscriber((update) => {
    this.#changed = update;
    return () => (this.#changed = () => {});
  });

  constructor(store: BrowserStore) {
    this.#store = store;
  }

  has(of: string): boolean {
    this.#watch();
    return this.#text(of) !== null;
  }

  read<Typed extends object>(of: string): Typed | null {
    this.#watch();
    const text = this.#text(of);
    return text === null ? null : (JSON.parse(text) as Typed);
  }

  /** `null` forgets. */
  keep(of: string, typed: object | null): void {
    const text = typed && JSON.stringify(typed);
    if (text === this.#text(of)) return;
    this.#kept.set(of, text);
    if (text === null) this.#store.remove(`draft: ${of}`);
    else this.#store.write(`draft: ${of}`, text);
    this.#changed();
  }

  #text(of: string): string | null {
    let text = this.#kept.get(of);
    if (text === undefined) {
      text = this.#store.read(`draft: ${of}`);
      this.#kept.set(of, text);
    }
    return text;
  }
}

export const drafts = new Drafts(whileOpen);

/** The fields whose words differ from what is stored; null where none does. Only these are kept, so that a draft never puts back what was saved elsewhere meanwhile. */
export function typedOver<Fields extends object>(stored: Fields, fields: Fields): Partial<Fields> | null {
  const names = Object.keys(fields) as (keyof Fields)[];
  const differing = names.filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(stored[name]));
  if (differing.length === 0) return null;
  return Object.fromEntries(differing.map((name) => [name, fields[name]])) as Partial<Fields>;
}
