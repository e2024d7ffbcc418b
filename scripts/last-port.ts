import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Below these the system lets only its own services listen. */
const FIRST_OPEN_PORT = 1024;
const LAST_PORT = 65_535;

/**
 * The port this library was last served under, or null. A browser keeps what a page stores (the place a person was in,
 * what they had folded) by the page's port too, so another port at each start would lose it each time.
 */
export function readLastPort(dataDir: string): number | null {
  try {
    const port = Number(readFileSync(file(dataDir), 'utf8'));
    return Number.isInteger(port) && port >= FIRST_OPEN_PORT && port <= LAST_PORT ? port : null;
  } catch {
    return null;
  }
}

/** A convenience, so a folder that can't be written (of which the service tells) is no reason not to start. */
export function keepPort(dataDir: string, port: number): void {
  try {
    writeFileSync(file(dataDir), `${port}\n`, { mode: 0o600 });
  } catch {
    // The next start asks for any port.
  }
}

function file(dataDir: string): string {
  return join(dataDir, 'browser-port');
}
