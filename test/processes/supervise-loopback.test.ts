import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { superviseLoopback } from '../../src-main/processes/supervise-loopback.ts';
import type { Loopback, LoopbackHost } from '../../src-main/processes/supervise-loopback.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TOKEN = 'c0ffee'.repeat(6);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'parallax-loopback-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function serve(port: number, host: LoopbackHost = {}): Promise<Loopback> {
  const pageDir = folder();
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>Parallax</title>');
  const options = { dataDir: folder(), appRoot: ROOT, version: 'test', bundledCase: false, pageDir, port };
  const study = await superviseLoopback({ ...options, orAnyPort: true, ownerToken: TOKEN }, host);
  onTestFinished(() => study.stop());
  return study;
}

/** The status with which the page is answered to whoever has the key. */
async function statusOf(study: Loopback, host = `127.0.0.1:${study.port}`): Promise<number> {
  const response = await fetch(`http://${host}/`, { headers: { Cookie: `parallax-${study.port}=${TOKEN}` } });
  return response.status;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come to that.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test.runIf(process.platform === 'linux')(
  'the key is in no argument and no environment that a process list shows',
  async () => {
    const study = await serve(0);
    const children = execFileSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(children).toContain(String(study.processId()));
    for (const pid of [...children, String(process.pid)]) {
      for (const file of ['cmdline', 'environ']) {
        const shown = read(`/proc/${pid}/${file}`);
        expect(shown, `${pid} ${file}`).not.toContain(TOKEN);
      }
    }
  },
);

/** Empty for a process that ended meanwhile (pgrep sees itself). */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test('two starts that ask for the same port both get it, one after the other', async () => {
  const first = await serve(0);
  await first.stop();
  expect((await serve(first.port)).port).toBe(first.port);
});

test('a port that is taken gives way to another, whose own address is the one let in', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const taken = (other.address() as AddressInfo).port;
  const study = await serve(taken);
  expect(study.port).not.toBe(taken);
  expect(study.address).toContain(`127.0.0.1:${study.port}/`);
  expect(await statusOf(study)).toBe(200);
  expect(await statusOf(study, `localhost:${study.port}`)).toBe(200);
});

test('a killed process comes back on its port, with what it died of told; one that keeps dying is left dead', async () => {
  const reasons: string[] = [];
  const study = await serve(0, { onRestart: (reason) => reasons.push(reason) });
  for (let death = 1; death <= 4; death++) {
    const pid = study.processId();
    process.kill(pid, 'SIGKILL');
    if (death < 4) await until(() => study.processId() !== pid);
    if (death === 1)
      await until(() =>
        statusOf(study).then(
          (status) => status === 200,
          () => false,
        ),
      );
  }
  expect(await study.ended).toBe('SIGKILL');
  expect(reasons).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL']);
});

test('a start that fails says so', async () => {
  await expect(serve(0, { execPath: join(folder(), 'no-such-node') })).rejects.toThrow(/did not start.*no-such-node/);
});
