/* eslint-disable svelte/prefer-svelte-reactivity -- the map is replaced whole ($state.raw), never changed */

/** Rows asked for at a time: a few screens, and a reply that takes some milliseconds to read. */
const PAGE = 60;
/** Pages kept; those farthest from what is looked at go first. */
const KEPT = 40;

export interface RowsPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export interface RowsSource<Item> {
  fetch(offset: number, limit: number): Promise<RowsPage<Item>>;
  fail(error: unknown): void;
}

/**
 * A list that is read as it is looked at, page by page. One page is asked for at a time and always one in sight, so that
 * somebody who drags through a hundred thousand rows waits for where they stop and not for all they passed.
 */
export class PagedRows<Item extends { readonly id: string }> {
  total = $state(0);
  /** True until the first page is there. */
  isNew = $state(true);
  /** True while the list is read anew from its source. */
  busy = $state(false);
  #pages = $state.raw<ReadonlyMap<number, readonly Item[]>>(new Map());
  readonly #source: RowsSource<Item>;
  #wanted = { first: 0, last: 0 };
  #turn = 0;
  #filling = false;

  constructor(source: RowsSource<Item>) {
    this.#source = source;
  }

  at(index: number): Item | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** Where an item stands, if that part of the list has been read; -1 where not. */
  indexOf(id: string): number {
    for (const [page, items] of this.#pages) {
      const place = items.findIndex((item) => item.id === id);
      if (place >= 0) return page * PAGE + place;
    }
    return -1;
  }

  /** All that has been read. */
  get known(): Item[] {
    return [...this.#pages.values()].flat();
  }

  /** Says which rows are looked at; those that are not here are read. */
  want(first: number, last: number): void {
    this.#wanted = { first: Math.floor(first / PAGE), last: Math.floor(last / PAGE) };
    void this.#fill();
  }

  /** Reads what is looked at anew and lets go of the rest; the old rows stand until the new ones are there. */
  async refresh({ fromTop = false } = {}): Promise<void> {
    const turn = ++this.#turn;
    if (fromTop) this.#wanted = { first: 0, last: 0 };
    const { first, last } = this.#wanted;
    this.busy = true;
    try {
      const pages = new Map<number, readonly Item[]>();
      let total = 0;
      for (let page = first; page <= last; page += 1) {
        const read = await this.#source.fetch(page * PAGE, PAGE);
        if (turn !== this.#turn) return;
        pages.set(page, read.items);
        total = read.total;
      }
      this.#pages = pages;
      this.total = total;
      this.isNew = false;
    } finally {
      if (turn === this.#turn) this.busy = false;
    }
    void this.#fill();
  }

  async #fill(): Promise<void> {
    if (this.#filling || this.isNew) return;
    this.#filling = true;
    try {
      for (let page = this.#missing(); page !== null; page = this.#missing()) {
        const turn = this.#turn;
        const { items, total } = await this.#source.fetch(page * PAGE, PAGE);
        if (turn !== this.#turn) continue;
        this.#pages = this.#withPage(page, items);
        this.total = total;
      }
    } catch (error) {
      this.#source.fail(error);
    } finally {
      this.#filling = false;
    }
  }

  #missing(): number | null {
    const last = Math.min(this.#wanted.last, Math.ceil(this.total / PAGE) - 1);
    for (let page = this.#wanted.first; page <= last; page += 1) if (!this.#pages.has(page)) return page;
    return null;
  }

  #withPage(page: number, items: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
    const pages = new Map([...this.#pages, [page, items] as const]);
    const away = (one: number) => Math.abs(one - this.#wanted.first);
    const tooMany = [...pages.keys()].sort((left, right) => away(left) - away(right)).slice(KEPT);
    for (const one of tooMany) pages.delete(one);
    return pages;
  }
}
