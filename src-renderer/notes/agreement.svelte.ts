import { SvelteMap } from 'svelte/reactivity';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { Article } from '../../src-main/contract/corpus.ts';
import type { Note } from '../../src-main/contract/framing.ts';
import { groupBy } from '../design/lists/group-by.ts';
import { authorsOf } from '../design/words/note-authors.ts';
import type { CaseNotes } from './case-notes.svelte.ts';
import { layOutHeat } from '../design/lay-out-heat.ts';

type Agreement = OutputOf<'framing.agreement'>;

/** What was said of some words: by category, who and why. */
export interface Reading {
  readonly category: string;
  readonly notes: readonly Note[];
}

interface Stretch {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

const SLOW_MS = 500;

/** How far people agree, and the texts with what they marked in them. */
export class AgreementView {
  readonly notes: CaseNotes;
  measured = $state.raw<Agreement | null>(null);
  failure = $state<string | null>(null);
  slow = $state(false);
  /** The article whose text is shown; until one is chosen, the one with most notes. */
  #chosen = $state<string | null>(null);
  /** The marked words that stand open beside the text. */
  open = $state.raw<Stretch | null>(null);
  readonly #texts = new SvelteMap<string, Article>();
  #turn = 0;

  readonly people = $derived.by(() => this.measured?.authors.length ?? 0);
  /** Articles of the case with at least one mark, in its order. */
  readonly heated = $derived.by(() => {
    const heat = (this.measured?.heat ?? []).filter(({ spans }) => spans.length > 0);
    return this.notes.order.flatMap((id) => heat.find(({ articleId }) => articleId === id) ?? []);
  });
  readonly shown = $derived.by(() => {
    const most = this.heated.toSorted((a, b) => b.spans.length - a.spans.length)[0];
    return this.heated.find(({ articleId }) => articleId === this.#chosen) ?? most ?? null;
  });
  readonly text = $derived.by(() => this.shown && this.#texts.get(this.shown.articleId));
  readonly blocks = $derived.by(() =>
    this.shown && this.text ? layOutHeat(this.text.blocks, this.shown.spans, this.people) : [],
  );
  /** Least agreed first, after them what only one person used: about that there is nothing to agree. */
  readonly categories = $derived.by(() =>
    (this.measured?.categories ?? [])
      .map((one) => ({ ...one, ...this.#usesOf(one.category) }))
      .toSorted(
        (a, b) =>
          Number(a.users.length < 2) - Number(b.users.length < 2) || (a.alpha ?? Infinity) - (b.alpha ?? Infinity),
      ),
  );

  /** Notes, and not passages: one that links three passages is one note. */
  #usesOf(category: string): { notes: number; users: string[] } {
    const of = (this.notes.notes ?? []).filter((note) => note.category === category);
    return { notes: of.length, users: authorsOf(of) };
  }

  constructor(notes: CaseNotes) {
    this.notes = notes;
  }

  close(): void {
    this.#turn++;
  }

  choose(articleId: string): void {
    this.#chosen = articleId;
    this.open = null;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { caseId, classId, masked, study } = this.notes;
    const slow = window.setTimeout(() => (this.slow = turn === this.#turn), SLOW_MS);
    try {
      const asked = { caseId, classId, masked };
      const measured = await study.client.call('framing.agreement', asked);
      const marked = measured.heat.filter(({ spans }) => spans.length > 0);
      // The words are read from the articles as they may be seen: masked, they name nobody.
      const texts = await Promise.all(
        marked.map(({ articleId }) => study.client.call('corpus.article', { articleId, masked })),
      );
      if (turn !== this.#turn) return;
      this.#texts.clear();
      for (const text of texts) this.#texts.set(text.id, text);
      this.measured = measured;
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.failure = study.tell(error);
    } finally {
      window.clearTimeout(slow);
      if (turn === this.#turn) this.slow = false;
    }
  }

  /** The words of a stretch as they may be seen. */
  wordsOf({ articleId, start, end }: Stretch): string {
    return this.#texts.get(articleId)?.body.slice(start, end) ?? '';
  }

  /** What was said of words that these overlap with, most people first. */
  readingsOf(stretch: Stretch): Reading[] {
    const here = (this.notes.notes ?? []).filter((note) => standsOn(note, stretch));
    return [...groupBy(here, ({ category }) => category)]
      .map(([category, notes]) => ({ category, notes }))
      .toSorted((a, b) => b.notes.length - a.notes.length);
  }

  /** Who noted something on the article, but not on these words. */
  silentOn(stretch: Stretch): string[] {
    const all = this.notes.notes ?? [];
    const readers = all.filter(({ targets }) =>
      targets.some(({ articleId, place }) => articleId === stretch.articleId && !('orphan' in place)),
    );
    const said = authorsOf(all.filter((note) => standsOn(note, stretch)));
    return authorsOf(readers).filter((author) => !said.includes(author));
  }
}

function standsOn({ targets }: Note, { articleId, start, end }: Stretch): boolean {
  return targets.some(
    ({ articleId: id, place }) => id === articleId && !('orphan' in place) && place.start < end && place.end > start,
  );
}
