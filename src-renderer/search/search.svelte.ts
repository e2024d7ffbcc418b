import { m } from '#words';
/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are replaced whole, never changed */
import type { Article } from '../../src-main/contract/corpus.ts';
import type { Facets, NotUnderstood, Passages, SearchHit, Snippet } from '../../src-main/contract/search.ts';
import { replacePlace } from '../place.svelte.ts';
import type { Study } from '../study.svelte.ts';

/** Hits asked for at a time; more come as the list is scrolled. */
const PAGE = 30;
/** Between two letters of a fast typist; an answer takes less than that. */
const PAUSE_MS = 80;
/** Counting walks through all that is found, so it waits until the typing has stopped. */
const COUNT_AFTER_MS = 250;

interface Found {
  readonly text: string;
  readonly typing: boolean;
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly corrected: string | undefined;
  readonly notUnderstood: readonly NotUnderstood[];
  /** Articles that are still to be made searchable. */
  readonly waiting: number;
  /** More was asked for, and there was none. */
  readonly ended: boolean;
}

/**
 * What was asked and what was found. The list shows as soon as the service has it; the words around each hit and the
 * counts beside the list follow. A later question overtakes an earlier one, whatever order the answers come in.
 */
export class SearchView {
  readonly study: Study;
  text = $state('');
  /** The last word is still being written: it is searched as the beginning of a word. */
  typing = $state(false);
  found = $state.raw<Found | null>(null);
  snippets = $state.raw<ReadonlyMap<string, Snippet>>(new Map());
  /** Those of the question before stand until the new ones are counted, so that a press on one of them keeps its place. */
  facets = $state.raw<Facets | null>(null);
  #isCounted = $state(false);
  /** The article beside the list, and for which words it was opened: others may be being written meanwhile. */
  opened = $state.raw<{ article: Article; passages: Passages; asked: string } | null>(null);
  busy = $state(false);
  /** Why what is asked could not be looked up. */
  failure = $state<string | null>(null);
  #turn = 0;
  #reading = 0;
  #pause: number | undefined;
  #counting: number | undefined;

  constructor(study: Study, text: string, typing: boolean) {
    this.study = study;
    this.text = text;
    this.typing = typing;
  }

  /** What is asked, as the address says it. */
  get question(): { text: string; typing?: true } {
    return { text: this.text, ...(this.typing ? { typing: true } : {}) };
  }

  /** Another question, asked at once. */
  put(text: string, typing = false): void {
    window.clearTimeout(this.#pause);
    this.text = text;
    this.typing = typing;
    void this.ask();
  }

  /** The line that says how much was found, for the eye and for a screen reader. */
  readonly summary = $derived.by(() => {
    if (!this.found || this.found.text.trim() === '') return '';
    const counted = this.#isCounted ? this.facets : null;
    const total = counted?.total ?? this.found.total;
    const isExact = counted !== null || this.found.totalIsExact;
    if (total === 0) return m.search_nothing_found();
    return `${isExact ? '' : `${m.search_about()} `}${m.search_articles({ total })}`;
  });

  /** The person writes: the list follows, and the address when they pause. */
  write(text: string): void {
    this.text = text;
    this.typing = text.trim() !== '';
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => {
      replacePlace({ name: 'search', ...this.question });
      void this.ask();
    }, PAUSE_MS);
  }

  /** A hit was pressed while the list was still to follow what is written: the way to the article must not be overtaken by it. */
  stopFollowing(): void {
    window.clearTimeout(this.#pause);
  }

  /** Asks for what stands in the field. */
  async ask(): Promise<void> {
    const turn = ++this.#turn;
    const { text, typing } = this;
    window.clearTimeout(this.#counting);
    this.busy = true;
    try {
      const reply = await this.#call(text, typing, 0);
      if (turn !== this.#turn) return;
      this.failure = null;
      this.found = { text, typing, corrected: undefined, ended: false, ...reply };
      this.#isCounted = false;
      if (text.trim() === '') this.facets = null;
      this.snippets = new Map();
      void this.#fillSnippets(turn, this.found, reply.hits);
      if (text.trim() !== '')
        this.#counting = window.setTimeout(() => void this.#count(turn, text, typing), COUNT_AFTER_MS);
    } catch (error) {
      if (turn !== this.#turn) return;
      // What another question found would stand there as if it had been found by this one.
      if (this.found?.text !== text) this.found = null;
      this.failure = this.found ? this.study.fail(error) : this.study.tell(error);
    }
    if (turn === this.#turn) this.busy = false;
  }

  /** The next hits, once the end of the list comes near. */
  async more(): Promise<void> {
    const { found } = this;
    if (!found || this.busy || isWhole(found)) return;
    const turn = this.#turn;
    this.busy = true;
    await this.study.attempt(async () => {
      const { hits } = await this.#call(found.text, found.typing, found.hits.length);
      if (turn !== this.#turn) return;
      const known = new Set(found.hits.map(({ articleId }) => articleId));
      const fresh = hits.filter(({ articleId }) => !known.has(articleId));
      const isEnd = fresh.length === 0;
      const all = [...found.hits, ...fresh];
      this.found = { ...found, hits: all, ...(isEnd ? { total: all.length, totalIsExact: true, ended: true } : {}) };
      void this.#fillSnippets(turn, found, fresh);
    });
    if (turn === this.#turn) this.busy = false;
  }

  /** The index is complete: what was found meanwhile may have been a part. A list that one has gone down is not begun anew. */
  indexed(): void {
    const { found } = this;
    if (!found || found.waiting === 0) return;
    if (found.hits.length <= PAGE) void this.ask();
    else this.found = { ...found, waiting: 0, totalIsExact: false, ended: false };
  }

  async open(articleId: string | undefined): Promise<void> {
    const reading = ++this.#reading;
    if (articleId === undefined) {
      this.opened = null;
      return;
    }
    const { client } = this.study;
    const { question } = this;
    await this.study.attempt(async () => {
      const [article, passages] = await Promise.all([
        client.call('corpus.article', { articleId }),
        client.call('search.passages', { ...question, articleId }),
      ]);
      if (reading === this.#reading) this.opened = { article, passages, asked: question.text };
    });
  }

  #call(text: string, typing: boolean, offset: number) {
    return this.study.client.call('search.query', { text, typing, offset, limit: PAGE, snippets: false });
  }

  async #fillSnippets(turn: number, { text, typing }: Found, hits: readonly SearchHit[]): Promise<void> {
    if (hits.length === 0) return;
    await this.study.attempt(async () => {
      const articleIds = hits.map(({ articleId }) => articleId);
      const { snippets } = await this.study.client.call('search.snippets', { text, typing, articleIds });
      if (turn !== this.#turn) return;
      this.snippets = new Map([...this.snippets, ...snippets.map((snippet) => [snippet.articleId, snippet] as const)]);
    });
  }

  async #count(turn: number, text: string, typing: boolean): Promise<void> {
    await this.study.attempt(async () => {
      const facets = await this.study.client.call('search.facets', { text, typing });
      if (turn !== this.#turn) return;
      this.facets = facets;
      this.#isCounted = true;
    });
    if (turn === this.#turn) this.study.announce(this.summary);
  }
}

/** Whether the list holds all there is. While articles are still being made searchable, the end was only the end of then. */
function isWhole({ hits, total, totalIsExact, waiting, ended }: Found): boolean {
  return ended || (totalIsExact && waiting === 0 && hits.length >= total);
}
