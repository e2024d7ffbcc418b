import { m } from '#words';
/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps here are replaced whole ($state.raw), never changed */
import { groupBy } from '../design/lists/group-by.ts';
import type { ArticleHeading, CaseSummary, Outlet } from '../../src-main/contract/corpus.ts';
import type { ArticleOrder } from '../../src-main/contract/plain/vocabulary.ts';
import type { ListPlace } from '../design/lists/row-heights.ts';
import { PagedRows } from '../design/lists/paged-rows.svelte.ts';
import type { RowsPage } from '../design/lists/paged-rows.svelte.ts';
import { indexFindables } from '../design/lists/fuzzy-index.ts';
import type { Study } from '../study.svelte.ts';

/** A batch import announces a change per article; the shelves are read again at most this often. */
const READ_AGAIN_MS = 400;

/** From so many articles on a filter waits for the typing to pause: each look goes through all of them. */
const MANY = 2_000;
const PAUSE_MS = 150;
/** Headings and ids that are read in one call. */
const HEADINGS_AT_A_TIME = 1_000;
const IDS_AT_A_TIME = 10_000;

/** An article of the shelf, and the cases it is in. */
export interface ShelfArticle extends ArticleHeading {
  readonly caseIds: readonly string[];
}

/** Everything on the shelves, the filter over them and what is ticked. Lives as long as the window, so coming back is instant. */
export class Library {
  readonly study: Study;
  cases = $state.raw<readonly CaseSummary[]>([]);
  /** The Articles shelf as it is filtered and ordered, read as it is looked at. */
  readonly articles: PagedRows<ShelfArticle>;
  /** How many articles there are without the filter. */
  articleCount = $state(0);
  outlets = $state.raw<readonly Outlet[]>([]);
  /** Outlets left out because a case that is read masked has them still to be guessed. */
  withheldOutlets = $state(0);
  ready = $state(false);
  /** Why the shelves could not be read, where nothing of them is on screen yet. */
  failure = $state<string | null>(null);
  /** Where the shelves were left. */
  readonly places: Record<'articles' | 'outlets', ListPlace | null> = $state({ articles: null, outlets: null });
  /** Whether the ticked articles are to become a case: their bar then asks for its title at once. */
  titleSoon = $state(false);
  /** The row of the Articles shelf that takes the focus once it shows. */
  focusSoon = $state<number | null>(null);
  #filter = $state('');
  #order = $state<ArticleOrder>('newest first');
  #selected = $state.raw<ReadonlySet<string>>(new Set());
  /** What is known of the ticked: null of those that were removed. */
  #ticked = $state.raw<ReadonlyMap<string, ArticleHeading | null>>(new Map());
  #version = $state(-1);
  #pause: number | undefined;
  #asking = false;
  #resting = false;
  #reads = 0;
  #shownRead = 0;

  constructor(study: Study) {
    this.study = study;
    this.articles = new PagedRows({
      fetch: (offset, limit) => this.#readRows(offset, limit),
      fail: (error) => study.fail(error),
    });
  }

  get filter(): string {
    return this.#filter;
  }
  set filter(filter: string) {
    this.#filter = filter;
    window.clearTimeout(this.#pause);
    const pause = this.articleCount < MANY || filter.trim() === '' ? 0 : PAUSE_MS;
    this.#pause = window.setTimeout(() => void this.#askAgain(), pause);
  }

  get order(): ArticleOrder {
    return this.#order;
  }
  set order(order: ArticleOrder) {
    this.#order = order;
    void this.#askAgain();
  }

  /** May name articles that were removed since; they are ticked again when the removal is undone. */
  get selected(): ReadonlySet<string> {
    return this.#selected;
  }
  set selected(selected: ReadonlySet<string>) {
    this.#selected = selected;
    void this.study.attempt(() => this.#readTicked());
  }

  readonly #findCases = $derived.by(() =>
    indexFindables(
      this.cases.map((one) => ({
        id: one.id,
        words: one.title,
        more: `${one.happened ?? ''} ${one.happenedWhere ?? ''} ${one.sourceTypes.join(' ')}`,
      })),
    ),
  );
  readonly #findOutlets = $derived.by(() =>
    indexFindables(
      this.outlets.map((outlet) => ({
        id: outlet.id,
        words: outlet.name,
        more: `${outlet.sourceType} ${outlet.home ?? ''} ${outlet.ownership ?? ''}`,
      })),
    ),
  );

  /** Whether what is here is what the service would say now. */
  readonly current = $derived.by(() => this.#version === this.study.corpusVersion);

  readonly shownCases = $derived(this.#shown(this.cases, this.#findCases));
  readonly shownOutlets = $derived(
    this.#shown(
      this.outlets.toSorted((left, right) => left.name.localeCompare(right.name)),
      this.#findOutlets,
    ),
  );
  /** The ticked that are in the library; of more than a thousand, the rest is taken to be there. */
  readonly selectedIds = $derived([...this.#selected].filter((id) => this.#ticked.get(id) !== null));
  /** What is known of the first of them. */
  readonly selectedArticles = $derived(this.selectedIds.flatMap((id) => this.#ticked.get(id) ?? []));

  /** Filtered, the best match comes first; otherwise the shelf's own order holds. */
  #shown<Item extends { id: string }>(items: readonly Item[], find: (typed: string) => string[]): readonly Item[] {
    if (this.filter.trim() === '') return items;
    const byId = new Map(items.map((item) => [item.id, item]));
    return find(this.filter).flatMap((id) => byId.get(id) ?? []);
  }

  /** Reads the shelves where the corpus has changed since. Calls during a read are answered by one more read after it. */
  async refresh(): Promise<void> {
    if (this.#resting || this.#version === this.study.corpusVersion) return;
    this.#resting = true;
    const asked = this.study.corpusVersion;
    const went = await this.readNow();
    setTimeout(
      () => {
        this.#resting = false;
        // What failed is tried again only when the service has said something new, such as that it was restarted.
        if (went || asked !== this.study.corpusVersion) void this.refresh();
      },
      went ? READ_AGAIN_MS : READ_AGAIN_MS * 5,
    );
  }

  /** Reads the shelves at once, for who has just changed something and goes on with it. Returns whether it went well. */
  async readNow(): Promise<boolean> {
    const version = this.study.corpusVersion;
    const order = ++this.#reads;
    const { client } = this.study;
    try {
      const [cases, articles, outlets] = await Promise.all([
        client.call('corpus.cases', {}),
        client.call('corpus.articles', { limit: 1 }),
        client.call('corpus.outlets', {}),
        this.articles.refresh(),
        this.#readTicked(),
      ]);
      // An older read that comes in late must not put back what a newer one has seen go.
      if (order < this.#shownRead) return true;
      this.#shownRead = order;
      this.#version = version;
      this.cases = cases.cases;
      this.articleCount = articles.total;
      this.outlets = outlets.outlets;
      this.withheldOutlets = outlets.withheld;
      [this.ready, this.failure] = [true, null];
      return true;
    } catch (error) {
      this.failure = this.ready ? this.study.fail(error) : this.study.tell(error);
      return false;
    }
  }

  async #readRows(offset: number, limit: number): Promise<RowsPage<ShelfArticle>> {
    const { client } = this.study;
    const filter = this.#filter.trim();
    const { articles, inCases, total } = await (filter === ''
      ? client.call('corpus.articles', { order: this.#order, offset, limit })
      : client.call('corpus.filterArticles', { filter, offset, limit }));
    const casesOf = groupBy(inCases, ({ articleId }) => articleId);
    const caseIdsOf = (id: string) => (casesOf.get(id) ?? []).map(({ caseId }) => caseId);
    return { items: articles.map((article) => ({ ...article, caseIds: caseIdsOf(article.id) })), total };
  }

  /** Reads the shelf for another filter or order. One look at a time, since each goes through the library: the last asked wins. */
  async #askAgain(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    for (let asked = ''; asked !== this.#question;) {
      asked = this.#question;
      await this.study.attempt(() => this.articles.refresh({ fromTop: true }));
    }
    this.#asking = false;
  }

  get #question(): string {
    return `${this.#order} ${this.#filter.trim()}`;
  }

  casesOf(caseIds: readonly string[]): CaseSummary[] {
    return this.cases.filter(({ id }) => caseIds.includes(id));
  }

  /** Reads the headings of what is ticked, and learns which of it has been removed. */
  async #readTicked(): Promise<void> {
    const articleIds = [...this.#selected].slice(0, HEADINGS_AT_A_TIME);
    if (articleIds.length === 0) return void (this.#ticked = new Map());
    const { articles } = await this.study.client.call('corpus.articles', { articleIds });
    const there = new Map(articles.map((article) => [article.id, article]));
    this.#ticked = new Map(articleIds.map((id) => [id, there.get(id) ?? null]));
  }

  /** The ids of a stretch of the shelf as it stands, however much of it has been read. */
  async #readIds(from: number, to: number): Promise<string[]> {
    const ids: string[] = [];
    const filter = this.#filter.trim();
    const which = filter === '' ? { order: this.#order } : { filter };
    while (from + ids.length < to) {
      const limit = Math.min(IDS_AT_A_TIME, to - from - ids.length);
      const asked = { ...which, offset: from + ids.length, limit };
      const { articleIds } = await this.study.client.call('corpus.articleIds', asked);
      if (articleIds.length === 0) break;
      ids.push(...articleIds);
    }
    return ids;
  }

  select(ids: Iterable<string>, on: boolean): void {
    const next = new Set(this.#selected);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    this.selected = next;
  }

  /** Ticks a stretch of the shelf, at once where its rows are at hand. */
  async selectRows(from: number, to: number, on: boolean): Promise<void> {
    const rows = to - from < HEADINGS_AT_A_TIME ? Array.from({ length: to - from }, (_, place) => from + place) : [];
    const known = rows.flatMap((index) => this.articles.at(index)?.id ?? []);
    if (known.length === to - from) this.select(known, on);
    else await this.study.attempt(async () => this.select(await this.#readIds(from, to), on));
  }

  /** Makes a case of what is ticked, earliest first; returns its id where it went well. */
  async makeCase(title: string): Promise<string | null> {
    // All that is ticked: what is not known yet comes last.
    const day = ({ publishedOn }: ArticleHeading) => publishedOn?.date ?? '9';
    const byDay = this.selectedArticles.toSorted((left, right) => day(left).localeCompare(day(right)));
    const articleIds = [...new Set([...byDay.map(({ id }) => id), ...this.selectedIds])];
    let made: string | null = null;
    await this.study.attempt(async () => {
      const { caseId, changeId } = await this.study.client.call('corpus.createCase', { title, articleIds });
      this.study.done(m.library_is_a_case_now({ title }), changeId);
      this.selected = new Set();
      made = caseId;
    });
    return made;
  }

  async addToCase(caseId: string): Promise<boolean> {
    return this.study.attempt(async () => {
      const { title, articles } = await this.study.client.call('corpus.case', { caseId });
      const held = articles.map(({ id }) => id);
      const articleIds = [...new Set([...held, ...this.selectedIds])];
      const { changeId } = await this.study.client.call('corpus.setCaseArticles', { caseId, articleIds });
      this.study.done(m.library_has_articles_now({ title, articleIds: articleIds.length }), changeId);
      this.selected = new Set();
    });
  }

  /** Takes articles out of the library. What was done before a failure can still be taken back. */
  async removeArticles(articleIds: readonly string[]): Promise<void> {
    const changeIds: string[] = [];
    await this.study.attempt(async () => {
      for (const articleId of articleIds)
        changeIds.push((await this.study.client.call('corpus.removeArticle', { articleId })).changeId);
    });
    if (changeIds.length === 0) return;
    const what = m.library_articles_were({ changeIds: changeIds.length });
    this.study.done(m.library_taken_out_of_the_library({ what }), changeIds);
  }
}
