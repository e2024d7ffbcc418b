import { createSubscriber } from 'svelte/reactivity';

/** The part of `sessionStorage` that is used, so that a test can hand in its own. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What was typed and not saved yet, by what it belongs to ("outlet 12"). Opening another row, leaving the place, Esc and
 * a page that died and was loaded again must not lose it; closing the window ends it, so a shared computer keeps nothing.
 */
export class Drafts {
  readonly #kept = new Map<string, string | null>();
  readonly #storage: () => DraftStorage;
  #changed = () => {};
  readonly #watch = createSubscriber((update) => {
    this.#changed = update;
    return () => (this.#changed = () => {});
  });

  constructor(storage: () => DraftStorage) {
    this.#storage = storage;
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
    try {
      if (text === null) this.#storage().removeItem(`draft: ${of}`);
      else this.#storage().setItem(`draft: ${of}`, text);
    } catch {
      // Storage is full or forbidden: the draft lives as long as the page does.
    }
    this.#changed();
  }

  #text(of: string): string | null {
    let text = this.#kept.get(of);
    if (text === undefined) {
      text = this.#storage().getItem(`draft: ${of}`);
      this.#kept.set(of, text);
    }
    return text;
  }
}

export const drafts = new Drafts(() => window.sessionStorage);

/** The fields whose words differ from what is stored; null where none does. Only these are kept, so that a draft never puts back what was saved elsewhere meanwhile. */
export function typedOver<Fields extends object>(stored: Fields, fields: Fields): Partial<Fields> | null {
  const names = Object.keys(fields) as (keyof Fields)[];
  const differing = names.filter((name) => JSON.stringify(fields[name]) !== JSON.stringify(stored[name]));
  if (differing.length === 0) return null;
  return Object.fromEntries(differing.map((name) => [name, fields[name]])) as Partial<Fields>;
}
