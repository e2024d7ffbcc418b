import { m } from '#words';
import { SvelteMap } from 'svelte/reactivity';
import type { EditedPreview, FetchedPreview, PageInput, Preview } from '../../../src-main/contract/intake.ts';
import { READABLE_KINDS } from '../../../src-main/contract/plain/page-kinds.ts';
import { drafts } from '../../design/drafts/drafts.ts';
import { writesText } from '../../design/frame-keys.ts';
import { goTo } from '../../place.svelte.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { Study } from '../../study.svelte.ts';
import { carriedWords } from '../versions/again-words.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import type { Received, ReceivedFile } from './dropped-files.ts';
import { IncomingPack } from '../incoming-pack.svelte.ts';
import { IncomingPage, LARGEST_FILE_BYTES, UnreadableFile, readFileInput, summarise } from './incoming-page.svelte.ts';
import { endWords } from './end-words.ts';
import { isNotNow } from './is-not-now.ts';
import { paceWords } from './pace-words.ts';
import { pastedWords } from './pasted-words.ts';
import { sortOutWork } from './sort-out-work.ts';
import { Review } from '../review/review.svelte.ts';

interface Pasted {
  text: string;
  /** The page's own markup beside its words, as long as nobody has edited these. */
  html: string;
  address: string;
}
const NOTHING_PASTED: Pasted = { text: '', html: '', address: '' };
const PASTED = m.library_pasted_text();

/**
 * Articles on their way in, from every door: a dialog, a drop, a paste. Pages are read one after another so that the
 * window stays live; reading stores nothing. What a page was understood to be then waits for "Add all" or a review.
 */
export class Adding {
  readonly study: Study;
  pages = $state.raw<readonly IncomingPage[]>([]);
  /** Hidden files of a folder and the like. Counted, so that nothing is passed over in silence. */
  setAside = $state(0);
  review = $state.raw<Review | null>(null);
  busy = $state(false);
  /** What stands in the box for pasted words until its page is stored or put aside. */
  pasted = $state<Pasted>({ ...NOTHING_PASTED, ...drafts.read<Pasted>(PASTED) });
  /** Opens the dialog for files or a folder; set by FileChoosers. It opens only right after a key or a press. */
  openDialog: (kind: 'files' | 'folder') => void = () => {};
  /** Where a whole case from somebody else goes; set by the frame. */
  takePack: (file: File) => void = () => {};
  /** Where work that students handed in goes; set by the frame. */
  takeWork: (files: readonly File[]) => void = () => {};
  /** Once "Add all" was pressed, pages go in as soon as they are read. */
  #addsAll = $state(false);
  /** How the work under way goes: pages done since it began, and for how long it has been at it. */
  #begun = { at: 0, done: 0 };
  pace = $state('');
  /** The page last opened for review, where the focus goes back to. */
  lastReviewed: number | null = null;
  #pastedPage: IncomingPage | null = null;
  /** Pages looked at, so that what was put right in them is there when they are opened again or stored. */
  #reviews = new SvelteMap<number, Review>();
  #stopped = false;
  #nextId = 1;

  constructor(study: Study) {
    this.study = study;
  }

  /** Pages that need no more work: read, or stored where all are to be stored. */
  readonly done = $derived(
    this.pages.filter(({ state }) => state !== 'waiting' && state !== 'working' && !(this.#addsAll && state === 'read'))
      .length,
  );
  readonly readable = $derived(this.pages.filter(({ state }) => state === 'read'));
  /** Of each page the article it is about; what else stood in the page seldom belongs to the same event. */
  readonly mainArticleIds = $derived(this.pages.flatMap(({ articleIds }) => articleIds[0] ?? []));
  readonly articleIds = $derived(this.pages.flatMap(({ articleIds }) => articleIds));
  /** Whether anything came in that can be taken out again. */
  readonly brought = $derived(this.pages.some((page) => page.articleIds.length + page.versionIds.length > 0));

  /** What "Add all" would store: a page may hold several whole articles. */
  readonly readableArticles = $derived(this.readable.reduce((sum, page) => sum + this.articlesOf(page), 0));

  count(state: IncomingPage['state']): number {
    return this.pages.filter((page) => page.state === state).length;
  }

  articlesOf(page: IncomingPage): number {
    return this.#reviews.get(page.id)?.kept ?? page.summary?.titles.length ?? 0;
  }

  /** Whether something was put right in a page that is not stored yet. */
  putRight(page: IncomingPage): boolean {
    return this.#reviews.get(page.id)?.changed ?? false;
  }

  /** What a page is understood to hold by now: as it was found, or as somebody has put it right. */
  summaryOf(page: IncomingPage): IncomingPage['summary'] {
    return this.#reviews.get(page.id)?.summary ?? page.summary;
  }

  /** For an `$effect`: keeps the words in the box. */
  keepPasted(): void {
    drafts.keep(PASTED, this.pasted.text + this.pasted.address === '' ? null : this.pasted);
  }

  readPasted(url: string | undefined): void {
    this.#pastedPage = this.takeText(this.pasted, url);
  }

  choose(list: FileList): void {
    const chosen = chosenFiles(list);
    void this.study.attempt(() => this.#takeFiles(chosen));
  }

  drop(transfer: DataTransfer): void {
    const text = { html: transfer.getData('text/html'), text: transfer.getData('text/plain') };
    void this.study.attempt(async () => {
      const received = await droppedFiles(transfer);
      if (received.files.length + received.refused.length + received.setAside > 0) await this.#takeFiles(received);
      else this.takeText(text);
    });
  }

  /** Ctrl+V outside a text field. */
  paste(event: ClipboardEvent): void {
    const transfer = event.clipboardData;
    if (!transfer || writesText(event.target)) return;
    event.preventDefault();
    if (transfer.files.length > 0 && !transfer.getData('text/plain')) this.choose(transfer.files);
    else this.takeText({ html: transfer.getData('text/html'), text: transfer.getData('text/plain') });
  }

  /** Pasted or dropped words; the page's own markup, where the clipboard has it, says more than the bare text. */
  takeText({ html, text }: { html: string; text: string }, url?: string): IncomingPage | null {
    if (html.trim() === '' && text.trim() === '') {
      this.study.say({ kind: 'failed', text: m.library_there_is_no_text_in_what() });
      return null;
    }
    const input: PageInput = html.trim() === '' ? { text, url } : { html, url };
    const page = new IncomingPage(this.#nextId++, pastedWords(text), async () => input);
    this.#take([page], 0);
    return page;
  }

  /** A page fetched from the web: its bytes are in hand, and it has been read once already. */
  takeFetched({ page, ...preview }: FetchedPreview): void {
    const incoming = new IncomingPage(this.#nextId++, page.url ?? page.fileName, async () => page);
    incoming.firstPreview = preview;
    this.#take([incoming], 0);
  }

  async #takeFiles(received: Received): Promise<void> {
    const pack = received.files.find(({ file }) => IncomingPack.is(file));
    if (pack) this.takePack(pack.file);
    const { work, others } = await sortOutWork(received.files);
    if (work.length > 0) this.takeWork(work);
    const pages = others
      .filter(({ file }) => !IncomingPack.is(file))
      .map((one) => {
        const { file, path } = one;
        if (file.size > LARGEST_FILE_BYTES) return this.#refusedPage(one, m.library_is_larger_than_50_mb_so({ path }));
        return new IncomingPage(this.#nextId++, path, () => readFileInput(file, path));
      });
    const refused = received.refused.map(({ file, message }) => this.#refusedPage(file, message));
    if (pages.length + refused.length === 0 && !pack && work.length === 0)
      this.study.say({
        kind: 'failed',
        text: m.library_that_folder_holds_no_page_can({ READABLEKINDS: READABLE_KINDS }),
      });
    this.#take([...pages, ...refused], received.setAside);
  }

  #refusedPage({ file, path }: ReceivedFile, message: string): IncomingPage {
    const page = new IncomingPage(this.#nextId++, path, () => readFileInput(file, path));
    page.state = 'refused';
    page.refusal = message;
    return page;
  }

  #take(pages: readonly IncomingPage[], setAside: number): void {
    if (pages.length === 0) return;
    if (!this.busy && this.readable.length === 0) this.close();
    this.pages = [...this.pages, ...pages];
    this.setAside += setAside;
    goTo({ name: 'adding' });
    void this.#work();
  }

  /** Takes pages one after another until none is left. A page that fails is named and the rest goes on. */
  async #work(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.#stopped = false;
    this.#beginPace();
    for (let page = this.#next(); page && !this.#stopped; page = this.#next()) {
      await (page.state === 'read' ? this.#add(page) : this.#read(page));
      this.#measurePace();
    }
    this.busy = false;
    if (!this.#stopped) this.#sayEnd();
  }

  #beginPace(): void {
    this.#begun = { at: performance.now(), done: this.done };
    this.pace = '';
  }

  #measurePace(): void {
    const { at, done } = this.#begun;
    this.pace = paceWords(this.done - done, this.pages.length - this.done, performance.now() - at);
  }

  #next(): IncomingPage | undefined {
    return this.pages.find(({ state }) => state === 'waiting' || (this.#addsAll && state === 'read'));
  }

  async #read(page: IncomingPage): Promise<void> {
    page.state = 'working';
    try {
      const preview = page.firstPreview ?? (await this.study.client.call('intake.preview', await page.readInput()));
      page.firstPreview = null;
      page.summary = summarise(preview);
      page.state = 'read';
      if (this.pages.length === 1) {
        this.lastReviewed = page.id;
        this.review = this.#reviewOf(page, preview);
      }
    } catch (error) {
      this.#refuse(page, error);
    }
  }

  /** Stores a page as it was understood, or as it was put right where somebody has looked at it. */
  async #add(page: IncomingPage): Promise<void> {
    const review = this.#reviews.get(page.id);
    if (review?.kept === 0) {
      page.state = 'left out';
      return;
    }
    page.state = 'working';
    try {
      const found = await page.readInput();
      const input: PageInput | EditedPreview = review ? { ...review.edited(), page: found } : found;
      const { articleIds, already, versions } = await this.study.client.call('intake.add', input);
      page.articleIds = articleIds;
      page.alreadyTitles = already.map(({ title }) => title);
      page.alreadyIds = already.map(({ articleId }) => articleId);
      page.versionIds = versions.map(({ articleId }) => articleId);
      page.versionChangeIds = versions
        .map(({ changeId }) => changeId)
        .filter((changeId, index, all) => all.indexOf(changeId) === index);
      page.carried = versions.map(carriedWords).join(' ').trim();
      page.state = articleIds.length > 0 ? 'in' : versions.length > 0 ? 'new version' : 'already';
      if (page === this.#pastedPage) this.#clearPasted();
    } catch (error) {
      if (!isNotNow(error)) return this.#refuse(page, error);
      // It waits as it was put right, and the rest with it.
      page.state = 'read';
      this.#addsAll = false;
      this.#stopped = true;
      this.study.fail(error);
    }
  }

  #refuse(page: IncomingPage, error: unknown): void {
    page.state = 'refused';
    const known = error instanceof StudyFailure || error instanceof UnreadableFile;
    page.refusal = known
      ? error.message
      : m.library_parallax_made_a_mistake_with_nothing({ name: page.name, error: String(error) });
    if (!known) console.error(error);
  }

  #sayEnd(): void {
    const counts = { refused: this.count('refused'), left: this.readable.length, added: this.count('in') };
    this.study.announce(endWords({ ...counts, articles: this.articleIds.length }));
  }

  addAll(): void {
    this.study.messages = [];
    this.#addsAll = true;
    this.#beginPace();
    void this.#work();
  }

  /** Stops after the page in hand; what is in stays in. */
  stop(): void {
    this.#stopped = true;
    this.#addsAll = false;
    for (const page of this.pages) if (page.state === 'waiting') page.state = 'left out';
    this.study.announce(m.library_stopped());
  }

  /** Takes up again what was stopped or left out. */
  goOn(): void {
    for (const page of this.pages) if (page.state === 'left out') page.state = page.summary ? 'read' : 'waiting';
    void this.#work();
  }

  /** Leaves out what still waits, for who does not want the rest. It can be taken up again. */
  leaveOutRest(): void {
    for (const page of this.readable) page.state = 'left out';
  }

  async openReview(page: IncomingPage): Promise<void> {
    const kept = this.#reviews.get(page.id);
    this.lastReviewed = page.id;
    if (kept) {
      kept.broughtBack = kept.changed;
      this.review = kept;
      return;
    }
    await this.study.attempt(async () => {
      const preview: Preview = await this.study.client.call('intake.preview', await page.readInput());
      // Another may have been opened since.
      if (this.lastReviewed === page.id) this.review = this.#reviewOf(page, preview);
    });
  }

  #reviewOf(page: IncomingPage, preview: Preview): Review {
    const review = new Review(page, preview);
    this.#reviews.set(page.id, review);
    return review;
  }

  /** Shows the page again as it was first understood. */
  startOver(review: Review): void {
    this.review = this.#reviewOf(review.page, review.preview);
  }

  /** Stores the page as reviewed and turns to the next one that waits. */
  async keep(review: Review): Promise<void> {
    await this.#add(review.page);
    if (review.page.state === 'read') return;
    if (review.page.state === 'refused') {
      this.study.say({ kind: 'failed', text: review.page.refusal ?? m.library_this_page_could_not_be_stored() });
      review.page.state = 'read';
      return;
    }
    await this.#turnTo(this.readable[0]);
  }

  /** Stores this page and all that wait, each as it was understood or put right, and shows how it ends. */
  keepAll(): void {
    this.review = null;
    this.lastReviewed = null;
    this.addAll();
  }

  async leaveOut(review: Review): Promise<void> {
    review.page.state = 'left out';
    await this.#turnTo(this.readable[0]);
  }

  async #turnTo(next: IncomingPage | undefined): Promise<void> {
    if (next) await this.openReview(next);
    else {
      this.review = null;
      this.lastReviewed = null;
    }
  }

  /** Takes everything this batch added out again, as one change that can be undone. */
  async takeOutAgain(): Promise<void> {
    const changeIds: string[] = [];
    await this.study.attempt(async () => {
      for (const page of this.pages) {
        for (const articleId of page.articleIds)
          changeIds.push((await this.study.client.call('corpus.removeArticle', { articleId })).changeId);
        for (const changeId of page.versionChangeIds)
          changeIds.push((await this.study.client.call('corpus.undo', { changeId })).changeId);
        if (page.articleIds.length + page.versionIds.length > 0) page.state = 'left out';
        page.articleIds = [];
        page.versionIds = [];
        page.versionChangeIds = [];
        page.carried = '';
      }
    });
    this.study.done(m.library_articles_taken_out_again({ changeIds: changeIds.length }), changeIds);
  }

  #clearPasted(): void {
    this.pasted = { ...NOTHING_PASTED };
    this.keepPasted();
    this.#pastedPage = null;
  }

  /** Closes the report. What was put aside is let go; pasted words that could not be read stay in their box. */
  close(): void {
    if (this.#pastedPage?.state === 'left out') this.#clearPasted();
    this.#reviews.clear();
    this.lastReviewed = null;
    this.pages = [];
    this.setAside = 0;
    this.review = null;
    this.#addsAll = false;
  }
}
