/** The part of `Storage` that pages use. */
export type SmallStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What a browser keeps for its pages, or, where it may keep nothing (all cookies blocked, a managed phone) or has no room left, what
 * this page remembers while it lives. The browser's own throws at the first word then, and the page would stay empty.
 */
export class BrowserStore {
  readonly #own: () => SmallStore;
  /** What the browser did not take; null is taken out. */
  readonly #here = new Map<string, string | null>();

  constructor(own: () => SmallStore) {
    this.#own = own;
  }

  read(key: string): string | null {
    const here = this.#here.get(key);
    return here !== undefined ? here : this.#try((own) => own.getItem(key), null);
  }

  write(key: string, value: string): void {
    if (this.#try((own) => (own.setItem(key, value), true), false)) this.#here.delete(key);
    else this.#here.set(key, value);
  }

  remove(key: string): void {
    if (this.#try((own) => (own.removeItem(key), true), false)) this.#here.delete(key);
    else this.#here.set(key, null);
  }

  removeAll(isMeant: (key: string) => boolean): void {
    const kept = this.#try((own) => Array.from({ length: own.length }, (_, at) => own.key(at) ?? ''), []);
    for (const key of new Set([...kept, ...this.#here.keys()])) if (isMeant(key)) this.remove(key);
  }

  #try<Result>(work: (own: SmallStore) => Result, otherwise: Result): Result {
    try {
      return work(this.#own());
    } catch {
      return otherwise;
    }
  }
}

/** For good, on this device. */
export const lasting = new BrowserStore(() => window.localStorage);
/** As long as the window is open. */
export const whileOpen = new BrowserStore(() => window.sessionStorage);
