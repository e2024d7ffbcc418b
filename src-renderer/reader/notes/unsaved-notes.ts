import type { Note, Selector } from '../../../src-main/contract/framing.ts';
import { drafts as allDrafts } from '../../design/drafts/drafts.ts';
import type { Drafts } from '../../design/drafts/drafts.ts';

export interface FormTarget {
  readonly articleId: string;
  readonly selector: Selector;
}

/** A note while it is written. */
export interface NoteForm {
  /** The note's, or made of the place of its first words. */
  readonly key: string;
  readonly noteId: string | null;
  targets: FormTarget[];
  /** Empty until one is chosen. */
  category: string;
  text: string;
  confidence: Note['confidence'];
  readonly origin: Note['origin'];
  readonly rule: string | null;
}

/**
 * Notes that were begun and neither kept nor thrown away: several, since one may begin a second before the first is done. They
 * live as long as the window, as everything typed in Parallax does.
 */
export class UnsavedNotes {
  readonly #of: string;
  readonly #drafts: Drafts;

  constructor(caseId: string, drafts: Drafts = allDrafts) {
    this.#of = `notes in case ${caseId}`;
    this.#drafts = drafts;
  }

  get list(): readonly NoteForm[] {
    return this.#drafts.read<{ forms: NoteForm[] }>(this.#of)?.forms ?? [];
  }

  find(key: string): NoteForm | undefined {
    return this.list.find((form) => form.key === key);
  }

  keep(form: NoteForm): void {
    this.#write([...this.list.filter(({ key }) => key !== form.key), form]);
  }

  forget(key: string): void {
    this.#write(this.list.filter((form) => form.key !== key));
  }

  #write(forms: readonly NoteForm[]): void {
    this.#drafts.keep(this.#of, forms.length === 0 ? null : { forms });
  }
}

/** A new note for words that were selected. */
export function beginNote(target: FormTarget, filledIn: Partial<NoteForm> = {}): NoteForm {
  const { start, end, exact } = target.selector;
  return {
    key: `${target.articleId} ${start ?? exact}-${end ?? ''}`,
    noteId: null,
    targets: [target],
    category: '',
    text: '',
    confidence: 'fairly sure',
    origin: 'person',
    rule: null,
    ...filledIn,
  };
}

export function formOf({ id, targets, category, text, confidence, origin, rule }: Note): NoteForm {
  return {
    key: id,
    noteId: id,
    targets: targets.map(({ articleId, selector }) => ({ articleId, selector })),
    category,
    text,
    confidence,
    origin,
    rule,
  };
}

/** Whether there is anything in it that would be missed; `begun` is how it was opened. */
export function isWorthKeeping(form: NoteForm, begun: NoteForm): boolean {
  return JSON.stringify(form) !== JSON.stringify(begun);
}
