import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { composeLogLine, describeError } from './compose-log-line.ts';
import type { LogFacts } from './compose-log-line.ts';

/** Who writes: each a file of its own, so that none turns the other's pages. */
export type LogWriter = 'service' | 'window';

export interface Log {
  /** `what` is one of our own words, such as "started"; the facts are codes and numbers. */
  note(what: string, facts?: LogFacts): void;
  /** An error nobody expected, by its code and place; never by its message, which may quote what somebody wrote. */
  error(error: unknown, facts?: LogFacts): void;
}

const LARGEST_BYTES = 256 * 1024;
/** Beside the one that is written. */
const OLD_KEPT = 2;

export function logFolder(dataDir: string): string {
  return join(dataDir, 'logs');
}

/**
 * A log of one process in the data folder: at most three files of 256 KB, for the owner alone. Written at once, since the next line may
 * be the last before a crash, and never an error itself: a full disk must not bring down what goes on reading.
 */
export function openLog(dataDir: string, writer: LogWriter, clock: () => Date, largest = LARGEST_BYTES): Log {
  const file = logFile(dataDir, writer, 0);
  function write(what: string, facts: LogFacts): void {
    try {
      const line = composeLogLine(clock(), writer, what, facts);
      mkdirSync(logFolder(dataDir), { recursive: true, mode: 0o700 });
      if (existsSync(file) && statSync(file).size + line.length > largest) turnOver(dataDir, writer);
      appendFileSync(file, line, { mode: 0o600 });
      if (process.platform !== 'win32') chmodSync(file, 0o600);
    } catch {
      // Full, read-only or gone: whoever reads the screen is told by the call that failed.
    }
  }
  return {
    note: (what, facts = {}) => write(what, facts),
    error: (error, facts = {}) => write('error', { ...facts, ...describeError(error) }),
  };
}

/** The last lines of all logs together, oldest first. */
export function readLastLines(dataDir: string, most: number): string[] {
  const lines: string[] = [];
  try {
    for (const name of readdirSync(logFolder(dataDir)))
      if (name.endsWith('.log')) lines.push(...readFileSync(join(logFolder(dataDir), name), 'utf8').split('\n'));
  } catch {
    // No log yet.
  }
  return lines
    .filter((line) => line !== '')
    .sort()
    .slice(-most);
}

function turnOver(dataDir: string, writer: LogWriter): void {
  for (let age = OLD_KEPT; age > 0; age -= 1) {
    const younger = logFile(dataDir, writer, age - 1);
    if (existsSync(younger)) renameSync(younger, logFile(dataDir, writer, age));
  }
}

function logFile(dataDir: string, writer: LogWriter, age: number): string {
  return join(logFolder(dataDir), age === 0 ? `${writer}.log` : `${writer}.${age}.log`);
}
