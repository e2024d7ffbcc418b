import { m } from '#words';
import type { ReaderView } from '../reader.svelte.ts';
import type { NotesView } from './notes.svelte.ts';
import { isWorthKeeping, UnsavedNotes } from './unsaved-notes.ts';
import type { FormTarget, NoteForm } from './unsaved-notes.ts';

/** What the next selected words are for, besides a note of their own. */
export type Picking =
  { readonly for: 'form' } | { readonly for: 'orphan'; readonly noteId: string; readonly index: number };

/** Most passages that one note may link. */
export const MOST_TARGETS = 12;

/** The one form that may be open, its draft, and how it is kept. */
export class NoteWriting {
  readonly #reader: ReaderView;
  readonly #notes: NotesView;
  form = $state<NoteForm | null>(null);
  /** How it was opened, before anything was typed. */
  #begun = $state.raw<NoteForm | null>(null);
  /** The form began with what was typed in it before. */
  broughtBack = $state(false);
  /** "Keep" was pressed while something was wanting. */
  asked = $state(false);
  busy = $state(false);
  /** Who writes, while nobody has said it yet or it is being changed. */
  author = $state('');
  asksAuthor = $state(false);
  picking = $state.raw<Picking | null>(null);
  readonly unsaved = $derived.by(() => new UnsavedNotes(this.#reader.caseId));
  /** Drafts that are not the open form. */
  readonly waiting = $derived.by(() => this.unsaved.list.filter(({ key }) => key !== this.form?.key));
  readonly categoryWanting = $derived.by(() =>
    this.form?.category === '' ? m.reader_choose_what_kind_of_thing_you() : null,
  );
  readonly authorWanting = $derived.by(() =>
    this.asksAuthor && this.author.trim() === '' ? m.reader_say_who_writes_your_name_or() : null,
  );

  constructor(reader: ReaderView, notes: NotesView) {
    this.#reader = reader;
    this.#notes = notes;
  }

  open(begun: NoteForm): void {
    const draft = this.unsaved.find(begun.key);
    this.#begun = begun;
    this.form = draft ?? structuredClone(begun);
    this.broughtBack = draft !== undefined;
    this.asked = false;
    this.picking = null;
    this.author = this.#reader.study.settings.noteAuthor;
    this.asksAuthor = this.author === '' && begun.noteId === null;
  }

  /** For an `$effect`, so that every keystroke is kept. */
  keepDraft(): void {
    const form = $state.snapshot(this.form) as NoteForm | null;
    if (!form || !this.#begun) return;
    if (this.broughtBack || isWorthKeeping(form, this.#begun)) this.unsaved.keep(form);
    else this.unsaved.forget(form.key);
  }

  /** Closes the form; what was typed waits. */
  close(): void {
    this.form = null;
    this.picking = null;
  }

  throwAway(): void {
    if (this.form) this.unsaved.forget(this.form.key);
    this.broughtBack = false;
    this.close();
  }

  addTarget(target: FormTarget): void {
    if (!this.form || this.form.targets.length >= MOST_TARGETS) return;
    this.form.targets.push(target);
    this.picking = null;
  }

  removeTarget(index: number): void {
    if (this.form && this.form.targets.length > 1) this.form.targets.splice(index, 1);
  }

  /** Stores the note. Returns its id, or null where something is wanting or it failed. */
  async keep(): Promise<string | null> {
    const form = $state.snapshot(this.form) as NoteForm | null;
    // By keys it may be asked for twice before the first has come back.
    if (this.busy) return null;
    this.asked = true;
    if (!form || this.categoryWanting || this.authorWanting) return null;
    this.busy = true;
    let kept: string | null = null;
    await this.#reader.study.attempt(async () => {
      kept = await this.#store(form);
    });
    this.busy = false;
    return kept;
  }

  async #store({ key, noteId, targets, category, text, confidence, origin, rule }: NoteForm): Promise<string> {
    const { study, caseId } = this.#reader;
    if (this.asksAuthor) await study.change({ noteAuthor: this.author.trim() });
    const fields = { targets, category, text: text.trim(), confidence };
    const stored =
      noteId === null
        ? await study.client.call('framing.addNote', {
            ...fields,
            caseId,
            origin,
            rule,
            author: study.settings.noteAuthor || this.author.trim(),
          })
        : { ...(await study.client.call('framing.editNote', { noteId, ...fields })), noteId };
    this.unsaved.forget(key);
    // Another may have been begun meanwhile.
    if (this.form?.key === key) this.close();
    await this.#notes.load();
    study.done(noteId === null ? m.reader_your_note_is_kept() : m.reader_the_note_is_changed(), stored.changeId);
    return stored.noteId;
  }
}
