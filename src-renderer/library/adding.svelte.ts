import type { EditedPreview, PageInput, Preview } from '../../src-main/contract/intake.ts';
import { writesText } from '../design/frame-keys.ts';
import { countWords } from '../design/article-words.ts';
import { goTo } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { chosenFiles, droppedFiles } from './dropped-files.ts';
import type { Received } from './dropped-files.ts';
import { IncomingPage, LARGEST_FILE_BYTES, UnreadableFile, readFileInput, summarise } from './incoming-page.svelte.ts';
import { Review } from './review.svelte.ts';

/**
 * Articles on their way in, from every door: a dialog, a drop, a paste. Pages are read one after another so that the
 * window stays live; reading stores nothing. What a page was understood to be then waits for "Add all" or a review.
 */
export class Adding {
  readonly study: Study;
  pages = $state.raw<readonly IncomingPage[]>([]);
  /** Files of a folder that are no pages. Counted, so that nothing is passed over in silence. */
  setAside = $state(0);
  review = $state.raw<Review | null>(null);
  busy = $state(false);
  /** Once "Add all" was pressed, pages go in as soon as they are read. */
  /** Opens the dialog for files or a folder; set by FileChoosers. It opens only right after a key or a press. */
  openDialog: (kind: 'files' | 'folder') => void = () => {};
  #addsAll = false;
  #stopped = false;
  #nextId = 1;

  constructor(study: Study) {
    this.study = study;
  }

  readonly done = $derived(this.pages.filter(({ state }) => state !== 'waiting' && state !== 'working').length);
  readonly readable = $derived(this.pages.filter(({ state }) => state === 'read'));
  /** Of each page the article it is about; what else stood in the page seldom belongs to the same event. */
  readonly mainArticleIds = $derived(this.pages.flatMap(({ articleIds }) => articleIds[0] ?? []));
  readonly articleIds = $derived(this.pages.flatMap(({ articleIds }) => articleIds));
  /** Whether anything came in that can be taken out again. */
  readonly brought = $derived(this.pages.some((page) => page.articleIds.length + page.versionIds.length > 0));

  count(state: IncomingPage['state']): number {
    return this.pages.filter((page) => page.state === state).length;
  }

  choose(list: FileList): void {
    this.#takeFiles(chosenFiles(list));
  }

  drop(transfer: DataTransfer): void {
    const text = { html: transfer.getData('text/html'), text: transfer.getData('text/plain') };
    void this.study.attempt(async () => {
      const received = await droppedFiles(transfer);
      if (received.files.length + received.setAside > 0) this.#takeFiles(received);
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
  takeText({ html, text }: { html: string; text: string }, url?: string): void {
    if (html.trim() === '' && text.trim() === '') {
      this.study.say({ kind: 'failed', text: 'There is no text in what you pasted. Copy the article first.' });
      return;
    }
    const input: PageInput = html.trim() === '' ? { text, url } : { html, url };
    const start = text.trim().split('\n')[0]?.slice(0, 60) ?? '';
    this.#take([new IncomingPage(this.#nextId++, start ? `Pasted: ${start}` : 'Pasted text', async () => input)], 0);
  }

  #takeFiles(received: Received): void {
    const pages = received.files.map(({ file, path }) => {
      const page = new IncomingPage(this.#nextId++, path, () => readFileInput(file, path));
      if (file.size > LARGEST_FILE_BYTES) {
        page.state = 'refused';
        page.refusal = `“${path}” is larger than 50 MB, so it was not read. A news page is far smaller: save the page as “HTML only”, or copy its text and paste it here.`;
      }
      return page;
    });
    if (pages.length === 0)
      this.study.say({ kind: 'failed', text: 'That folder holds no pages: no text, Markdown or HTML file.' });
    this.#take(pages, received.setAside);
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
    for (let page = this.#next(); page && !this.#stopped; page = this.#next()) {
      await (page.state === 'read' ? this.#add(page) : this.#read(page));
    }
    this.busy = false;
    if (!this.#stopped) this.#sayEnd();
  }

  #next(): IncomingPage | undefined {
    return this.pages.find(({ state }) => state === 'waiting' || (this.#addsAll && state === 'read'));
  }

  async #read(page: IncomingPage): Promise<void> {
    page.state = 'working';
    try {
      const preview = await this.study.client.call('intake.preview', await page.readInput());
      page.summary = summarise(preview);
      page.state = 'read';
      if (this.pages.length === 1) this.review = new Review(page, preview);
    } catch (error) {
      this.#refuse(page, error);
    }
  }

  async #add(page: IncomingPage, edited?: EditedPreview): Promise<void> {
    page.state = 'working';
    try {
      const input = edited ?? (await page.readInput());
      const { articleIds, already, versions } = await this.study.client.call('intake.add', input);
      page.articleIds = articleIds;
      page.alreadyTitles = already.map(({ title }) => title);
      page.versionIds = versions.map(({ articleId }) => articleId);
      page.versionChangeIds = versions
        .map(({ changeId }) => changeId)
        .filter((changeId, index, all) => all.indexOf(changeId) === index);
      page.state = articleIds.length > 0 ? 'in' : versions.length > 0 ? 'new version' : 'already';
    } catch (error) {
      this.#refuse(page, error);
    }
  }

  #refuse(page: IncomingPage, error: unknown): void {
    page.state = 'refused';
    const known = error instanceof StudyFailure || error instanceof UnreadableFile;
    page.refusal = known
      ? error.message
      : `Parallax made a mistake with “${page.name}” (${String(error)}). Nothing was stored.`;
    if (!known) console.error(error);
  }

  #sayEnd(): void {
    const refused = this.count('refused');
    const left = this.readable.length;
    const parts = [
      left > 0 ? `${countWords(left, 'page')} read and waiting for you.` : '',
      this.articleIds.length > 0 ? `${countWords(this.articleIds.length, 'article')} added.` : '',
      refused > 0 ? `${countWords(refused, 'page')} could not be read.` : '',
    ];
    this.study.announce(parts.filter(Boolean).join(' '));
  }

  addAll(): void {
    this.#addsAll = true;
    void this.#work();
  }

  /** Stops after the page in hand; what is in stays in. */
  stop(): void {
    this.#stopped = true;
    this.#addsAll = false;
    for (const page of this.pages) if (page.state === 'waiting') page.state = 'left out';
    this.study.announce('Stopped.');
  }

  /** Takes up again what was stopped or left out. */
  goOn(): void {
    for (const page of this.pages) if (page.state === 'left out') page.state = page.summary ? 'read' : 'waiting';
    void this.#work();
  }

  async openReview(page: IncomingPage): Promise<void> {
    await this.study.attempt(async () => {
      const preview: Preview = await this.study.client.call('intake.preview', await page.readInput());
      this.review = new Review(page, preview);
    });
  }

  /** Stores the page as reviewed and turns to the next one that waits. */
  async keep(review: Review): Promise<void> {
    const page = await review.page.readInput();
    await this.#add(review.page, { ...review.edited(), page });
    if (review.page.state === 'refused') {
      this.study.say({ kind: 'failed', text: review.page.refusal ?? 'This page could not be stored.' });
      review.page.state = 'read';
      return;
    }
    await this.#turnTo(this.readable[0]);
  }

  async leaveOut(review: Review): Promise<void> {
    review.page.state = 'left out';
    await this.#turnTo(this.readable[0]);
  }

  async #turnTo(next: IncomingPage | undefined): Promise<void> {
    if (next) await this.openReview(next);
    else this.review = null;
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
      }
    });
    this.study.done(`${countWords(changeIds.length, 'article')} taken out again.`, changeIds);
  }

  /** Closes the report. Pages that wait unread are let go; nothing of them was stored. */
  close(): void {
    this.pages = [];
    this.setAside = 0;
    this.review = null;
    this.#addsAll = false;
  }
}
