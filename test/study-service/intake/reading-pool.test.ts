import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import { readArrivals } from '../../../src-main/study-service/intake/read-arrivals.ts';
import {
  createReadingPool,
  type ReadingPool,
  READING_LIMITS,
} from '../../../src-main/study-service/intake/reading-pool.ts';
import type { PageBytes } from '../../../src-main/study-service/intake/read-page.ts';
import { failureOf, REPORT } from './formats/read-bytes.ts';

let pool: ReadingPool | undefined;
afterEach(() => pool?.close());

function textPage(fileName: string, content = REPORT.join('\n\n')): PageBytes {
  return { bytes: Buffer.from(content), fileName, path: null, url: null };
}

/** A reader that goes wrong the way a hostile file makes one go wrong, and reads every page called "good". */
function worker(wrong: string): URL {
  const code = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (page) => { if (page.fileName !== 'good.txt') { ${wrong} } parentPort.postMessage({ preview: { read: page.fileName } }); });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const STUCK = 'for (;;);';
const GREEDY = 'const all = []; for (;;) all.push(new Array(1e5).fill(1.5));';
const GONE = 'process.exit(3);';

describe('reading many pages at once', () => {
  it('fails the call where a reader has a fault, and not the process that others are served by', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown): number => unhandled.push(error);
    process.on('unhandledRejection', note);
    // What a thread can't be handed stands for any fault that nobody expected
    const faulty = { ...textPage('faulty.txt'), charset: (() => '') as unknown as string };
    async function* arrivals() {
      yield Promise.resolve({ name: 'slow.txt', page: textPage('slow.txt', `${REPORT.join('\n\n')}\n\n`.repeat(400)) });
      yield Promise.resolve({ name: 'faulty.txt', page: faulty });
    }
    const readAll = async () => {
      for await (const { name } of readArrivals(arrivals())) expect(name).toBe('slow.txt');
    };
    await expect(readAll()).rejects.toThrow(/could not be cloned/u);
    await new Promise((settled) => setTimeout(settled, 20));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });
});

describe('reading apart', () => {
  it('reads pages with the real reader, more at once than there are threads', async () => {
    pool = createReadingPool();
    const previews = await Promise.all([1, 2, 3, 4, 5].map((n) => pool?.read(textPage(`${n}.txt`))));
    expect(previews.map((preview) => preview?.source.fileName)).toEqual(['1.txt', '2.txt', '3.txt', '4.txt', '5.txt']);
  });

  it('passes on why a page was refused, and leaves the caller its bytes', async () => {
    pool = createReadingPool();
    const page = { ...textPage('a.pdf'), bytes: Buffer.from('%PDF-1.4 ...') };
    expect(await failureOf(pool.read(page))).toMatchObject({ code: 'file-damaged', file: 'a.pdf' });
    expect(page.bytes.toString()).toBe('%PDF-1.4 ...');
  });

  it.each([
    ['gets stuck', STUCK, 'longer than 0.5 seconds'],
    ['fills the memory', GREEDY, 'more than 64 MB'],
    ['breaks down', GONE, 'broke down'],
  ])('gives up a page whose reader %s, names it, and reads the next', async (_what, wrong, why) => {
    const timeMs = wrong === STUCK ? 500 : 20_000;
    pool = createReadingPool({ timeMs, memoryMb: 64, threads: 1 }, worker(wrong));
    const hostile = pool.read(textPage('hostile.pdf'));
    const good = pool.read(textPage('good.txt'));
    const failure = await failureOf(hostile);
    expect(failure).toMatchObject({
      code: 'file-too-complex',
      file: 'hostile.pdf',
      message: expect.stringContaining(why) as string,
    });
    expect(await good).toEqual({ read: 'good.txt' });
  });

  it('leaves the service free to answer other calls', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'parallax-pool-'));
    const service = createStudyService({
      dataDir,
      migrationsDir: resolve(import.meta.dirname, '../../../src-main/study-service/database/migrations'),
      lexiconsDir: resolve(import.meta.dirname, '../../../resources/lexicons'),
      bundledCaseDir: null,
      version: 'test',
      clock: () => new Date(),
      makeId: (kind) => `${kind}-1`,
      reportBug: () => undefined,
    });
    pool = createReadingPool({ timeMs: 1500, memoryMb: 64, threads: 2 }, worker(STUCK));
    const stuck = [failureOf(pool.read(textPage('a.pdf'))), failureOf(pool.read(textPage('b.pdf')))];
    const waits: number[] = [];
    for (let calls = 0; calls < 10; calls += 1) {
      const started = performance.now();
      expect(await service.dispatch('study.status', {}, 'owner')).toMatchObject({ ok: true });
      waits.push(performance.now() - started);
      await new Promise((wake) => setTimeout(wake, 100));
    }
    // Two cores are held by the stuck readers, so a call may wait its turn, but not for them to end
    expect(Math.max(...waits)).toBeLessThan(1000);
    expect((await Promise.all(stuck)).map((failure) => failure.code)).toEqual(['file-too-complex', 'file-too-complex']);
    service.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('reads a page of hostile depth and size within the limits of a real one', async () => {
    pool = createReadingPool(READING_LIMITS);
    const html = `<html><body>${'<div><b><i>'.repeat(60_000)}${`<p>${REPORT.join('</p><p>')}</p>`}${'<a href=x><table>'.repeat(20_000)}`;
    const started = performance.now();
    const outcome = await pool.read({ ...textPage('deep.html', html), kind: 'html' }).then(
      (preview) => JSON.stringify(preview.articles),
      (error: Error) => error.message,
    );
    expect(performance.now() - started).toBeLessThan(READING_LIMITS.timeMs + 5000);
    expect(outcome).toMatch(/Engineers closed|deep\.html was given up/u);
  }, 60_000);
});
