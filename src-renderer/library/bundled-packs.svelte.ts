import { m } from '#words';
import type { BundledPack } from '../../src-main/contract/packs.ts';
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
      const done =
        installed === null
          ? m.library_is_in_your_library({ title })
          : m.library_has_its_notes_quiz_and_lesson({ title });
      if (changeId !== null) this.#study.done(done, changeId);
    });
    window.clearTimeout(slow);
    [this.adding, this.slow] = [null, false];
  }
}

/** What is in it, in one line. */
export function packWords({ kind, age, articles, notes, questions, minutes }: BundledPack): string {
  if (kind === 'scaffold') return m.library_for_age_and_up_a_real({ questions, age });
  const parts = [
    m.library_articles({ articles }),
    m.library_notes_3({ notes }),
    m.library_quiz_questions({ questions }),
  ];
  const lesson = minutes === null ? [] : [m.library_a_lesson_of_minutes({ minutes })];
  return m.library_for_age_invented({ age, value: [...parts, ...lesson].join(', ') });
}
