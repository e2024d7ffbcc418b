import { m } from '#words';
import type { InputOf, OutputOf } from '../../src-main/contract/contract.ts';
import type { Case } from '../../src-main/contract/corpus.ts';
import type { Note } from '../../src-main/contract/framing.ts';
import { faceOf } from '../design/article-face.ts';
import type { ArticleFace } from '../design/article-face.ts';
import { categoryLabel } from '../design/words/category-words.ts';
import { authorsOf } from '../design/words/note-authors.ts';
import { placeAddress } from '../place.svelte.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';

type Waiting = OutputOf<'framing.notes'>['waiting'];
export type NoteFields = Omit<InputOf<'framing.editNote'>, 'noteId'>;

/** A wait longer than this is said. */
const SLOW_MS = 500;

/** Cases in which somebody chose to see the notes of others before writing any. Holds while the window is open. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- asked when notes are read; nothing renders it
const shownToAll = new Set<string>();

/** Words of an article by where they stand. */
interface PassageWords {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The notes of one case, for the pages that show them. Read again whenever the corpus changes; what is on screen stays until the
 * new is there, except where masking changes, which must not leave a name standing.
 */
export class CaseNotes {
  readonly study: Study;
  readonly #caseId: () => string;
  readonly #classId: () => string | undefined;

  opened = $state.raw<Case | null>(null);
  notes = $state.raw<readonly Note[] | null>(null);
  /** Notes of others that are held back until there is an own one on each of these articles. */
  waiting = $state.raw<Waiting>([]);
  /** How many notes that is; one that links two articles waits behind both. */
  held = $state(0);
  missing = $state(false);
  failure = $state<string | null>(null);
  slow = $state(false);
  #turn = 0;
  #readMasked: boolean | null = null;

  readonly masked = $derived.by(() => this.study.masks(this.caseId));
  readonly author = $derived.by(() => this.study.settings.noteAuthor.trim());
  readonly faces = $derived.by(() => (this.opened?.articles ?? []).map((heading, place) => faceOf(heading, place)));
  readonly order = $derived.by(() => this.faces.map(({ id }) => id));
  readonly authors = $derived.by(() => authorsOf(this.notes ?? []));

  constructor(study: Study, caseId: () => string, classId: () => string | undefined) {
    this.study = study;
    this.#caseId = caseId;
    this.#classId = classId;
  }

  get caseId(): string {
    return this.#caseId();
  }

  /** The class whose notes alone are shown. */
  get classId(): string | undefined {
    return this.#classId();
  }

  close(): void {
    this.#turn++;
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    const { client } = this.study;
    const slow = window.setTimeout(() => (this.slow = turn === this.#turn), SLOW_MS);
    try {
      // The settings on screen may be older than the ones kept, and names shown for a moment are not masked.
      const settings = this.#readMasked === null ? await client.call('settings.read', {}) : this.study.settings;
      const masked = settings.maskedCases.includes(this.caseId);
      if (turn !== this.#turn) return;
      if (masked !== this.#readMasked) this.notes = null;
      const [opened, { notes, waiting, held }] = await Promise.all([
        client.call('corpus.case', { caseId: this.caseId, masked }),
        client.call('framing.notes', {
          caseId: this.caseId,
          masked,
          author: settings.noteAuthor.trim() || undefined,
          classId: this.classId,
          // Who looks at a class is its teacher, and has nothing of their own in it to wait for.
          everyone: this.classId !== undefined || shownToAll.has(this.caseId),
        }),
      ]);
      if (turn !== this.#turn) return;
      this.#readMasked = masked;
      [this.opened, this.notes, this.waiting, this.held] = [opened, notes, waiting, held];
      [this.missing, this.failure] = [false, null];
    } catch (error) {
      if (turn === this.#turn) this.#failed(error);
    } finally {
      window.clearTimeout(slow);
      if (turn === this.#turn) this.slow = false;
    }
  }

  #failed(error: unknown): void {
    if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
    else this.failure = this.notes ? this.study.fail(error) : this.study.tell(error);
  }

  async showEveryone(): Promise<void> {
    shownToAll.add(this.caseId);
    await this.load();
    this.study.announce(m.notes_the_notes_of_everybody_are_shown());
  }

  face(articleId: string): ArticleFace | undefined {
    return this.faces.find(({ id }) => id === articleId);
  }

  readonly nameOf = (articleId: string): string =>
    this.face(articleId)?.name ?? m.notes_an_article_that_was_taken_out();

  /** The reader with this article first and as many of `others` beside it as usually stand side by side. */
  readAddress(articleId: string, others: readonly string[] = [], passage?: PassageWords): string {
    const columns = [articleId, ...others.filter((id) => id !== articleId)].slice(0, this.study.settings.columns);
    const articleIds = this.order.filter((id) => columns.includes(id));
    return placeAddress({ name: 'reader', caseId: this.caseId, articleIds, ...(passage ? { passage } : {}) });
  }

  async edit(note: Note, fields: NoteFields): Promise<boolean> {
    return this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('framing.editNote', { noteId: note.id, ...fields });
      await this.load();
      this.study.done(m.notes_the_note_is_changed(), changeId);
    });
  }

  async remove(note: Note): Promise<void> {
    await this.study.attempt(async () => {
      const { changeId } = await this.study.client.call('framing.removeNote', { noteId: note.id });
      await this.load();
      this.study.done(
        m.notes_the_note_by_is_removed({ category: categoryLabel(note.category), author: note.author }),
        changeId,
      );
    });
  }
}
