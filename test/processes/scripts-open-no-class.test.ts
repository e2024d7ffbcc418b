import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { serviceArguments } from '../../src-main/processes/service-options.ts';
import { forkService } from '../../src-main/transports/fork-service.ts';
import { superviseService } from '../../src-main/transports/supervise-service.ts';
import { temporaryFolder } from '../contract/example-library.ts';
import { fillLibrary, openClassService } from '../study-service/classroom/class-of-three.ts';
import { builtPage } from '../transports/class/open-test-door.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TIME = { timeout: 60_000 };
let dataDir: string;
let port: number;
let classId: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  dataDir = folder.path;
  port = await freePort();
  const service = openClassService(dataDir, undefined, new Date());
  const { caseId } = await fillLibrary(service);
  const { class: opened } = await service.call('classroom.open', {
    caseId,
    exercise: 'notes',
    network: '127.0.0.1',
    port,
  });
  classId = opened.id;
  service.service.close();
  return () => folder.remove();
});

test(
  'the command line leaves a class that was left open alone, opens none, and no other device can reach it',
  TIME,
  async () => {
    const run = (method: string) => {
      const args = [join(ROOT, 'src-main/processes/command-line.ts'), method, '--lines', '--data', dataDir];
      const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
      onTestFinished(() => void child.kill());
      const lines = createInterface({ input: child.stdout });
      return {
        async ask(input: unknown): Promise<unknown> {
          child.stdin.write(`${JSON.stringify(input)}\n`);
          return JSON.parse((await once(lines, 'line'))[0] as string);
        },
        end: () => (child.stdin.end(), once(child, 'exit')),
      };
    };
    const list = run('classroom.list');
    const open = {
      classes: [{ closedAt: null, address: null, trouble: expect.stringContaining('Open it again') as string }],
    };
    expect(await list.ask({})).toMatchObject(open);
    expect(await isReached()).toBe(false);
    expect(await list.ask({})).toMatchObject(open);
    await list.end();
    const reopen = run('classroom.reopen');
    expect(await reopen.ask({ classId })).toMatchObject({ code: 'class-unreachable' });
    expect(await isReached()).toBe(false);
    await reopen.end();
  },
);

test('the app opens it again', TIME, async () => {
  const options = { dataDir, appRoot: ROOT, pageDir: builtPage(), version: 'test', bundledCase: false };
  const entry = join(ROOT, 'src-main/processes/node-process.ts');
  const app = superviseService(() =>
    forkService({ entry, args: serviceArguments({ ...options, opensClasses: true }) }),
  );
  onTestFinished(() => app.stop());
  await app.call('classroom.list', {});
  await vi.waitFor(async () => expect(await isReached()).toBe(true), { timeout: 20_000 });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

function isReached(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
