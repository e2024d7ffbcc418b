/* eslint-disable svelte/prefer-svelte-reactivity -- the guesses are put together anew and never changed */
import type { InputOf, OutputOf } from '../src-main/contract/contract.ts';
import type { ClassStep } from '../src-main/contract/plain/class-words.ts';
import type { SourceType } from '../src-main/contract/plain/vocabulary.ts';
import { lasting } from './design/browser-store.ts';
import type { ConnectionState } from './study-client/connection.ts';
import type { OutboxStatus } from './study-client/outbox.ts';
import type { PupilConnection } from './study-client/pupil-connection.ts';
import { StudyFailure } from './study-client/study-client.ts';

export type ClassNow = OutputOf<'classroom.now'>;
export interface Guess {
  readonly sourceType: SourceType;
  readonly reason: string;
}
type Where = Omit<InputOf<'classroom.report'>, 'stuck' | 'step'>;

/** The board is told at most so often where somebody is. */
const REPORT_EVERY_MS = 2_000;

/** A student in a class, as the views need to know it: what to do now, what may be seen, and what of their work is still here. */
export class Pupil {
  readonly connection: PupilConnection;
  /** As last told; stays on screen while it is read again. */
  now = $state.raw<ClassNow | null>(null);
  line = $state<ConnectionState>('away');
  /** Whether this page was connected at all. */
  connected = $state(false);
  work = $state.raw<OutboxStatus>({ waiting: 0, refused: [], lasting: true, delivered: 0 });
  stuck = $state(false);
  /** Own pace: the stop this student went to. */
  #chosen = $state<ClassStep | null>(null);
  #where: Where = { where: 'waiting' };
  #reported = '';
  #reporting = false;

  constructor(connection: PupilConnection) {
    this.connection = connection;
    this.line = connection.state;
    this.connected = connection.state === 'here';
    connection.watch((state) => {
      this.line = state;
      if (state !== 'here') return;
      this.connected = true;
      this.#reported = '';
    });
    connection.outbox.watch((status) => (this.work = status));
    connection.subscribe((event) => {
      if (event.event === 'classroom.now' || event.event === 'study.restarted') void this.load();
    });
    void connection.open();
  }

  readonly name = $derived.by(() => this.now?.seat.name ?? this.connection.seat.name);
  readonly together = $derived(this.now?.pace === 'together');
  readonly step = $derived.by(() => {
    const { now } = this;
    if (!now) return null;
    if (now.pace === 'together' || !this.#chosen || !now.steps.includes(this.#chosen)) return now.step;
    return this.#chosen;
  });
  /** The one question that may be answered; `undefined` where each goes at their own pace, null where none is shown yet. */
  readonly item = $derived.by(() => (this.together ? (this.now?.itemId ?? null) : undefined));

  /** What this student thought, by article: sent or not. */
  readonly guesses = $derived.by(() => {
    void this.work;
    const told = (this.now?.guesses ?? []).map((guess) => [guess.articleId, guess] as const);
    const here = this.connection.outbox.kept.flatMap(({ work, refused }) =>
      work.kind === 'guess' && !refused ? [[work.articleId, work] as const] : [],
    );
    return new Map<string, Guess>([...told, ...this.#mine, ...here]);
  });
  /** Guesses of this visit, which `now` may not tell of yet. */
  #mine = $state.raw<readonly (readonly [string, Guess])[]>([]);

  masks(): boolean {
    return this.now?.revealed !== true;
  }

  async load(): Promise<void> {
    const reply = await this.connection.call('classroom.now', {});
    // A seat that is lost and a class that is closed are told by the connection.
    if (!reply.ok) return;
    const now = reply.value as ClassNow;
    const wasLocked = this.now?.locked ?? false;
    this.connection.locked = now.locked;
    this.now = now;
    this.#chosen ??= readStep(now) ?? now.lastStep;
    if (!now.locked && (wasLocked || this.work.refused.length > 0))
      void this.connection.outbox.offerAgain(({ refused }) => refused?.code === 'class-locked');
  }

  goTo(step: ClassStep): void {
    if (!this.now) return;
    this.#chosen = step;
    lasting.write(`step of ${this.now.classId}`, step);
    void this.#report();
  }

  async guess(articleId: string, sourceType: SourceType, reason: string): Promise<void> {
    const reply = await this.connection.guess(articleId, sourceType, reason);
    if (!reply.ok) throw new StudyFailure(reply.failure);
    this.#mine = [...this.#mine, [articleId, { sourceType, reason }]];
  }

  /** Whether an answer was given that nothing has been told of yet, and where it is. */
  answerGiven(attemptId: string, itemId: string): ReturnType<PupilConnection['answerGiven']> {
    void this.work;
    return this.connection.answerGiven(attemptId, itemId);
  }

  setStuck(stuck: boolean): void {
    this.stuck = stuck;
    void this.#report();
  }

  /** Where the student is, for the board; told when it has changed, and now and then. */
  report(where: Where): void {
    this.#where = where;
    void this.#report();
  }

  async #report(): Promise<void> {
    if (this.#reporting) return;
    this.#reporting = true;
    for (;;) {
      const input = { ...this.#where, step: this.together ? null : this.#chosen, stuck: this.stuck };
      const said = JSON.stringify(input);
      if (said === this.#reported || this.line !== 'here') break;
      this.#reported = said;
      await this.connection.call('classroom.report', input);
      await new Promise((resolve) => setTimeout(resolve, REPORT_EVERY_MS));
    }
    this.#reporting = false;
  }
}

function readStep(now: ClassNow): ClassStep | null {
  const kept = lasting.read(`step of ${now.classId}`);
  return now.steps.find((step) => step === kept) ?? null;
}
