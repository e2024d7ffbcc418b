import { m } from '#words';
import type { InputOf, OutputOf } from '../../src-main/contract/contract.ts';
import type { Seat } from '../../src-main/contract/classroom.ts';
import type { Lesson } from '../../src-main/contract/materials.ts';
import { StudyFailure } from '../study-client/study-client.ts';
import type { Study } from '../study.svelte.ts';
import { hereWords } from './seat-words.ts';
import { plannedStep } from './step-words.ts';
import { minutesSince } from './stop-clock.ts';

type Board = OutputOf<'classroom.board'>;
export type ClassChange = Omit<InputOf<'classroom.change'>, 'classId'>;

/**
 * Between two readings of the board, and so much more for each seat: thirty students may hand in within the same second and a
 * teacher reads no faster, and five hundred tiles take a fifth of a second to draw.
 */
const READ_EVERY_MS = 400;
const MORE_PER_SEAT_MS = 2;
/** Between two announcements of who has come. */
const ANNOUNCE_EVERY_MS = 15_000;

/** One class as it stands now, for its board, its people and the projector. */
export class LiveClass {
  readonly study: Study;
  readonly classId: string;
  board = $state.raw<Board | null>(null);
  lesson = $state.raw<Lesson | null>(null);
  missing = $state(false);
  failure = $state<string | null>(null);
  /** The clock of this screen, which ticks while the page is open. */
  now = $state(Date.now());
  #lessonOf: string | null = null;
  #turn = 0;
  #reading = false;
  #again = false;
  #lastRead = 0;
  #announced = '';
  #lastAnnounced = 0;
  #timer = 0;

  readonly class = $derived.by(() => this.board?.class ?? null);
  readonly seats = $derived.by((): readonly Seat[] => this.board?.seats ?? []);
  readonly tallies = $derived.by(() => this.board?.tallies ?? []);
  readonly open = $derived.by(() => this.class !== null && this.class.closedAt === null);
  /** The question that all are at, where all go together. */
  readonly itemPlace = $derived.by(() =>
    this.class?.pace === 'together' ? this.tallies.findIndex(({ itemId }) => itemId === this.class?.itemId) : -1,
  );
  readonly item = $derived.by(() => this.tallies[this.itemPlace] ?? null);
  readonly minutes = $derived.by(() => (this.class ? minutesSince(this.class.stepAt, this.now) : 0));
  readonly planned = $derived.by(() =>
    this.class ? (plannedStep(this.lesson, this.class.step)?.minutes ?? null) : null,
  );

  constructor(study: Study, classId: string) {
    this.study = study;
    this.classId = classId;
  }

  /** Follows the class until the returned function is called. */
  follow(): () => void {
    const unsubscribe = this.study.client.subscribe((event) => {
      if (event.event === 'classroom.changed' && event.classId === this.classId) this.#readSoon();
      else if (event.event === 'study.restarted') this.#readSoon();
    });
    const clock = window.setInterval(() => (this.now = Date.now()), 10_000);
    void this.load();
    return () => {
      unsubscribe();
      window.clearInterval(clock);
      window.clearTimeout(this.#timer);
      this.#turn++;
    };
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    this.#reading = true;
    this.#again = false;
    try {
      const board = await this.study.client.call('classroom.board', { classId: this.classId });
      if (turn !== this.#turn) return;
      [this.board, this.missing, this.failure] = [board, false, null];
      this.now = Date.now();
      this.#announceWhoCame();
      if (this.#lessonOf !== board.class.caseId) void this.#readLesson(board.class.caseId);
    } catch (error) {
      if (turn === this.#turn) this.#failed(error);
    } finally {
      if (turn === this.#turn) {
        this.#reading = false;
        this.#lastRead = performance.now();
        if (this.#again) this.#readSoon();
      }
    }
  }

  /** Everybody's page follows at once. Says what was done, where there is something to say. */
  async change(change: ClassChange, says?: string): Promise<boolean> {
    return this.act(async () => {
      const { class: changed } = await this.study.client.call('classroom.change', { classId: this.classId, ...change });
      if (this.board) this.board = { ...this.board, class: changed };
    }, says);
  }

  /** Something done in the class, after which the board is read again. */
  async act(work: () => Promise<void>, says?: string): Promise<boolean> {
    const well = await this.study.attempt(async () => {
      await work();
      if (says) this.study.announce(says);
    });
    await this.load();
    return well;
  }

  /** Many changes within a moment are one reading. */
  #readSoon(): void {
    this.#again = true;
    if (this.#reading) return;
    window.clearTimeout(this.#timer);
    const rest = READ_EVERY_MS + MORE_PER_SEAT_MS * this.seats.length;
    const wait = Math.max(0, this.#lastRead + rest - performance.now());
    this.#timer = window.setTimeout(() => void this.load(), wait);
  }

  /** Sparingly: a screen reader that counts thirty arrivals says nothing else. */
  #announceWhoCame(): void {
    const words = hereWords(this.seats);
    if (!this.open || words === this.#announced) return;
    if (performance.now() - this.#lastAnnounced < ANNOUNCE_EVERY_MS && this.#announced !== '') return;
    if (this.#announced !== '') this.study.announce(words);
    this.#announced = words;
    this.#lastAnnounced = performance.now();
  }

  async #readLesson(caseId: string): Promise<void> {
    this.#lessonOf = caseId;
    try {
      const { lesson } = await this.study.client.call('case.materials', { caseId });
      if (this.#lessonOf === caseId) this.lesson = lesson;
    } catch {
      // Without a plan there are no planned minutes, and the stops speak for themselves.
      this.lesson = null;
    }
  }

  #failed(error: unknown): void {
    if (error instanceof StudyFailure && error.failure.code === 'not-found') this.missing = true;
    else if (error instanceof StudyFailure) this.failure = error.message;
    else {
      this.study.fail(error);
      this.failure = m.classroom_the_class_could_not_be_read_2();
    }
  }
}
