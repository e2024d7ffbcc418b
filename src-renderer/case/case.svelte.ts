import { m } from '#words';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { InputOf } from '../../src-main/contract/contract.ts';
import type { ArticleHeading, Case, Outlet } from '../../src-main/contract/corpus.ts';
import type { CaseLink } from '../../src-main/contract/origin.ts';
import { lasting } from '../design/browser-store.ts';
import { PagedRows } from '../design/lists/paged-rows.svelte.ts';
import type { RowsPage } from '../design/lists/paged-rows.svelte.ts';
import { maskedName } from '../design/words/article-words.ts';
import { goTo } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { layOutDays } from './lay-out-days.ts';
import { moveTo } from './move-article.ts';

/** Most articles that stay readable side by side. */
const MOST_COLUMNS = 4;

const WEIGHT = { 'stated credit': 0, 'canonical address': 1, 'earlier date': 2, 'not known': 3 } as const;

export type CaseFields = Omit<InputOf<'corpus.editCase'>, 'caseId'>;
export type ArticleFields = Omit<InputOf<'corpus.editArticle'>, 'articleId'>;

/** The case page: what happened, its articles and their order, and which of them to read side by side. */
export class CaseView {
  readonly study: Study;
  readonly #caseId: () => string;

  opened = $state.raw<Case | null>(null);
  missing = $state(false);
  /** Why the case could not be read, where nothing of it stands on the page yet. */
  failure = $state<string | null>(null);
  /** Who of the case has words from whom of it. */
  links = $state.raw<readonly CaseLink[]>([]);
  editing = $state(false);
  adding = $state(false);
  /** The article whose row is unfolded for changes. */
  changing = $state<string | null>(null);
  readonly #outlets = new SvelteMap<string, Outlet>();
  /** Articles taken out of or put into the columns by hand; the others follow the usual number of columns. */
  readonly #chosen = new SvelteMap<string, boolean>();
  /** The articles of the library that the case does not hold, while some of them are to be added. */
  readonly others: PagedRows<ArticleHeading>;
  /** What they are filtered by. */
  filter = $state('');
  #finding = false;
  readonly picked = new SvelteSet<string>();
  #turn = 0;
  #started = false;

  readonly order = $derived.by(() => (this.opened?.articles ?? []).map(({ id }) => id));
  readonly days = $derived.by(() => layOutDays(this.opened?.articles ?? []));
  readonly outletNames = $derived.by(() => [...this.#outlets.values()].map(({ name }) => name).sort());
  readonly masked = $derived.by(() => this.study.masks(this.caseId));
  readonly columns = $derived.by(() => this.#columns());
  readonly full = $derived.by(() => this.columns.length >= MOST_COLUMNS);

  constructor(study: Study, caseId: () => string) {
    this.study = study;
    this.#caseId = caseId;
    this.others = new PagedRows({
      fetch: (offset, limit) => this.#readOthers(offset, limit),
      fail: (error) => study.fail(error),
    });
  }

  get caseId(): string {
    return this.#caseId();
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { client } = this.study;
    try {
      // The settings on screen may be older than the ones kept, and names shown for a moment are not masked.
      const masked = this.#started
        ? this.masked
        : (await client.call('settings.read', {})).maskedCases.includes(this.caseId);
      // Together with the articles, so that no line names what has just been masked.
      const [opened, { outlets }, { links }] = await Promise.all([
        client.call('corpus.case', { caseId: this.caseId, masked }),
        client.call('corpus.outlets', {}),
        client.call('corpus.caseOrigin', { caseId: this.caseId, masked }),
      ]);
      if (turn !== this.#turn) return;
      this.#started = true;
      [this.missing, this.failure] = [false, null];
      this.opened = opened;
      this.links = links;
      this.#outlets.clear();
      for (const outlet of outlets) this.#outlets.set(outlet.id, outlet);
      if (this.adding) await this.others.refresh();
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
      else this.failure = this.opened ? this.study.fail(error) : this.study.tell(error);
    }
  }

  /** Where this article's words likely come from: a stated credit before a date, then the most words. */
  originOf(articleId: string): CaseLink | undefined {
    return this.links
      .filter((link) => link.articleId === articleId)
      .sort((a, b) => WEIGHT[a.direction.basis] - WEIGHT[b.direction.basis] || b.here.words - a.here.words)[0];
  }

  /** The first articles up to the usual number of columns, changed by what was chosen by hand. */
  #columns(): string[] {
    const usual = Math.min(MOST_COLUMNS, this.study.settings.columns);
    const byHand = this.#chosen.size > 0;
    return this.order.filter((id, place) => (byHand ? this.#chosen.get(id) : place < usual)).slice(0, MOST_COLUMNS);
  }

  choose(articleId: string, chosen: boolean): void {
    const columns = this.columns;
    this.#chosen.clear();
    for (const id of this.order) this.#chosen.set(id, id === articleId ? chosen : columns.includes(id));
  }

  outletName(article: ArticleHeading): string {
    if (article.masked) return maskedName(this.placeOf(article.id));
    return article.outlet?.name ?? m.case_outlet_not_known();
  }

  placeOf(articleId: string): number {
    return Math.max(0, this.order.indexOf(articleId));
  }

  ownership(article: ArticleHeading): string | null {
    return article.outlet ? (this.#outlets.get(article.outlet.id)?.ownership ?? null) : null;
  }

  async read(masked: boolean): Promise<void> {
    if (this.order.length === 0) return;
    const articleIds = this.columns.length > 0 ? this.columns : this.order.slice(0, 2);
    if (masked !== this.masked) await this.study.mask(this.caseId, masked);
    if (articleIds.length >= 2) await this.study.change({ columns: articleIds.length });
    goTo({ name: 'reader', caseId: this.caseId, articleIds });
  }

  async edit(fields: CaseFields): Promise<boolean> {
    return this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('corpus.editCase', { caseId: this.caseId, ...fields });
      await this.load();
      this.study.done(m.case_the_case_is_changed(), changeId);
    });
  }

  async editArticle(articleId: string, fields: ArticleFields, done: string): Promise<boolean> {
    return this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('corpus.editArticle', { articleId, ...fields });
      await this.load();
      this.study.done(done, changeId);
    });
  }

  async move(articleId: string, place: number): Promise<void> {
    const order = moveTo(this.order, articleId, place);
    if (order.join() === this.order.join()) return;
    await this.#setArticles(
      order,
      m.case_moved_to_place_of({ order: order.indexOf(articleId) + 1, order2: order.length }),
    );
  }

  async remove(article: ArticleHeading): Promise<void> {
    const order = this.order.filter((id) => id !== article.id);
    this.changing = null;
    await this.#setArticles(order, m.case_is_out_of_the_case_it({ title: article.title }));
  }

  /** The articles stay in the library; the case itself comes back with Undo. */
  async removeCase(): Promise<void> {
    const title = this.opened?.title ?? '';
    await this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('corpus.removeCase', { caseId: this.caseId });
      this.study.lastCaseId = null;
      lasting.remove('last-case');
      goTo({ name: 'library', shelf: 'cases' });
      this.study.done(m.case_the_case_is_removed_its_articles({ title }), changeId);
    });
  }

  async openLibrary(): Promise<void> {
    this.adding = true;
    this.filter = '';
    this.picked.clear();
    await this.study.attempt(() => this.others.refresh({ fromTop: true }));
  }

  /** Reads the others for another filter. One look at a time, since each goes through the library: the last asked wins. */
  async find(filter: string): Promise<void> {
    this.filter = filter;
    if (this.#finding) return;
    this.#finding = true;
    for (let asked: string | null = null; asked !== this.filter;) {
      asked = this.filter;
      await this.study.attempt(() => this.others.refresh({ fromTop: true }));
    }
    this.#finding = false;
  }

  /** Masked, who published or wrote an article must not lead to it either. */
  async #readOthers(offset: number, limit: number): Promise<RowsPage<ArticleHeading>> {
    const { client } = this.study;
    const filter = this.filter.trim();
    const asked = { notInCase: this.caseId, offset, limit };
    const { articles, total } = await (filter === ''
      ? client.call('corpus.articles', asked)
      : client.call('corpus.filterArticles', { ...asked, filter, titlesOnly: this.masked }));
    return { items: articles, total };
  }

  async addPicked(): Promise<void> {
    const added = [...this.picked].filter((id) => !this.order.includes(id));
    if (added.length === 0) return;
    this.adding = false;
    await this.#setArticles(
      [...this.order, ...added],
      m.case_articles_are_added_to_the_case_2({ added: added.length }),
    );
  }

  async #setArticles(articleIds: string[], done: string): Promise<void> {
    await this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('corpus.setCaseArticles', { caseId: this.caseId, articleIds });
      await this.load();
      this.study.done(done, changeId);
    });
  }
}
