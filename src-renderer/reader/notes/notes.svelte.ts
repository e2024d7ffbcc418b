import { m } from '#words';
import { SvelteSet } from 'svelte/reactivity';
import type { Note } from '../../../src-main/contract/framing.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { ReaderView } from '../reader.svelte.ts';
import type { FormTarget } from './unsaved-notes.ts';

/** Cases whose waiting notes are shown all the same: for this window only, so that the case's setting holds for the next lesson. */
const lifted = new SvelteSet<string>();

/** The notes of the case as the service places them today, and which of them are wanted. */
export class NotesView {
  readonly #reader: ReaderView;
  all = $state.raw<readonly Note[]>([]);
  /** How many notes of others wait, by article. */
  waiting = $state.raw<readonly { readonly articleId: string; readonly notes: number }[]>([]);
  loaded = $state(false);
  failure = $state<string | null>(null);
  /** Empty is all of them. */
  category = $state('');
  author = $state('');
  articleId = $state('');
  #turn = 0;

  readonly shown = $derived.by(() =>
    this.all.filter(
      (note) =>
        (this.category === '' || note.category === this.category) &&
        (this.author === '' || note.author === this.author) &&
        (this.articleId === '' || note.targets.some(({ articleId }) => articleId === this.articleId)),
    ),
  );
  readonly isFiltered = $derived.by(() => this.category !== '' || this.author !== '' || this.articleId !== '');
  /** Notes that have words which are not there any more. */
  readonly orphans = $derived.by(() => this.shown.filter(isOrphan));

  constructor(reader: ReaderView) {
    this.#reader = reader;
  }

  /** Whoever owns the library may see what waits. */
  get everyone(): boolean {
    return lifted.has(this.#reader.caseId);
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { study, caseId, masked } = this.#reader;
    const author = study.settings.noteAuthor;
    try {
      const { notes, waiting } = await study.client.call('framing.notes', {
        caseId,
        masked,
        everyone: this.everyone,
        ...(author ? { author } : {}),
      });
      if (turn !== this.#turn) return;
      this.all = notes;
      this.waiting = waiting;
      this.failure = null;
      this.loaded = true;
    } catch (error) {
      if (turn !== this.#turn) return;
      if (!(error instanceof StudyFailure)) study.fail(error);
      this.failure = error instanceof StudyFailure ? error.message : m.reader_the_notes_could_not_be_read();
    }
  }

  find(noteId: string): Note | undefined {
    return this.all.find(({ id }) => id === noteId);
  }

  showEveryone(): void {
    lifted.add(this.#reader.caseId);
  }

  showAll(): void {
    this.category = '';
    this.author = '';
    this.articleId = '';
  }

  async remove(note: Note): Promise<void> {
    const { study } = this.#reader;
    await study.attempt(async () => {
      const { changeId } = await study.client.call('framing.removeNote', { noteId: note.id });
      await this.load();
      study.done(m.reader_the_note_is_removed(), changeId);
    });
  }

  /** Gives a note that has lost its words new ones, in place of those it had. */
  async placeAgain(noteId: string, index: number, target: FormTarget): Promise<boolean> {
    const { study } = this.#reader;
    const note = this.find(noteId);
    if (!note) return false;
    const targets = note.targets.map(({ articleId, selector }, at) =>
      at === index ? target : { articleId, selector },
    );
    return study.attempt(async () => {
      const { changeId } = await study.client.call('framing.editNote', { noteId, targets });
      await this.load();
      study.done(m.reader_the_note_stands_at_these_words(), changeId);
    });
  }
}

export function isOrphan({ targets }: Pick<Note, 'targets'>): boolean {
  return targets.some(({ place }) => 'orphan' in place);
}
