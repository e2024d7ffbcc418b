import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { superviseLoopback } from '../src-main/processes/supervise-loopback.ts';
import type { Loopback } from '../src-main/processes/supervise-loopback.ts';
import { CHECKOUT, NODE_24 } from './checkout.ts';
import { keepPort, readLastPort } from './last-port.ts';

/** The whole study in a browser, under the port that this library had the last time wherever that is still free. */
export async function serveBrowser(dataDir: string, tour = true): Promise<Loopback> {
  const { version } = JSON.parse(readFileSync(join(CHECKOUT, 'package.json'), 'utf8')) as { version: string };
  const study = await superviseLoopback(
    {
      dataDir,
      appRoot: CHECKOUT,
      version,
      bundledCase: true,
      tour,
      opensClasses: true,
      pageDir: join(CHECKOUT, 'out', 'renderer'),
      port: readLastPort(dataDir) ?? 0,
      orAnyPort: true,
      ownerToken: randomBytes(16).toString('hex'),
    },
    {
      execPath: NODE_24,
      onRestart: (reason) => process.stderr.write(`The study service stopped (${reason}) and is started again.\n`),
    },
  );
  keepPort(dataDir, study.port);
  return study;
}
