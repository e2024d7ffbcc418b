import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_24, CHECKOUT } from '../../../scripts/checkout.ts';
import { pageDir, sourceEnvironment } from '../../../src-main/processes/folders.ts';
import { serviceArguments } from '../../../src-main/processes/service-options.ts';
import { connectPort } from '../../../src-main/transports/message-port.ts';
import { forkService } from '../../../src-main/transports/fork-service.ts';
import { QUERY_KINDS } from './draw-queries.ts';
import type { DrawnQuery, QueryKind } from './draw-queries.ts';

const STARTS = 7;
/** Of each kind. */
const ASKED = 100;
/** By then what works behind the calls is at work. */
const REST_MS = 10_000;

export interface ServiceFigures {
  /** Milliseconds from starting a process to its first answer to a search. */
  readonly starts: number[];
  /** Megabytes that the process holds: before the first search, after some hundred of all kinds and a rest, and the most it ever held. Null but on Linux. */
  readonly memory: { readonly first: number; readonly resting: number; readonly peak: number } | null;
}

function startService(dataDir: string) {
  const options = { dataDir, appRoot: CHECKOUT, pageDir: pageDir(CHECKOUT), version: 'bench', bundledCase: false };
  const service = forkService({
    entry: join(CHECKOUT, 'src-main', 'processes', 'node-process.ts'),
    args: serviceArguments(options),
    execPath: NODE_24,
    env: sourceEnvironment(CHECKOUT),
  });
  return { service, connection: connectPort(service.port) };
}

/** The service as `npm start` starts it, from source with what Node compiled of it before, asked from outside as the window asks it. */
export async function measureService(
  dataDir: string,
  queries: Record<QueryKind, readonly DrawnQuery[]>,
): Promise<ServiceFigures> {
  const starts: number[] = [];
  const word = queries['one word'][0]!.text;
  for (let run = 0; run <= STARTS; run++) {
    const from = performance.now();
    const { service, connection } = startService(dataDir);
    const reply = await connection.call('search.query', { text: word, snippets: false });
    // The first start fills the disk's cache and the cache of compiled code.
    if (run > 0) starts.push(performance.now() - from);
    if (!reply.ok) throw new Error(reply.failure.message);
    await stop(service);
  }
  return { starts, memory: process.platform === 'linux' ? await measureMemory(dataDir, queries) : null };
}

async function measureMemory(dataDir: string, queries: Record<QueryKind, readonly DrawnQuery[]>) {
  const { service, connection } = startService(dataDir);
  const status = await connection.call('study.status', {});
  const { processId } = (status as { value: { processId: number } }).value;
  const first = readMemory(processId, 'VmRSS');
  for (let at = 0; at < ASKED; at++)
    for (const kind of QUERY_KINDS)
      await connection.call('search.query', { text: queries[kind][at % queries[kind].length]!.text, limit: 20 });
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const memory = { first, resting: readMemory(processId, 'VmRSS'), peak: readMemory(processId, 'VmHWM') };
  await stop(service);
  return memory;
}

/** In megabytes of 1024 * 1024 bytes. */
function readMemory(processId: number, name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? NaN) / 1024;
}

type Started = ReturnType<typeof startService>;

function stop(service: Started['service']): Promise<void> {
  return new Promise((resolve) => {
    service.onExit(() => resolve());
    service.stop();
  });
}
