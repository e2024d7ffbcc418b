/* eslint-disable svelte/prefer-svelte-reactivity -- sets and maps here are replaced whole ($state.raw), never changed */
import type { ArticleHeading, CaseSummary, Outlet } from '../../src-main/contract/corpus.ts';
import { indexFindables } from '../design/fuzzy-index.ts';
import type { Study } from '../study.svelte.ts';

/** A batch import announces a change per article; the shelves are read again at most this often. */
const READ_AGAIN_MS = 400;

/** Rows drawn at a time: some six screens, and few enough that typing in the filter draws them anew within a keystroke. */
const ROWS_AT_A_TIME = 60;

export const ARTICLE_ORDERS = [
  'newest first',
  'oldest first',
  'last added',
  'title',
  'outlet',
  'longest first',
] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

const BY: Readonly<Record<ArticleOrder, (left: ArticleHeading, right: ArticleHeading) => number>> = {
  'newest first': (left, right) => dateOf(right).localeCompare(dateOf(left)),
  'oldest first': (left, right) => (dateOf(left) || '9').localeCompare(dateOf(right) || '9'),
  'last added': (left, right) => right.addedAt.localeCompare(left.addedAt),
  title: (left, right) => left.title.localeCompare(right.title),
  outlet: (left, right) => (left.outlet?.name ?? '\uffff').localeCompare(right.outlet?.name ?? '\uffff'),
  'longest first': (left, right) => right.wordCount - left.wordCount,
};

/** Everything on the shelves, the filter over them and what is ticked. Lives as long as the window, so coming back is instant. */
export class Library {
  readonly study: Study;
  cases = $state.raw<readonly CaseSummary[]>([]);
  articles = $state.raw<readonly ArticleHeading[]>([]);
  outlets = $state.raw<readonly Outlet[]>([]);
  /** Outlets left out because a case that is read masked has them still to be guessed. */
  withheldOutlets = $state(0);
  ready = $state(false);
  filter = $state('');
  order = $state<ArticleOrder>('newest first');
  /** How many rows of the Articles shelf are drawn; it grows as the shelf is scrolled. */
  grown = $state(ROWS_AT_A_TIME);
  /** May name articles that were removed since; they are ticked again when the removal is undone. */
  selected = $state.raw<ReadonlySet<string>>(new Set());
  /** The cases each article is in, read when the Articles shelf is first looked at. */
  casesOfArticle = $state.raw<ReadonlyMap<string, readonly CaseSummary[]>>(new Map());
  #version = $state(-1);
  #casesVersion = -1;
  #resting = false;
  #reads = 0;
  #shownRead = 0;

  constructor(study: Study) {
    this.study = study;
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
  readonly #findArticles = $derived.by(() =>
    indexFindables(
      this.articles.map((article) => ({
        id: article.id,
        words: article.title,
        more: `${article.outlet?.name ?? ''} ${article.outlet?.sourceType ?? ''} ${article.byline ?? ''} ${article.genre ?? ''} ${article.publishedOn?.date ?? ''}`,
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
  readonly shownArticles = $derived(this.#shown(this.articles.toSorted(BY[this.order]), this.#findArticles));
  readonly selectedArticles = $derived(this.articles.filter(({ id }) => this.selected.has(id)));

  growRows(): void {
    this.grown += ROWS_AT_A_TIME;
  }

  /** Back to the first rows, before somebody types: taking two thousand rows away would hold up the first letter. */
  shrinkRows(): void {
    this.grown = ROWS_AT_A_TIME;
  }

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
    return this.study.attempt(async () => {
      const [cases, articles, outlets] = await Promise.all([
        client.call('corpus.cases', {}),
        client.call('corpus.articles', {}),
        client.call('corpus.outlets', {}),
      ]);
      // An older read that comes in late must not put back what a newer one has seen go.
      if (order < this.#shownRead) return;
      this.#shownRead = order;
      this.#version = version;
      this.cases = cases.cases;
      this.articles = articles.articles;
      this.outlets = outlets.outlets;
      this.withheldOutlets = outlets.withheld;
      this.ready = true;
    });
  }

  /** Which cases hold which article. One call a case, so only where somebody looks, and only once a change. */
  async readCasesOfArticles(): Promise<void> {
    const cases = this.cases;
    if (this.#casesVersion === this.#version) return;
    this.#casesVersion = this.#version;
    const found = new Map<string, CaseSummary[]>();
    await this.study.attempt(async () => {
      for (const summary of cases) {
        const { articles } = await this.study.client.call('corpus.case', { caseId: summary.id });
        for (const { id } of articles) found.set(id, [...(found.get(id) ?? []), summary]);
      }
      this.casesOfArticle = found;
    });
  }

  select(ids: Iterable<string>, on: boolean): void {
    const next = new Set(this.selected);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    this.selected = next;
  }

  /** Makes a case of what is ticked, earliest first; returns its id where it went well. */
  async makeCase(title: string): Promise<string | null> {
    // All that is ticked, also what arrived after the shelf was last read: those come last, undated.
    const listed = this.selectedArticles.toSorted(BY['oldest first']).map(({ id }) => id);
    const articleIds = [...new Set([...listed, ...this.selected])];
    let made: string | null = null;
    await this.study.attempt(async () => {
      const { caseId, changeId } = await this.study.client.call('corpus.createCase', { title, articleIds });
      this.study.done(`“${title}” is a case now.`, changeId);
      this.selected = new Set();
      made = caseId;
    });
    return made;
  }

  async addToCase(caseId: string): Promise<boolean> {
    return this.study.attempt(async () => {
      const { title, articles } = await this.study.client.call('corpus.case', { caseId });
      const held = articles.map(({ id }) => id);
      const articleIds = [...new Set([...held, ...this.selectedArticles.map(({ id }) => id)])];
      const { changeId } = await this.study.client.call('corpus.setCaseArticles', { caseId, articleIds });
      this.study.done(`“${title}” has ${articleIds.length} articles now.`, changeId);
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
    const what = changeIds.length === 1 ? 'One article was' : `${changeIds.length} articles were`;
    this.study.done(`${what} taken out of the library.`, changeIds);
  }
}

function dateOf(article: ArticleHeading): string {
  return article.publishedOn?.date ?? '';
}
