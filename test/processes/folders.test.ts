import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ExpectedFailure } from '../../src-main/contract/failures.ts';
import { makeDataDir } from '../../src-main/processes/folders.ts';

const FOLDERS = join(import.meta.dirname, '..', '..', 'src-main', 'processes', 'folders.ts');
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'parallax-folders-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function failureOf(dataDir: string): { code: string; message: string } {
  try {
    makeDataDir(dataDir);
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure;
    throw error;
  }
  throw new Error('It did not fail.');
}

const mode = (path: string) => statSync(path).mode & 0o777;

describe('making the folder of a library', () => {
  it('makes it with its parents', () => {
    const dataDir = join(folder(), 'a', 'b', 'Jörg’s data');
    makeDataDir(dataDir);
    expect(statSync(dataDir).isDirectory()).toBe(true);
    makeDataDir(dataDir); // again, with everything there
  });

  it.skipIf(isWindows)('makes every level for its owner alone', () => {
    const parent = folder();
    makeDataDir(join(parent, 'a', 'b'));
    expect([mode(join(parent, 'a')), mode(join(parent, 'a', 'b'))]).toEqual([0o700, 0o700]);
  });

  it.skipIf(isWindows)('tightens the default folder, and leaves one that a person chose as it was', () => {
    const parent = folder();
    const [own, chosen] = [join(parent, 'own'), join(parent, 'chosen')];
    for (const path of [own, chosen]) {
      mkdirSync(path);
      chmodSync(path, 0o755);
      makeDataDir(path, own);
    }
    expect([mode(own), mode(chosen)]).toEqual([0o700, 0o755]);
  });

  it.runIf(process.platform === 'linux')('fails at once in /proc, where a recursive mkdir never ends', () => {
    // In a process of its own, so that a hang fails this test and not the whole run.
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        '-e',
        `import(${JSON.stringify(FOLDERS)}).then(({ makeDataDir }) => {
          try { makeDataDir('/proc/nope/deeper'); } catch (error) { console.log(JSON.stringify(error.failure)); }
        })`,
      ],
      { timeout: 10_000, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    const failure = JSON.parse(stdout) as { code: string; message: string };
    expect(failure.code).toBe('database-unusable');
    expect(failure.message).toContain('/proc/nope/deeper');
    expect(failure.message).toContain('--data');
  });

  it('names the folder where a file stands in its way', () => {
    const dataDir = join(folder(), 'a file', 'data');
    writeFileSync(join(dataDir, '..'), 'in the way');
    expect(failureOf(dataDir)).toMatchObject({ code: 'database-unusable', message: expect.stringContaining(dataDir) });
  });

  it.skipIf(isWindows)('names a folder that is there but can not be written to', () => {
    const dataDir = folder();
    chmodSync(dataDir, 0o555);
    // Root may write anywhere, so there the question is asked as nobody.
    const asNobody = isRoot ? 'process.setuid(65534);' : '';
    const { stdout } = spawnSync(
      process.execPath,
      [
        '-e',
        `import(${JSON.stringify(FOLDERS)}).then(({ makeDataDir }) => {
          ${asNobody}
          try { makeDataDir(${JSON.stringify(dataDir)}); } catch (error) { console.log(JSON.stringify(error.failure)); }
        })`,
      ],
      { timeout: 10_000, encoding: 'utf8' },
    );
    const failure = JSON.parse(stdout) as { code: string; message: string };
    expect(failure.code).toBe('database-unusable');
    expect(failure.message).toContain(dataDir);
  });
});
