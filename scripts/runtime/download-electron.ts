import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A download with no new byte for this long is given up; a slow line that still moves is waited for. */
const STALL_MS = 15_000;
const POLL_MS = 500;
/** A failed try is not repeated before this, so that every start after it is quick. */
const TRY_AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

/** How Node says that there is no way to a server. */
const UNREACHED = /fetch failed|getaddrinfo|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/;

interface FailedTry {
  readonly version: string;
  readonly at: number;
  readonly reason: string;
}

/**
 * Lets npm's `electron` package fetch its own binary, once. Returns null when it is there, else why not, in words
 * that fit after "no window, because".
 */
export async function downloadElectron(
  electronPackage: string,
  version: string,
  cache: string,
): Promise<string | null> {
  const memory = join(cache, 'electron-download-failed.json');
  const earlier = readFailedTry(memory);
  if (earlier && earlier.version === version && Date.now() - earlier.at < TRY_AGAIN_AFTER_MS) return earlier.reason;
  process.stdout.write(`Fetching Electron ${version}, the window's runtime (about 110 MB, once) ...\n`);
  const problem = await runInstaller(electronPackage, cache);
  if (problem === null) {
    rmSync(memory, { force: true });
    return null;
  }
  const reason = `Electron ${version} could not be downloaded (${problem})`;
  const failed: FailedTry = { version, at: Date.now(), reason };
  writeFileSync(memory, JSON.stringify(failed));
  return reason;
}

function readFailedTry(memory: string): FailedTry | null {
  try {
    return JSON.parse(readFileSync(memory, 'utf8')) as FailedTry;
  } catch {
    return null;
  }
}

/** The installer writes what it has so far under its temporary folder, which is how a stall is told from a slow line. */
function runInstaller(electronPackage: string, cache: string): Promise<string | null> {
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, 'download-'));
  const installer = spawn(process.execPath, [join(electronPackage, 'install.js')], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  installer.stderr.on('data', (data) => (complaint += String(data)));
  return new Promise((resolve) => {
    let size = 0;
    let movedAt = Date.now();
    let stalled = false;
    const watch = setInterval(() => {
      const now = sizeOf(temporary);
      if (now !== size) movedAt = Date.now();
      size = now;
      if (Date.now() - movedAt < STALL_MS) return;
      stalled = true;
      installer.kill('SIGKILL');
    }, POLL_MS);
    const end = (problem: string | null) => {
      clearInterval(watch);
      rmSync(temporary, { recursive: true, force: true });
      resolve(problem);
    };
    installer.once('error', (error) => end(error.message));
    installer.once('exit', (code) => {
      if (code === 0) return end(null);
      end(
        stalled
          ? `nothing came for ${STALL_MS / 1000} seconds`
          : UNREACHED.test(complaint)
            ? 'this computer could not reach github.com'
            : (firstLine(complaint) ?? `its installer ended with ${code}`),
      );
    });
  });
}

function firstLine(text: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.trim() !== '')
    ?.trim();
}

function sizeOf(folder: string): number {
  let size = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    // The installer may remove a file between the listing and this look.
    size += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return size;
}
