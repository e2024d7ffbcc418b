import type { BundledPack } from '../../src-main/contract/packs.ts';
import { countWords } from '../design/article-words.ts';
import { goTo } from '../place.svelte.ts';
import type { Study } from '../study.svelte.ts';

/** A wait longer than this is said. */
const SLOW_MS = 500;

/** The cases that come with Parallax, of which some are in the library. */
export class BundledPacks {
  readonly #study: Study;
  packs = $state.raw<readonly BundledPack[]>([]);
  /** The one that is being added. */
  adding = $state<string | null>(null);
  slow = $state(false);
  #turn = 0;

  readonly open = $derived.by(() => this.packs.filter(({ installed, complete }) => installed === null || !complete));

  constructor(study: Study) {
    this.#study = study;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    await this.#study.attempt(async () => {
      const { cases } = await this.#study.client.call('packs.bundled', {});
      if (turn === this.#turn) this.packs = cases;
    });
  }

  /** Adds it and opens it. */
  async add({ name, title, installed }: BundledPack): Promise<void> {
    if (this.adding !== null) return;
    this.adding = name;
    const slow = window.setTimeout(() => (this.slow = true), SLOW_MS);
    await this.#study.attempt(async () => {
      const { caseId, changeId } = await this.#study.client.call('packs.addBundled', { name });
      goTo({ name: 'case', caseId });
      const done = installed === null ? `“${title}” is in your library.` : `“${title}” has its notes, quiz and lesson.`;
      if (changeId !== null) this.#study.done(done, changeId);
    });
    window.clearTimeout(slow);
    [this.adding, this.slow] = [null, false];
  }
}

/** What is in it, in one line. */
export function packWords({ kind, age, articles, notes, questions, minutes }: BundledPack): string {
  if (kind === 'scaffold')
    return `For age ${age} and up. A real event: dated facts, outlets and ${countWords(questions, 'question')}, and no articles; add your own.`;
  const parts = [countWords(articles, 'article'), countWords(notes, 'note'), countWords(questions, 'quiz question')];
  const lesson = minutes === null ? [] : [`a lesson of ${minutes} minutes`];
  return `For age ${age}. Invented: ${[...parts, ...lesson].join(', ')}.`;
}
