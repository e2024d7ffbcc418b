/**
 * The study service as the package has it, but that every commit takes `stallMs` longer, as on a school laptop's disk. Its one argument
 * says what to serve; it answers the owner's calls over IPC.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import { openClassDoor } from '../../../src-main/transports/class-socket.ts';
import { processPort } from '../../../src-main/transports/fork-service.ts';
import { servePort } from '../../../src-main/transports/message-port.ts';
import { networkView } from '../../../src-main/transports/network-view.ts';
import { checkoutFolder } from '../invented-articles.ts';

const { dataDir, stallMs, pageDir } = JSON.parse(process.argv[2] ?? '{}') as {
  dataDir: string;
  stallMs: number;
  pageDir: string;
};

stallCommits(stallMs);

const service = createStudyService({
  dataDir,
  migrationsDir: checkoutFolder('src-main/study-service/database/migrations'),
  lexiconsDir: checkoutFolder('resources/lexicons'),
  bundledCaseDir: join(checkoutFolder('resources/packs'), 'harbour-bridge'),
  version: 'bench',
  clock: () => new Date(),
  makeId: (kind) => `${kind}-${randomBytes(8).toString('hex')}`,
  reportBug: (error) => console.error(error),
  openClassDoor: openClassDoor(pageDir),
  networkView: networkView(),
});
const port = processPort(process);
servePort(port, service, 'owner');
port.onClose(() => {
  service.close();
  process.exit(0);
});
/** The wait stands where the disk would be waited for: at the end of each outermost transaction, before it is told to be done. */
function stallCommits(ms: number): void {
  const still = new Int32Array(new SharedArrayBuffer(4));
  const original = BetterSqlite3.prototype.transaction;
  BetterSqlite3.prototype.transaction = function stalled(
    this: BetterSqlite3.Database,
    work: (...args: never[]) => unknown,
  ) {
    const stall = (...args: never[]): unknown => {
      const result = work(...args);
      if (!nested.at(-1)) Atomics.wait(still, 0, 0, ms);
      return result;
    };
    const nested: boolean[] = [];
    const wrapped = original.call(this, stall as never) as unknown as Record<string, (...args: never[]) => unknown>;
    const noting =
      (run: (...args: never[]) => unknown) =>
      (...args: never[]) => {
        nested.push(this.inTransaction);
        try {
          return run(...args);
        } finally {
          nested.pop();
        }
      };
    const call = noting(wrapped as unknown as (...args: never[]) => unknown);
    for (const mode of ['default', 'deferred', 'immediate', 'exclusive'])
      Object.defineProperty(call, mode, { value: noting(wrapped[mode]!) });
    return call as never;
  } as never;
}
