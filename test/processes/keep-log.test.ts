import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { composeLogLine } from '../../src-main/processes/compose-log-line.ts';
import { openLog, readLastLines } from '../../src-main/processes/keep-log.ts';
import { temporaryFolder } from '../contract/example-library.ts';

function folder(): string {
  const { path, remove } = temporaryFolder();
  onTestFinished(remove);
  return path;
}
const clock = () => new Date('2026-03-14T09:26:53Z');
const read = (dataDir: string) => readFileSync(join(dataDir, 'logs', 'service.log'), 'utf8');

describe('the log', () => {
  it('keeps of an error its kind, its code and its place, and nothing of what it says', () => {
    const dataDir = folder();
    const error = Object.assign(
      new Error('Ada Stone wrote “the harbour bridge”\n    at x (/home/ada/src-main/bridge.ts:1:2)'),
      {
        code: 'SQLITE_FULL',
      },
    );
    error.stack = `Error: ${error.message}
    at write (/home/ada/parallax/src-main/study-service/corpus/case-store.ts:88:5)
    at file:///home/ada/parallax/node_modules/better-sqlite3/lib/methods/transaction.js:69:9
    at node:internal/timers:685:17`;
    openLog(dataDir, 'service', clock).error(error, { method: 'corpus.createCase' });
    expect(read(dataDir)).toBe(
      '2026-03-14T09:26:53.000Z service error method=corpus.createCase kind=Error code=SQLITE_FULL ' +
        'at=src-main/study-service/corpus/case-store.ts:88\n',
    );
  });

  it('names a place of a library where nothing of ours is in the stack', () => {
    const dataDir = folder();
    const error = new Error('x');
    error.stack = 'Error: x\n    at file:///home/ada/parallax/node_modules/ws/lib/receiver.js:69:9';
    openLog(dataDir, 'service', clock).error(error);
    expect(read(dataDir)).toMatch(/ at=node_modules\/ws\/lib\/receiver\.js:69$/m);
  });

  it('finds its own place in a real stack', () => {
    const dataDir = folder();
    openLog(dataDir, 'service', clock).error(failInside());
    expect(read(dataDir)).toMatch(/ kind=RangeError at=src-main\/processes\/compose-log-line\.ts:\d+$/m);
  });

  it('takes no sentence for a fact, whoever hands one over', () => {
    const dataDir = folder();
    openLog(dataDir, 'service', clock).note('opened', { by: 'Ada Stone', what: 'Brücke\nzu', ms: 12 });
    expect(read(dataDir)).toBe('2026-03-14T09:26:53.000Z service opened by=? what=? ms=12\n');
  });

  it('is three files of a bounded size, for the owner alone', () => {
    const dataDir = folder();
    const log = openLog(dataDir, 'service', clock, 1_000);
    for (let count = 0; count < 200; count += 1) log.note('opened', { ms: count });
    const names = readdirSync(join(dataDir, 'logs')).sort();
    expect(names).toEqual(['service.1.log', 'service.2.log', 'service.log']);
    for (const name of names) {
      const { size, mode } = statSync(join(dataDir, 'logs', name));
      expect(size).toBeLessThanOrEqual(1_000);
      if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
    }
    expect(readLastLines(dataDir, 2).at(-1)).toContain('ms=199');
  });

  it('is never an error itself', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'logs'), 'a file in the way');
    expect(() => openLog(dataDir, 'service', clock).note('opened')).not.toThrow();
    expect(readLastLines(dataDir, 9)).toEqual([]);
  });
});

function failInside(): unknown {
  try {
    composeLogLine(new Date(Number.NaN), 'service', 'opened', {});
    return null;
  } catch (error) {
    return error;
  }
}
