import { m } from '#words';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { StudyFailure } from '../../study-client/study-client.ts';
import type { StudyClient } from '../../study-client/study-client.ts';
import { codeOfAddress, codeWanting, readCode } from './code-letters.ts';

type Entered = OutputOf<'classroom.enter'>;
export interface TakenSeat {
  readonly token: string;
  readonly seatId: string;
  readonly name: string;
}

/** The way in, one thing after another: the code, then who one is. */
export class Door {
  readonly #client: StudyClient;
  readonly #onseat: (seat: TakenSeat) => void;
  typed = $state('');
  entered = $state.raw<Entered | null>(null);
  /** Nobody teaches here now. */
  closed = $state(false);
  busy = $state(false);
  /** What went wrong, in a sentence. */
  wrong = $state<string | null>(null);
  /** Seconds until a code may be tried again. */
  wait = $state(0);
  /** A name is written that is not on the list. */
  writes = $state(false);
  name = $state('');
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(client: StudyClient, hash: string, onseat: (seat: TakenSeat) => void) {
    this.#client = client;
    this.#onseat = onseat;
    const scanned = codeOfAddress(hash);
    if (scanned) this.typed = scanned;
    void this.#look();
  }

  /** A code was scanned while the page was open. */
  scan(hash: string): void {
    const scanned = codeOfAddress(hash);
    if (!scanned || this.entered || this.closed) return;
    this.typed = scanned;
    void this.enter();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async enter(): Promise<void> {
    this.wrong = codeWanting(this.typed);
    if (this.wrong !== null || this.wait > 0) return;
    await this.#try(async () => {
      this.entered = await this.#client.call('classroom.enter', { code: readCode(this.typed) });
      this.writes = this.entered.seats.length === 0 && this.entered.pseudonyms.length === 0;
    });
  }

  async takeSeat(seatId: string): Promise<void> {
    await this.#take({ code: readCode(this.typed), seatId });
  }

  async takeName(name: string): Promise<void> {
    this.wrong = name.trim() === '' ? m.classroom_write_a_name_first_a_nickname() : null;
    if (this.wrong === null) await this.#take({ code: readCode(this.typed), name: name.trim() });
  }

  /** The list as it is now: a seat may have been handed back. */
  async again(): Promise<void> {
    await this.enter();
  }

  back(): void {
    this.wrong = null;
    if (this.writes && this.entered && this.entered.seats.length + this.entered.pseudonyms.length > 0)
      this.writes = false;
    else this.entered = null;
  }

  async #look(): Promise<void> {
    await this.#try(async () => {
      this.closed = !(await this.#client.call('classroom.door', {})).open;
    });
    if (this.typed !== '' && !this.closed && codeWanting(this.typed) === null) await this.enter();
  }

  async #take(input: { code: string; seatId: string } | { code: string; name: string }): Promise<void> {
    await this.#try(async () => {
      const { token, seat } = await this.#client.call('classroom.takeSeat', input);
      this.#onseat({ token, seatId: seat.id, name: seat.name });
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.busy = true;
    this.wrong = null;
    try {
      await work();
    } catch (error) {
      await this.#failed(error);
    } finally {
      this.busy = false;
    }
  }

  async #failed(error: unknown): Promise<void> {
    if (!(error instanceof StudyFailure)) throw error;
    const { failure } = error;
    if (failure.code === 'class-closed') this.closed = true;
    else if (failure.code === 'service-stopped') this.wrong = m.classroom_the_class_can_not_be_reached();
    else this.wrong = error.message;
    if (failure.code === 'code-refused') {
      this.entered = null;
      this.#waitFor(failure.waitSeconds);
    }
    if (failure.code === 'seat-taken' && this.entered) {
      const code = readCode(this.typed);
      this.entered = await this.#client.call('classroom.enter', { code }).catch(() => this.entered);
    }
  }

  #waitFor(seconds: number): void {
    clearInterval(this.#timer);
    const until = Date.now() + seconds * 1_000;
    this.wait = Math.ceil(seconds);
    this.#timer = setInterval(() => {
      this.wait = Math.max(0, Math.ceil((until - Date.now()) / 1_000));
      if (this.wait === 0) clearInterval(this.#timer);
    }, 250);
  }
}
