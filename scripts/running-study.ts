import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const runningSchema = z.object({ pid: z.number().int(), port: z.number().int(), address: z.string() });
type RunningStudy = z.infer<typeof runningSchema>;

/** The address holds the key to the library, so the file is the owner's alone. */
const OWNER_ONLY = 0o600;

/** The address under which this library is already served to a browser, or null. */
export async function findRunningStudy(dataDir: string): Promise<string | null> {
  const running = read(dataDir);
  if (!running || !isAlive(running.pid)) return null;
  return (await answers(running.address)) ? running.address : null;
}

/** Puts the address where a second start finds it. Returns what takes it away again. */
export function announceStudy(dataDir: string, study: { readonly address: string; readonly port: number }): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const running: RunningStudy = { pid: process.pid, port: study.port, address: study.address };
  writeFileSync(file(dataDir), JSON.stringify(running), { mode: OWNER_ONLY });
  chmodSync(file(dataDir), OWNER_ONLY); // the mode above counts only for a new file
  return () => {
    if (read(dataDir)?.pid === process.pid) rmSync(file(dataDir), { force: true });
  };
}

function file(dataDir: string): string {
  return join(dataDir, 'browser-address.json');
}

function read(dataDir: string): RunningStudy | null {
  try {
    return runningSchema.parse(JSON.parse(readFileSync(file(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether our own server is behind the address: another program may have got the port, and would not know the key. */
async function answers(address: string): Promise<boolean> {
  try {
    const { status } = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(2_000) });
    return status === 303;
  } catch {
    return false;
  }
}
