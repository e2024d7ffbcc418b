import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Puts the address where a second start and the browser find it. Returns what takes it away again. */
export function announceStudy(dataDir: string, study: { readonly address: string; readonly port: number }): () => void {
  const running: RunningStudy = { pid: process.pid, port: study.port, address: study.address };
  writeForOwner(file(dataDir), JSON.stringify(running));
  writeForOwner(openingPage(dataDir), leadTo(study.address));
  return () => {
    if (read(dataDir)?.pid !== process.pid) return;
    rmSync(file(dataDir), { force: true });
    rmSync(openingPage(dataDir), { force: true });
  };
}

/**
 * The page to open in a browser for a person instead of the address itself. A program is opened by naming the address
 * in its arguments, which any user of the machine can read, so the key is handed over in a file that only the owner
 * can. A key for one use would not do: who watches for it can be quicker than a browser that is still starting.
 */
export function openingPage(dataDir: string): string {
  return join(dataDir, 'open-parallax.html');
}

function leadTo(address: string): string {
  return `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="referrer" content="no-referrer" />
  <meta http-equiv="refresh" content="0; url=${address}" />
  <title>Parallax</title>
  <p><a href="${address}">Open Parallax</a></p>
</html>
`;
}

function writeForOwner(path: string, text: string): void {
  rmSync(path, { force: true }); // the mode below counts only for a new file
  writeFileSync(path, text, { mode: OWNER_ONLY });
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
