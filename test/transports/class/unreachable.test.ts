import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ExpectedFailure } from '../../../src-main/contract/failures.ts';
import { openClassDoor } from '../../../src-main/transports/class-socket.ts';
import { explainUnreachable } from '../../../src-main/transports/class/explain-unreachable.ts';
import { ADA, arrive, get, openTestDoor, TestClass } from './open-test-door.ts';

const CERTIFICATES = join(import.meta.dirname, '..', '..', 'fixtures', 'certificates');
const pem = (name: string) => readFileSync(join(CERTIFICATES, `${name}.pem`), 'utf8');
const pair = (certificate: string, key: string) => ({ certificate: pem(certificate), key: pem(key) });

/** The sentence it was refused with. */
async function refusal(opening: Promise<unknown>): Promise<string> {
  const error: unknown = await opening.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExpectedFailure)) throw new Error(`not refused as expected: ${String(error)}`);
  expect(error.failure).toMatchObject({ code: 'class-unreachable', network: expect.any(String) });
  return error.failure.message;
}

test('a port that is taken is said to be, with what to do', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  expect(await refusal(openTestDoor({}, { port }))).toMatch(
    new RegExp(`Another program on this computer uses port ${port} at 127.0.0.1. Choose another port`),
  );
});

test('an address that this computer no longer has is said to be gone', async () => {
  expect(await refusal(openTestDoor({}, { host: '10.255.254.253' }))).toContain(
    'This computer is not at the address 10.255.254.253 any more',
  );
});

test('permission that is missing tells a low port from a rule of the school', () => {
  const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
  expect(explainUnreachable(denied, '10.0.0.7', 80).message).toContain('Choose a port above 1023');
  expect(explainUnreachable(denied, '10.0.0.7', 4300).message).toContain('Ask who looks after it to allow Parallax');
});

test.each(['0.0.0.0', '::', '', 'localhost', 'class.example', '256.1.1.1'])(
  'a class is never opened at "%s", which is not one network',
  async (host) => {
    expect(await refusal(openTestDoor({}, { host }))).toContain('is not the address of one network');
  },
);

test('a page that is not built is said to be missing, and nothing listens', async () => {
  const pageDir = mkdtempSync(join(tmpdir(), 'parallax-nothing-'));
  const options = { host: '127.0.0.1', port: 0, certificate: null, title: 'x', answerer: new TestClass() };
  expect(await refusal(openClassDoor(pageDir)(options))).toContain('The page that students would get is not there');
});

test.runIf(existsSync('/proc/net/tcp'))('it listens at the address it was given and at no other', async () => {
  const { door } = await openTestDoor();
  const port = door.port.toString(16).toUpperCase().padStart(4, '0');
  const listening = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${port}`))
    .map(([, local]) => local);
  expect(listening).toEqual([`0100007F:${port}`]);
});

test("with the teacher's own certificate pages and seats come over TLS", async () => {
  const door = await openTestDoor({}, { certificate: pair('test-only.certificate', 'test-only.key') });
  expect(door.door.address).toBe(`https://127.0.0.1:${door.door.port}/`);
  const page = await get(door, '/');
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toContain(`connect-src 'self' wss://${door.host};`);
  expect(page.headers['cross-origin-opener-policy']).toBe('same-origin');
  const ada = await arrive(door, ADA);
  expect(await ada.call('classroom.now', 1)).toEqual({ ok: true, value: { heard: 1 } });
  const named = await get(door, '/', { Host: `class.test:${door.door.port}` });
  expect(named.status).toBe(200);
});

test('a certificate for a name leads to the address with that name', async () => {
  const door = await openTestDoor({}, { certificate: pair('by-name.certificate', 'by-name.key') });
  expect(door.door.address).toBe(`https://class.test:${door.door.port}/`);
  expect((await get(door, '/')).status).toBe(200);
  expect((await get(door, '/', { Host: `a.class.test:${door.door.port}` })).status).toBe(403);
});

const LOCKED = '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGj\n-----END ENCRYPTED PRIVATE KEY-----\n';
test.each([
  ['another key', pair('test-only.certificate', 'other.key'), 'The key does not belong to the certificate'],
  ['no certificate', { certificate: 'x', key: pem('other.key') }, 'The certificate can not be read'],
  ['no key', { certificate: pem('test-only.certificate'), key: 'x' }, 'The key can not be read'],
  ['a locked key', { certificate: pem('test-only.certificate'), key: LOCKED }, 'The key is locked with a password'],
  ['one that ran out', pair('run-out.certificate', 'run-out.key'), 'The certificate ran out on 2025-01-01'],
])('%s is refused in a sentence, before anything listens', async (_, certificate, sentence) => {
  expect(await refusal(openTestDoor({}, { certificate }))).toContain(sentence);
});
