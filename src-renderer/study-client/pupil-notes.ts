import { m } from '#words';
import type { InputOf } from '../../src-main/contract/contract.ts';
import type { Note } from '../../src-main/contract/framing.ts';
import type { Work } from '../../src-main/contract/classroom.ts';
import type { Failure, Reply } from '../../src-main/contract/failures.ts';
import { makeId } from './make-id.ts';
import type { Outbox } from './outbox.ts';
import { revisionOf } from './outbox-store.ts';
import { overlayNotes } from './overlay-notes.ts';

const MOST_REVISIONS = 1_000_000;

type NoteWork = Extract<Work, { kind: 'note' }>;
type Fields = Pick<NoteWork, 'targets' | 'category' | 'text' | 'confidence' | 'origin' | 'rule'>;

/**
 * A student's notes: every change is kept here first and handed in soon. The journal of changes is the teacher's, so taking one back is
 * done here as well, as a change of its own.
 */
export class PupilNotes {
  readonly #outbox: Outbox;
  readonly #author: string;
  /** As the service last told them, by case. */
  readonly #told = new Map<string, readonly Note[]>();
  /** What was written here since it was last told, sent or not: the service is not asked again after each note. */
  readonly #latest = new Map<string, Work>();
  /** The latest revision of a note that this browser has made. */
  readonly #revisions = new Map<string, number>();
  readonly #takeBack = new Map<string, { readonly what: string; readonly run: () => Promise<string> }>();
  #nextChange = 1;

  constructor(outbox: Outbox, author: string) {
    this.#outbox = outbox;
    this.#author = author;
  }

  async open(): Promise<void> {
    for (const [name, value] of await this.#outbox.remembered()) {
      if (name.startsWith('revision ') && typeof value === 'number') this.#revisions.set(name.slice(9), value);
    }
  }

  /** `unsentThen`: what was still here when the service was asked, so that it may know less than this browser. */
  heard(caseId: string, notes: readonly Note[], unsentThen: ReadonlySet<string>): void {
    this.#told.set(caseId, notes);
    for (const id of this.#latest.keys()) if (!unsentThen.has(id) && !this.#isHere(id)) this.#latest.delete(id);
  }

  /** For `heard`, taken before the service is asked. */
  unsent(): ReadonlySet<string> {
    return new Set(this.#outbox.kept.map(({ id }) => id));
  }

  #isHere(id: string): boolean {
    return this.#outbox.kept.some((kept) => kept.id === id);
  }

  knows(caseId: string): boolean {
    return this.#told.has(caseId);
  }

  /** The reply to `framing.notes`. */
  list(caseId: string): { notes: Note[]; waiting: []; held: number } {
    const refused = new Set(this.#outbox.status.refused.map(({ id }) => id));
    const kept = this.#outbox.kept.map(({ work }) => work);
    const latest = [...new Map([...this.#latest, ...kept.map((work) => [work.id, work] as const)]).values()];
    const unsent = latest.filter(({ id }) => !refused.has(id));
    const notes = overlayNotes(this.#told.get(caseId) ?? [], unsent, { caseId, author: this.#author });
    return { notes, waiting: [], held: 0 };
  }

  async add(input: InputOf<'framing.addNote'>): Promise<Reply> {
    const { caseId, targets, category, text = '', confidence = 'fairly sure', origin = 'person', rule = null } = input;
    const noteId = makeId();
    await this.#write(caseId, noteId, { targets, category, text, confidence, origin, rule });
    return { ok: true, value: { noteId, changeId: this.#change('the note', () => this.#takeAway(caseId, noteId)) } };
  }

  async edit({ noteId, ...changes }: InputOf<'framing.editNote'>): Promise<Reply> {
    const found = this.#find(noteId);
    if (!found) return { ok: false, failure: gone(noteId) };
    const before = fieldsOf(found);
    await this.#write(found.caseId, noteId, { ...before, ...changes });
    return {
      ok: true,
      value: { changeId: this.#change('the note', () => this.#putBack(found.caseId, noteId, before)) },
    };
  }

  async remove({ noteId }: InputOf<'framing.removeNote'>): Promise<Reply> {
    const found = this.#find(noteId);
    if (!found) return { ok: false, failure: gone(noteId) };
    return { ok: true, value: { changeId: await this.#takeAway(found.caseId, noteId) } };
  }

  async undo({ changeId }: InputOf<'corpus.undo'>): Promise<Reply> {
    const change = this.#takeBack.get(changeId);
    if (!change) return { ok: false, failure: { code: 'cannot-undo', message: m.client_not_taken_back() } };
    this.#takeBack.delete(changeId);
    return { ok: true, value: { changeId: await change.run(), what: change.what } };
  }

  /** A removal is the last of a note, so what brings it back brings a new one with its words. */
  async #takeAway(caseId: string, noteId: string): Promise<string> {
    const found = this.#find(noteId);
    const revision = await this.#revise(noteId);
    await this.#keep({ kind: 'note removed', id: noteId, at: new Date().toISOString(), revision });
    return this.#change('the note', async () => {
      const again = makeId();
      if (found) await this.#write(caseId, again, fieldsOf(found));
      return this.#change('the note', () => this.#takeAway(caseId, again));
    });
  }

  async #putBack(caseId: string, noteId: string, fields: Fields): Promise<string> {
    const found = this.#find(noteId);
    await this.#write(caseId, noteId, fields);
    const now = found ? fieldsOf(found) : fields;
    return this.#change('the note', () => this.#putBack(caseId, noteId, now));
  }

  async #write(caseId: string, noteId: string, fields: Fields): Promise<void> {
    if (!this.#told.has(caseId)) this.#told.set(caseId, []);
    const revision = await this.#revise(noteId);
    await this.#keep({ kind: 'note', id: noteId, at: new Date().toISOString(), revision, ...fields });
  }

  async #keep(work: Work): Promise<void> {
    this.#latest.set(work.id, work);
    await this.#outbox.keep(work);
  }

  /**
   * Higher than any this note had: than those made here, and for one that was written on another device than as many as there were
   * seconds, since nobody keeps a note more often than that.
   */
  async #revise(noteId: string): Promise<number> {
    const kept = this.#outbox.kept.find(({ id }) => id === noteId);
    const found = this.#find(noteId);
    const age = found ? Math.floor((Date.now() - Date.parse(found.createdAt)) / 1_000) + 2 : 1;
    const latest = Math.max(this.#revisions.get(noteId) ?? 0, kept ? revisionOf(kept.work) : 0);
    const revision = Math.min(MOST_REVISIONS, Math.max(latest + 1, age));
    this.#revisions.set(noteId, revision);
    await this.#outbox.remember(`revision ${noteId}`, revision);
    return revision;
  }

  #find(noteId: string): Note | undefined {
    for (const caseId of this.#told.keys()) {
      const note = this.list(caseId).notes.find(({ id }) => id === noteId);
      if (note) return note;
    }
    return undefined;
  }

  #change(what: string, run: () => Promise<string>): string {
    const changeId = `here ${this.#nextChange++}`;
    this.#takeBack.set(changeId, { what, run });
    return changeId;
  }
}

function fieldsOf({ targets, category, text, confidence, origin, rule }: Note): Fields {
  return {
    targets: targets.map(({ articleId, selector }) => ({ articleId, selector })),
    ...{ category, text, confidence, origin, rule },
  };
}

function gone(id: string): Failure {
  return { code: 'not-found', message: m.client_note_gone(), what: 'note', id };
}
