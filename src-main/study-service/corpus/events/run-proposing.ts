import { setImmediate as otherCalls } from 'node:timers/promises';
import type { StudyEvent } from '../../../contract/events.ts';
import { SLICE_MS } from '../names/keep-reading.ts';
import { takeSlice } from '../turns/work-behind-calls.ts';
import { readWaiting } from '../names/read-texts.ts';
import type { TextReading } from '../names/read-texts.ts';
import { proposeCases } from './propose-cases.ts';
import type { Proposals, ProposalSource } from './propose-cases.ts';

export interface ProposalRun extends Proposals {
  readonly stopped: boolean;
}

export interface Proposing {
  /** One run at a time: who asks during a run gets its answer, and an unchanged library is answered at once. */
  propose(): Promise<ProposalRun>;
  /** Ends the run under way; returns whether there was one. */
  stop(): boolean;
}

/** A run under way. */
interface Run {
  isStopped: boolean;
  readonly answer: Promise<ProposalRun>;
}

/** Progress is told this often; a bar that moves more often only costs. */
const TOLD_EVERY_MS = 250;
const NOTHING: ProposalRun = { cases: [], offers: [], more: 0, stopped: true };

/**
 * Runs the grouping in slices of a few milliseconds, each followed by a turn for whatever calls have come in, so that a
 * large library is grouped while it is read.
 */
export function createProposing(
  reading: TextReading,
  openSource: () => ProposalSource,
  emit: (event: StudyEvent) => void,
): Proposing {
  let running: Run | null = null;
  let known: { readonly version: string; readonly run: ProposalRun } | null = null;
  let toldAt = 0;

  function tell(step: 'reading' | 'comparing', done: number, of: number): void {
    if (performance.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = performance.now();
    emit({ event: 'corpus.proposing', step, done, of });
  }

  async function work(own: Pick<Run, 'isStopped'>): Promise<ProposalRun> {
    toldAt = performance.now();
    const waiting = reading.queue.count();
    // Somebody waits: no rest between two slices, only a turn for the calls that have come in.
    for (let done = 0; ;) {
      const count = takeSlice(() => readWaiting(reading, SLICE_MS));
      if (count === 0) break;
      done += count;
      tell('reading', Math.min(done, waiting), waiting);
      await otherCalls();
      if (own.isStopped) return NOTHING;
    }
    const version = reading.events.version();
    const steps = proposeCases(openSource());
    for (let until = performance.now() + SLICE_MS; ;) {
      const step = takeSlice(() => steps.next());
      if (step.done) {
        const found = { ...step.value, stopped: false };
        known = { version, run: found };
        return found;
      }
      if (performance.now() < until) continue;
      tell('comparing', step.value.done, step.value.of);
      await otherCalls();
      if (own.isStopped) return NOTHING;
      until = performance.now() + SLICE_MS;
    }
  }

  return {
    propose() {
      if (known?.version === reading.events.version()) return Promise.resolve(known.run);
      if (running && !running.isStopped) return running.answer;
      // One that was stopped ends at its next turn; who asks anew waits for that.
      const before = running?.answer.catch(() => NOTHING);
      const own = { isStopped: false };
      const answer = (before ? before.then(() => work(own)) : work(own)).finally(() => {
        if (running?.answer === answer) running = null;
      });
      running = Object.assign(own, { answer });
      return answer;
    },
    stop() {
      if (running) running.isStopped = true;
      return running !== null;
    },
  };
}
