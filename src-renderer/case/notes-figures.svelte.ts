import type { Note } from '../../src-main/contract/framing.ts';
import { authorsOf } from '../design/words/note-authors.ts';
import type { CaseView } from './case.svelte.ts';
import { notesDoorWords } from './notes-door-words.ts';

/** What the door to the notes says: how many, by how many people, and on what they agree least. */
export class NotesDoorView {
  readonly #view: CaseView;
  says = $state<string | null>(null);
  #turn = 0;

  constructor(view: CaseView) {
    this.#view = view;
  }

  close(): void {
    this.#turn++;
  }

  /** The figure is worth a wait and no message: without it the door says what is behind it in general. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { study, caseId, masked } = this.#view;
    try {
      const author = study.settings.noteAuthor.trim() || undefined;
      const { notes, waiting } = await study.client.call('framing.notes', { caseId, masked, author, everyone: false });
      const held = waiting.length > 0;
      const authors = authorsOf(notes).length;
      const measured = !held && authors > 1 ? await study.client.call('framing.agreement', { caseId }) : null;
      if (turn !== this.#turn) return;
      const categories = (measured?.categories ?? []).filter(({ category }) => usedByTwo(notes, category));
      this.says = notesDoorWords({ notes: notes.length, authors, held, categories });
    } catch {
      if (turn === this.#turn) this.says = null;
    }
  }
}

/** What one person alone used is nothing to agree about. */
function usedByTwo(notes: readonly Note[], wanted: string): boolean {
  return authorsOf(notes.filter(({ category }) => category === wanted)).length > 1;
}
