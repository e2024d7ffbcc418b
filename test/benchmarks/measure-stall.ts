import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { keepComparing } from '../../src-main/study-service/corpus/duplicates/keep-comparing.ts';
import { createSharedTextStore } from '../../src-main/study-service/corpus/duplicates/shared-text-store.ts';
import { createSaveCapture } from '../../src-main/study-service/corpus/captures/save-capture.ts';
import type { NewCapture } from '../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { openDatabase } from '../../src-main/study-service/database/open-database.ts';
import { checkoutFolder } from './invented-articles.ts';

export interface Stall {
  readonly articles: number;
  /** How late a call comes to its turn that asks for next to nothing, in ms. */
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  /** The most computing between two turns: what the longest wait would be on a machine with nothing else to do. */
  readonly longestComputing: number;
  /** From the first slice to an empty queue, with the rests in between. */
  readonly seconds: number;
}

/** Adds articles to a library on the disk and compares them behind trivial calls, as the service does. */
export async function measureStall(captures: readonly NewCapture[]): Promise<Stall> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-stall-'));
  let ids = 0;
  const clock = () => new Date('2024-03-12T08:00:00Z');
  const makeId = (kind: string) => `${kind}-${++ids}`;
  const migrationsDir = checkoutFolder('src-main/study-service/database/migrations');
  const { database } = openDatabase({ dataDir, migrationsDir, clock, makeId });
  const deps = { database, clock, makeId };
  const saveCapture = createSaveCapture(deps);
  for (const capture of captures) saveCapture(capture);
  const store = createSharedTextStore(deps);
  const comparing = keepComparing(store, {
    reportBug: (error) => {
      throw error;
    },
    tell: () => {},
  });
  const waits: number[] = [];
  let longestComputing = 0;
  let started = 0;
  for (;;) {
    const due = performance.now() + 2;
    const computed = computingTime();
    await setTimeout(2);
    longestComputing = Math.max(longestComputing, computingTime() - computed);
    const waiting = store.countWaiting();
    waits.push(performance.now() - due);
    if (started === 0 && waiting < captures.length) started = due;
    if (waiting === 0) break;
  }
  const seconds = (performance.now() - started) / 1000;
  comparing.stop();
  database.close();
  rmSync(dataDir, { recursive: true, force: true });
  waits.sort((a, b) => a - b);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { articles: captures.length, median: at(0.5), p99: at(0.99), longest: at(1), longestComputing, seconds };
}

/** Milliseconds this thread has computed. Unlike the clock it does not count what other programs on the machine took. */
export function computingTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
