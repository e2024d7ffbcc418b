import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announceStudy, findRunningStudy } from '../../scripts/running-study.ts';

const token = 'a'.repeat(32);

async function serve(status: number): Promise<{ port: number; address: string; close(): void }> {
  const server = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, address: `http://127.0.0.1:${port}/?token=${token}`, close: () => server.close() };
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'parallax-running-'));
}

describe('a library that is served to a browser already', () => {
  it('is found by the address it announced, until it takes it away', async () => {
    const dataDir = folder();
    const server = await serve(303);
    const forget = announceStudy(dataDir, server);
    expect(await findRunningStudy(dataDir)).toBe(server.address);
    forget();
    expect(await findRunningStudy(dataDir)).toBeNull();
    server.close();
  });

  it('is not taken for running when its process is gone', async () => {
    const dataDir = folder();
    const server = await serve(303);
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    writeFileSync(
      join(dataDir, 'browser-address.json'),
      JSON.stringify({ pid, port: server.port, address: server.address }),
    );
    expect(await findRunningStudy(dataDir)).toBeNull();
    server.close();
  });

  it('is not taken for running when another program answers on its port', async () => {
    const dataDir = folder();
    const stranger = await serve(200);
    announceStudy(dataDir, stranger);
    expect(await findRunningStudy(dataDir)).toBeNull();
    stranger.close();
  });

  it('is not taken for running when its file is cut off', async () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'browser-address.json'), '{"pid":');
    expect(await findRunningStudy(dataDir)).toBeNull();
  });
});
