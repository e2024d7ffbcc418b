import { m } from '#words';
import { SvelteMap } from 'svelte/reactivity';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Article } from '../../../src-main/contract/corpus.ts';
import { faceOf } from '../../design/article-face.ts';
import type { ArticleFace } from '../../design/article-face.ts';
import { layOutHeat } from '../../design/lay-out-heat.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { LiveClass } from '../live-class.svelte.ts';

type Agreement = OutputOf<'framing.agreement'>;
export type DividedPassage = Agreement['divided'][number];

/** Laying thirty students' notes over one another takes a while; a text on the wall that changes every second can't be read. */
const MEASURE_EVERY_MS = 4_000;

/** What a class marked in its texts, for the wall: how many, and never who. */
export class MarkedWords {
  readonly live: LiveClass;
  measured = $state.raw<Agreement | null>(null);
  faces = $state.raw<readonly ArticleFace[]>([]);
  failure = $state<string | null>(null);
  /** The passage that is talked about, by its place among the divided ones. */
  place = $state(0);
  #chosen = $state<string | null>(null);
  readonly #texts = new SvelteMap<string, Article>();
  #read = '';
  #last = 0;
  #timer = 0;
  #turn = 0;

  readonly people = $derived.by(() => this.measured?.authors.length ?? 0);
  readonly divided = $derived.by(() => this.measured?.divided ?? []);
  readonly passage = $derived.by((): DividedPassage | null => this.divided[this.place] ?? this.divided[0] ?? null);
  readonly heated = $derived.by(() => (this.measured?.heat ?? []).filter(({ spans }) => spans.length > 0));
  /** The text shown: the one chosen, else that of the passage that is talked about, else the one with most marks. */
  readonly shown = $derived.by(() => {
    const of = (id: string | null | undefined) => this.heated.find(({ articleId }) => articleId === id);
    const most = this.heated.toSorted((a, b) => b.spans.length - a.spans.length)[0];
    return of(this.#chosen) ?? of(this.passage?.articleId) ?? most ?? null;
  });
  readonly text = $derived.by(() => (this.shown ? (this.#texts.get(this.shown.articleId) ?? null) : null));
  readonly blocks = $derived.by(() =>
    this.shown && this.text ? layOutHeat(this.text.blocks, this.shown.spans, this.people) : [],
  );

  constructor(live: LiveClass) {
    this.live = live;
  }

  /** Reads again what the class marked, though not more often than can be followed. */
  refresh(): void {
    window.clearTimeout(this.#timer);
    const wait = Math.max(0, this.#last + MEASURE_EVERY_MS - performance.now());
    this.#timer = window.setTimeout(() => void this.load(), this.#last === 0 ? 0 : wait);
  }

  close(): void {
    window.clearTimeout(this.#timer);
    this.#turn++;
  }

  choose(articleId: string): void {
    this.#chosen = articleId;
  }

  /** To another passage, and to the text it stands in. */
  step(by: -1 | 1): void {
    const { length } = this.divided;
    if (length === 0) return;
    this.place = (Math.min(this.place, length - 1) + by + length) % length;
    this.#chosen = null;
  }

  face(articleId: string): ArticleFace | undefined {
    return this.faces.find(({ id }) => id === articleId);
  }

  wordsOf({ articleId, start, end, text }: DividedPassage): string {
    return this.#texts.get(articleId)?.body.slice(start, end) ?? text;
  }

  async load(): Promise<void> {
    const opened = this.live.class;
    if (!opened) return;
    const turn = ++this.#turn;
    const { client } = this.live.study;
    const { caseId, id: classId } = opened;
    // Until all are told who published what, the wall tells nobody.
    const masked = !opened.revealed;
    try {
      const [measured, { articles }] = await Promise.all([
        client.call('framing.agreement', { caseId, classId, masked }),
        client.call('corpus.case', { caseId, masked }),
      ]);
      const state = `${masked}`;
      const marked = measured.heat.filter(({ spans }) => spans.length > 0);
      const missing = marked.filter(({ articleId }) => state !== this.#read || !this.#texts.has(articleId));
      const texts = await Promise.all(
        missing.map(({ articleId }) => client.call('corpus.article', { articleId, masked })),
      );
      if (turn !== this.#turn) return;
      if (state !== this.#read) this.#texts.clear();
      for (const text of texts) this.#texts.set(text.id, text);
      this.#read = state;
      [this.measured, this.failure] = [measured, null];
      this.faces = articles.map((heading, at) => faceOf(heading, at));
    } catch (error) {
      if (turn === this.#turn)
        this.failure = error instanceof StudyFailure ? error.message : m.classroom_the_notes_could_not_be_laid();
    } finally {
      this.#last = performance.now();
    }
  }
}
