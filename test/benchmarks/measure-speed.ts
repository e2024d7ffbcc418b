import { readdirSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../../src-main/study-service/intake/read-page.ts';

export interface Speed {
  pages: number;
  /** Pages a second: in one process, in two workers, and the extractor alone in one process. */
  one: number;
  twoWorkers: number;
  alone: number;
  ratio: number;
  /** The machine's load over the last minute before the run. */
  load: number;
}

/** Rounds of each; the fastest counts, since all that a busy machine can do is slow one down. The first also warms up. */
const ROUNDS = 4;

/** How fast pages are read, beside Readability over linkedom on the same bytes in the same run; unpacking is not counted. */
export async function measureSpeed(folders: readonly string[], limit: number): Promise<Speed> {
  const load = loadavg()[0] ?? 0;
  const pages = folders.flatMap((folder) =>
    readdirSync(join(folder, 'html'))
      .slice(0, limit)
      .map((name) => new Uint8Array(gunzipSync(readFileSync(join(folder, 'html', name))))),
  );
  let one = Infinity;
  let alone = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    one = Math.min(one, await timeOf(async () => void (await readAll(pages))));
    alone = Math.min(alone, await timeOf(async () => void extractAll(pages)));
  }
  const two = await timeTwoWorkers(pages);
  const rate = (milliseconds: number): number => pages.length / (milliseconds / 1000);
  return { pages: pages.length, one: rate(one), twoWorkers: rate(two), alone: rate(alone), ratio: one / alone, load };
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export async function readAll(pages: readonly Uint8Array[]): Promise<void> {
  for (const bytes of pages)
    await readPage({ bytes, fileName: null, path: null, url: null, kind: 'html' }).catch(() => null);
}

function extractAll(pages: readonly Uint8Array[]): void {
  const decoder = new TextDecoder();
  for (const bytes of pages) {
    try {
      new Readability(parseHTML(decoder.decode(bytes)).document as unknown as Document).parse();
    } catch {
      // A page that the extractor can't read costs it the time until then.
    }
  }
}

/** Pages are dealt out by turns; a round ends when both workers are done. */
async function timeTwoWorkers(pages: readonly Uint8Array[]): Promise<number> {
  const halves = [0, 1].map((half) => pages.filter((_, index) => index % 2 === half));
  const workers = halves.map((half) => new Worker(new URL('./speed-worker.ts', import.meta.url), { workerData: half }));
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round += 1)
    best = Math.min(best, await timeOf(async () => void (await Promise.all(workers.map(runRound)))));
  await Promise.all(workers.map((worker) => worker.terminate()));
  return best;
}

function runRound(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => {
      worker.off('error', reject);
      resolve();
    });
    worker.once('error', reject);
    worker.postMessage('read');
  });
}
