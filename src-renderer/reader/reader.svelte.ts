import { m } from '#words';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Article, ArticleHeading, Case, Outlet } from '../../src-main/contract/corpus.ts';
import type { SourceType } from '../../src-main/contract/plain/vocabulary.ts';
import { maskedName } from '../design/words/article-words.ts';
import { replacePlace } from '../place.svelte.ts';
import type { FoundIn } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { MOST_COLUMNS, chooseColumns, fillColumns, neighbour, putInColumn } from './choose-columns.ts';
import { evenShares, moveSeparator } from './column-shares.ts';
import type { Shares } from './column-shares.ts';
import { FoundPassages } from './found-passages.svelte.ts';
import { countFitting, firstShown, roomForText } from './fit-columns.ts';
import type { Room } from './fit-columns.ts';
import { decodePage } from '../design/files/decode-page.ts';
import { SOURCE_TYPE_NAMES } from '../design/words/source-type-words.ts';
import type { DecodedPage } from '../design/files/decode-page.ts';

/** Cases whose content warning has been read in this window; it is not asked twice in a lesson. */
const warned = new SvelteSet<string>();

/** What a student was reading when the class went to a stop without articles: back at them, it is there at once and where it was. */
interface LeftOff {
  readonly caseId: string;
  readonly masked: boolean;
  readonly opened: Case;
  readonly articles: readonly (readonly [string, Article])[];
  readonly scrolled: ReadonlyMap<string, number>;
}
const leftOff = new WeakMap<Study, LeftOff>();

/**
 * The side-by-side reader. Which articles stand in the columns is the address's to say (it survives a restart);
 * this holds what was read for them, what is unfolded, and how wide the columns are. What is on screen stays there
 * while it is read again, so a change elsewhere or a restarted service moves nobody's place in the text.
 */
export class ReaderView {
  readonly study: Study;
  readonly #caseId: () => string;
  readonly #asked: () => readonly string[];
  /** What a search found here, where the address says so. */
  readonly found: FoundPassages;

  opened = $state.raw<Case | null>(null);
  /** The case is gone: removed, or an address from another library. */
  missing = $state(false);
  /** Why the case could not be read, where nothing of it stands on the page yet. */
  failure = $state<string | null>(null);
  readonly articles = new SvelteMap<string, Article>();
  readonly gone = new SvelteSet<string>();
  /** Why an article could not be read, where nothing of it stands in its column. */
  readonly unread = new SvelteMap<string, string>();
  readonly #outlets = new SvelteMap<string, Outlet>();
  /** By article: what is beside it unfolded, its page as it came in, its guess form open. */
  readonly besideOpen = new SvelteSet<string>();
  readonly guessOpen = new SvelteSet<string>();
  /** The article whose form somebody has just opened, which takes the keyboard; one that only moves to another column doesn't. */
  guessOpened: string | null = null;
  readonly pages = new SvelteMap<string, DecodedPage>();
  /** The column that keys act on. */
  current = $state(0);
  /** Set on screen; how many columns fit follows from it. */
  room = $state.raw<Room>({ width: 0, narrowest: 0, separator: 0, spine: 0 });
  #first = $state(0);
  /** The widths while a separator is being moved; else they are the settings' to say. */
  #moving = $state.raw<Shares | null>(null);
  /** How far each article was scrolled, so that going away and back finds the place. Not shown, so not state. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- written on every scroll event; nothing renders it
  readonly scrolled = new Map<string, number>();
  #turn = 0;
  #started = false;
  #closed = false;
  #loading: Promise<void> = Promise.resolve();

  readonly inCase = $derived.by(() => (this.opened?.articles ?? []).map(({ id }) => id));
  readonly columns = $derived.by(() =>
    chooseColumns(this.#asked(), this.inCase, this.study.settings.columns, this.found.place?.articleId),
  );
  readonly shares = $derived.by(
    () =>
      this.#moving ??
      this.study.settings.columnShares.find(({ length }) => length === this.columns.length) ??
      evenShares(this.columns.length),
  );
  /** How many columns are open; the others are folded to spines at the sides. */
  readonly open = $derived.by(() => countFitting(this.columns.length, this.room));
  readonly first = $derived.by(() => firstShown(this.#first, this.current, this.open, this.columns.length));
  readonly mostColumns = $derived.by(() => Math.min(MOST_COLUMNS, this.inCase.length));
  readonly mustWarn = $derived.by(() => Boolean(this.opened?.contentWarning) && !warned.has(this.#caseId()));
  readonly masked = $derived.by(() => this.study.masks(this.#caseId()));
  readonly ready = $derived.by(
    () => this.opened !== null && this.columns.every((id) => this.articles.has(id) || this.gone.has(id)),
  );

  /** Which articles have been guessed: what is masked in one changes what is blanked in all. */
  readonly guessed = $derived.by(() => this.columns.filter((id) => this.articles.get(id)?.guess).join(' '));

  constructor(
    study: Study,
    caseId: () => string,
    asked: () => readonly string[],
    found: () => FoundIn | undefined = () => undefined,
  ) {
    this.study = study;
    this.found = new FoundPassages(study, found);
    this.#caseId = caseId;
    this.#asked = asked;
    this.#goOn();
  }

  /** Names that were shown are not shown again where they are hidden now. */
  #goOn(): void {
    const left = leftOff.get(this.study);
    if (left?.caseId !== this.caseId || (this.masked && !left.masked)) return;
    this.opened = left.opened;
    for (const [id, article] of left.articles) this.articles.set(id, article);
    for (const [id, top] of left.scrolled) this.scrolled.set(id, top);
  }

  get caseId(): string {
    return this.#caseId();
  }

  isOpen(index: number): boolean {
    return index >= this.first && index < this.first + this.open;
  }

  /** Makes a column the current one, and opens it where it was folded. */
  goTo(index: number): void {
    const wasOpen = this.isOpen(index);
    this.#first = this.first;
    this.current = index;
    if (!wasOpen) this.study.announce(this.shownWords);
  }

  get shownWords(): string {
    const { first, open, columns } = this;
    if (open === columns.length) return m.reader_all_columns_are_shown({ open });
    const which = m.reader_columns_to({ open, first: first + 1, first2: first + open });
    return m.reader_of_shown_2({ which, columns: columns.length });
  }

  /** The place is left: whatever is still on its way is for nobody, and what it would read is gone with the page. */
  close(): void {
    this.#closed = true;
    this.#turn++;
    const { caseId, opened, scrolled } = this;
    const articles = [...this.articles];
    const masked = articles.every(([, article]) => article.masked);
    if (this.study.pupil && opened) leftOff.set(this.study, { caseId, masked, opened, articles, scrolled });
  }

  /** Reads the case and every article on screen. A later call overtakes an earlier one, which ends when that one does. */
  async load(): Promise<void> {
    this.#loading = this.#load();
    let latest;
    do await (latest = this.#loading);
    while (latest !== this.#loading);
  }

  async #load(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#closed) return;
    const { caseId } = this;
    const { client } = this.study;
    try {
      // The settings on screen may be older than the ones kept, and names shown for a moment are not masked.
      const masked =
        this.#started || this.study.pupil
          ? this.masked
          : (await client.call('settings.read', {})).maskedCases.includes(caseId);
      if (turn !== this.#turn) return;
      const [opened, { outlets }] = await Promise.all([
        client.call('corpus.case', { caseId, masked }),
        this.study.pupil ? { outlets: [] } : client.call('corpus.outlets', {}),
      ]);
      if (turn !== this.#turn) return;
      this.#started = true;
      [this.missing, this.failure] = [false, null];
      this.opened = opened;
      this.#outlets.clear();
      for (const outlet of outlets) this.#outlets.set(outlet.id, outlet);
      for (const id of this.articles.keys()) if (!this.columns.includes(id)) this.articles.delete(id);
      await Promise.all(this.columns.map((id) => this.#read(id, turn, masked)));
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
      else this.failure = this.opened ? this.study.fail(error) : this.study.tell(error);
    }
  }

  /** Reads what newly stands in a column. */
  async readMissing(): Promise<void> {
    const { masked, columns } = this;
    const turn = this.#turn;
    for (const id of columns) {
      if (turn !== this.#turn) return;
      if (!this.articles.has(id) && !this.gone.has(id)) await this.#read(id, turn, masked);
    }
  }

  async #read(articleId: string, turn: number, masked: boolean): Promise<void> {
    try {
      const article = await this.study.client.call('corpus.article', { articleId, masked });
      if (turn !== this.#turn) return;
      // Its first lines name the outlet; an undone guess masks the article again. One shown anyway stays.
      if (article.masked && !this.articles.get(articleId)?.masked) this.pages.delete(articleId);
      this.articles.set(articleId, article);
      this.gone.delete(articleId);
      this.unread.delete(articleId);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof StudyFailure && error.failure.code === 'not-found') {
        this.articles.delete(articleId);
        this.gone.add(articleId);
      } else if (this.articles.has(articleId)) this.study.fail(error);
      else this.unread.set(articleId, this.study.tell(error));
    }
  }

  /** The article's name in a list: its outlet, "Outlet B" while masked, or that nobody has said. */
  outletName(heading: ArticleHeading): string {
    if (heading.masked) return maskedName(this.placeOf(heading.id));
    return heading.outlet?.name ?? m.reader_outlet_not_known();
  }

  placeOf(articleId: string): number {
    return Math.max(0, this.inCase.indexOf(articleId));
  }

  ownership(article: ArticleHeading): string | null {
    return article.outlet ? (this.#outlets.get(article.outlet.id)?.ownership ?? null) : null;
  }

  acceptWarning(): void {
    warned.add(this.caseId);
  }

  show(columns: string[], said: string): void {
    const found = this.found.place;
    replacePlace({ name: 'reader', caseId: this.caseId, articleIds: columns, ...(found ? { found } : {}) });
    this.study.announce(said);
  }

  async setCount(count: number): Promise<void> {
    this.show(fillColumns(this.columns, this.inCase, count), m.reader_columns_3({ count }));
    this.current = Math.min(this.current, count - 1);
    if (count >= 2) await this.study.change({ columns: count });
  }

  put(index: number, articleId: string): void {
    const title = this.opened?.articles.find(({ id }) => id === articleId)?.title ?? m.reader_another_article();
    this.show(putInColumn(this.columns, index, articleId), m.reader_column_shows({ index: index + 1, title }));
  }

  neighbour(index: number, step: -1 | 1): string | null {
    return neighbour(this.columns, this.inCase, index, step);
  }

  step(index: number, step: -1 | 1): void {
    const next = this.neighbour(index, step);
    if (next) this.put(index, next);
    else this.study.announce(step === 1 ? m.reader_last_not_open() : m.reader_none_before_it());
  }

  /** Moves a separator by CSS pixels from where it stood with the shares `from`; `keepWidths` says that it stays there. */
  dragSeparator(index: number, pixels: number, from: Shares): void {
    const shown = from.slice(this.first, this.first + this.open).reduce((sum, share) => sum + share, 0);
    const text = roomForText(this.open, this.columns.length - this.open, this.room);
    this.#moving = moveSeparator(from, index, text > 0 ? (pixels * shown) / text : 0);
  }

  async moveSeparator(index: number, delta: number): Promise<void> {
    this.#moving = moveSeparator(this.shares, index, delta);
    await this.keepWidths();
  }

  async keepWidths(): Promise<void> {
    const shares = this.#moving;
    if (!shares) return;
    this.#moving = null;
    await this.study.change({ columnShares: [...this.#otherShares(), [...shares]] });
  }

  async evenOut(): Promise<void> {
    this.#moving = null;
    this.study.announce(m.reader_all_columns_are_equally_wide());
    await this.study.change({ columnShares: this.#otherShares() });
  }

  /** What is kept for other numbers of columns. */
  #otherShares(): number[][] {
    return this.study.settings.columnShares.filter(({ length }) => length !== this.columns.length);
  }

  async setMasked(masked: boolean): Promise<void> {
    if (this.study.pupil) return;
    // Raw pages carry the outlet's name on their first lines.
    if (masked) this.pages.clear();
    await this.study.mask(this.caseId, masked);
    this.study.announce(
      masked ? m.reader_masked_outlets_bylines_and_labels_are() : m.reader_outlets_are_shown_by_name(),
    );
  }

  async setTogether(scrollTogether: boolean): Promise<void> {
    await this.study.change({ scrollTogether });
    this.study.announce(scrollTogether ? m.reader_columns_scroll_together() : m.reader_each_column_scrolls_by_itself());
  }

  /** Bounds are the contract's; steps of ten are visible and few. */
  async changeTextSize(step: -1 | 1): Promise<void> {
    const textSize = Math.min(200, Math.max(80, this.study.settings.textSize + step * 10));
    await this.study.change({ textSize });
    this.study.announce(m.reader_text_size_per_cent({ textSize }));
  }

  /** What the reader thought; a student's is their seat's, and shows nobody's name. */
  guessOf(article: Pick<Article, 'id' | 'guess'>): { sourceType: SourceType; reason: string } | null {
    return this.study.pupil ? (this.study.pupil.guesses.get(article.id) ?? null) : article.guess;
  }

  openGuess(articleId: string): void {
    // Pressed before its text has come, the form comes with it.
    const heading = this.articles.get(articleId) ?? this.opened?.articles.find(({ id }) => id === articleId);
    if (!heading?.masked || this.guessOpen.has(articleId)) return;
    this.guessOpened = articleId;
    this.guessOpen.add(articleId);
  }

  toggleBeside(articleId: string): void {
    if (!this.besideOpen.delete(articleId)) this.besideOpen.add(articleId);
  }

  async togglePage(articleId: string): Promise<void> {
    if (this.pages.delete(articleId)) return;
    const { masked } = this;
    await this.study.attempt(async () => {
      const page = await this.study.client.call('corpus.rawPage', { articleId });
      // Names that were hidden while it was on its way stand in it.
      if (this.masked && !masked) return;
      this.pages.set(articleId, decodePage(page.bytes, page.encoding));
      this.study.announce(m.reader_the_page_as_it_came_in_3());
    });
  }

  async guess(articleId: string, sourceType: SourceType, reason: string): Promise<boolean> {
    const { pupil } = this.study;
    if (pupil)
      return this.study.attempt(async () => {
        await pupil.guess(articleId, sourceType, reason);
        this.guessOpen.delete(articleId);
        this.study.done(m.reader_your_guess_is_kept_your_teacher());
      });
    return this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('corpus.guessSourceType', { articleId, sourceType, reason });
      await this.load();
      this.guessOpen.delete(articleId);
      const named = this.articles.get(articleId)?.outlet;
      this.study.done(
        named
          ? m.reader_your_guess_is_kept_it_was({ name: named.name, sourceType: SOURCE_TYPE_NAMES[named.sourceType] })
          : m.reader_your_guess_is_kept(),
        changeId,
      );
    });
  }

  async forgetGuess(articleId: string): Promise<boolean> {
    return this.study.attempt(async () => {
      this.pages.delete(articleId);
      const { changeId } = await this.study.client.call('corpus.forgetGuess', { articleId });
      await this.load();
      this.study.done(m.reader_your_guess_is_forgotten_the_article(), changeId);
    });
  }
}
