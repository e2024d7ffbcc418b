import { m } from '#words';
import type { InputOf, OutputOf } from '../../src-main/contract/contract.ts';
import { DEFAULT_SETTINGS } from '../../src-main/contract/plain/default-settings.ts';
import type { StudyEvent } from '../../src-main/contract/events.ts';
import type { Failure, Reply } from '../../src-main/contract/failures.ts';
import type { Work } from '../../src-main/contract/classroom.ts';
import type { SourceType } from '../../src-main/contract/plain/vocabulary.ts';
import type { ConnectionState, StudyConnection, WatchedConnection } from './connection.ts';
import { makeId } from './make-id.ts';
import { Outbox } from './outbox.ts';
import type { OutboxStore } from './outbox-store.ts';
import { PupilNotes } from './pupil-notes.ts';

export interface SeatHeld {
  readonly token: string;
  readonly seatId: string;
  readonly name: string;
}

/** What the browser keeps of how a student likes to read. */
export interface KeptTexts {
  read(key: string): string | null;
  write(key: string, text: string): void;
}

/** No answer for so long means that the connection is dead without knowing it. */
const SILENCE_MS = 8_000;
/** What is waited for before an answer is called kept; a student must be able to go on. */
const ANSWER_PATIENCE_MS = 4_000;
const SETTINGS_KEY = 'settings';

type AnswerWork = Extract<Work, { kind: 'answer' }>;

/**
 * The connection of a student. What they write goes to the outbox first and from there to the class; what they read waits for a
 * connection that was cut instead of failing; how they like to read stays in this browser. The rest of the page need not know.
 */
export class PupilConnection implements StudyConnection {
  readonly seat: SeatHeld;
  readonly outbox: Outbox;
  readonly #line: WatchedConnection;
  readonly #kept: KeptTexts;
  readonly #notes: PupilNotes;
  /** Answers that were given from this browser: `kept` until handed in. By attempt and item. */
  readonly #answers = new Map<string, AnswerWork>();
  #opened: Promise<void> | undefined;
  /** The teacher takes nothing now. What is being written stays a draft. */
  locked = false;

  constructor(line: WatchedConnection, seat: SeatHeld, store: OutboxStore, kept: KeptTexts) {
    this.#line = line;
    this.#kept = kept;
    this.seat = seat;
    this.outbox = new Outbox({
      store,
      seatId: seat.seatId,
      send: (work) => this.#submit(work),
      online: () => line.state === 'here',
    });
    this.#notes = new PupilNotes(this.outbox, seat.name);
    line.watch((state) => state === 'here' && this.outbox.flush());
  }

  get state(): ConnectionState {
    return this.#line.state;
  }

  watch(listener: (state: ConnectionState) => void): () => void {
    return this.#line.watch(listener);
  }

  subscribe(listener: (event: StudyEvent) => void): () => void {
    return this.#line.subscribe(listener);
  }

  /** The tab is looked at again, or the network is back. */
  wake(): void {
    this.#line.wake();
    this.outbox.flush();
  }

  /** The browser says that there is no network. */
  away(): void {
    this.#line.drop();
  }

  close(): void {
    this.outbox.close();
    this.#line.close();
  }

  open(): Promise<void> {
    this.#opened ??= (async () => {
      await this.outbox.open();
      await this.#notes.open();
      for (const [name, value] of await this.outbox.remembered())
        if (name.startsWith('answer ')) this.#answers.set(name.slice(7), value as AnswerWork);
    })();
    return this.#opened;
  }

  async call(method: string, input: unknown): Promise<Reply> {
    await this.open();
    switch (method) {
      case 'settings.read':
        return { ok: true, value: this.#settings() };
      case 'settings.write':
        return { ok: true, value: this.#writeSettings(input as InputOf<'settings.write'>) };
      case 'framing.notes':
        return this.#listNotes(input as InputOf<'framing.notes'>);
      case 'framing.addNote':
        return this.#unlocked(() => this.#notes.add(input as InputOf<'framing.addNote'>));
      case 'framing.editNote':
        return this.#unlocked(() => this.#notes.edit(input as InputOf<'framing.editNote'>));
      case 'framing.removeNote':
        return this.#unlocked(() => this.#notes.remove(input as InputOf<'framing.removeNote'>));
      case 'corpus.undo':
        return this.#unlocked(() => this.#notes.undo(input as InputOf<'corpus.undo'>));
      case 'quiz.answer':
        return this.#unlocked(() => this.#answer(input as InputOf<'quiz.answer'>));
      default:
        return this.#read(method, input);
    }
  }

  /** Puts down who the student thinks published an article. Resolves when it is kept here. */
  async guess(articleId: string, sourceType: SourceType, reason: string): Promise<Reply> {
    return this.#unlocked(async () => {
      const at = new Date().toISOString();
      await this.outbox.keep({ kind: 'guess', id: makeId(), at, articleId, sourceType, reason });
      return { ok: true, value: {} };
    });
  }

  /** An answer given from this browser, and whether it is still here. */
  answerGiven(attemptId: string, itemId: string): { work: AnswerWork; where: 'here' | 'handed in' } | null {
    const work = this.#answers.get(`${attemptId} ${itemId}`);
    if (!work) return null;
    const kept = this.outbox.kept.find(({ id }) => id === work.id);
    if (kept?.refused) return null;
    return { work, where: kept ? 'here' : 'handed in' };
  }

  async #unlocked(work: () => Promise<Reply>): Promise<Reply> {
    return this.locked ? { ok: false, failure: LOCKED } : work();
  }

  async #listNotes(input: InputOf<'framing.notes'>): Promise<Reply> {
    const { caseId } = input;
    if (this.state !== 'here' && this.#notes.knows(caseId)) return { ok: true, value: this.#notes.list(caseId) };
    const unsent = this.#notes.unsent();
    const reply = await this.#read('framing.notes', input);
    if (!reply.ok) return reply;
    this.#notes.heard(caseId, (reply.value as OutputOf<'framing.notes'>).notes, unsent);
    return { ok: true, value: this.#notes.list(caseId) };
  }

  async #answer({ attemptId, itemId, answer, confidence }: InputOf<'quiz.answer'>): Promise<Reply> {
    const key = `${attemptId} ${itemId}`;
    const id = this.#answers.get(key)?.id ?? makeId();
    const at = new Date().toISOString();
    const work: AnswerWork = { kind: 'answer', id, at, attemptId, itemId, answer, confidence };
    // Before it is kept, since whoever hears of that asks here.
    this.#answers.set(key, work);
    await this.outbox.keep(work);
    await this.outbox.remember(`answer ${key}`, work);
    const settled = await Promise.race([this.outbox.settled(id), this.#cut(ANSWER_PATIENCE_MS)]);
    if (settled === 'cut') return { ok: false, failure: KEPT_HERE };
    if (settled !== 'stored') {
      this.#answers.delete(key);
      return { ok: false, failure: settled.refused };
    }
    const told = this.#line.call('quiz.feedback', { attemptId, itemId });
    const reply = await Promise.race([told, this.#cut(ANSWER_PATIENCE_MS)]);
    if (reply === 'cut' || (!reply.ok && reply.failure.code === 'service-stopped'))
      return { ok: false, failure: KEPT_HERE };
    return reply;
  }

  /** When the connection goes, or is silent for so long. */
  #cut(patienceMs: number): Promise<'cut'> {
    return new Promise((resolve) => {
      if (this.state !== 'here') return resolve('cut');
      const timer = setTimeout(done, patienceMs);
      const unwatch = this.#line.watch((state) => state !== 'here' && done());
      function done() {
        clearTimeout(timer);
        unwatch();
        resolve('cut');
      }
    });
  }

  async #submit(work: Work[]): Promise<Reply<OutputOf<'classroom.submit'>>> {
    const silence = new Promise<null>((resolve) => setTimeout(() => resolve(null), SILENCE_MS));
    const reply = await Promise.race([this.#line.call('classroom.submit', { work }), silence]);
    if (reply === null) {
      this.#line.drop();
      return { ok: false, failure: AWAY };
    }
    return reply as Reply<OutputOf<'classroom.submit'>>;
  }

  /** Nothing a student reads changes anything by being asked twice, so a cut is waited out. */
  async #read(method: string, input: unknown): Promise<Reply> {
    for (;;) {
      const reply = await this.#line.call(method, input);
      if (reply.ok || reply.failure.code !== 'service-stopped') return reply;
      if (method === 'classroom.report') return reply;
      await this.#back();
    }
  }

  #back(): Promise<void> {
    return new Promise((resolve) => {
      if (this.state !== 'away') return void setTimeout(resolve, 300);
      const unwatch = this.#line.watch((state) => {
        if (state === 'away') return;
        unwatch();
        resolve();
      });
    });
  }

  #settings(): OutputOf<'settings.read'> {
    let kept: object = {};
    try {
      kept = Object(JSON.parse(this.#kept.read(SETTINGS_KEY) ?? '{}')) as object;
    } catch {
      // What can't be read is as if nobody had chosen anything.
    }
    return { ...DEFAULT_SETTINGS, ...kept, noteAuthor: this.seat.name, maskedCases: [] };
  }

  #writeSettings(changes: InputOf<'settings.write'>): OutputOf<'settings.read'> {
    const written = { ...this.#settings(), ...changes, noteAuthor: this.seat.name };
    this.#kept.write(SETTINGS_KEY, JSON.stringify(written));
    return written;
  }
}

const LOCKED: Failure = {
  code: 'class-locked',
  message: m.client_locked(),
};
const KEPT_HERE: Failure = {
  code: 'kept-here',
  message: m.client_kept_here(),
};
const AWAY: Failure = { code: 'service-stopped', message: m.client_class_away() };
