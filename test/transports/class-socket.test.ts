import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ADA, arrive, BO, Device, get, openTestDoor, sayRaw, SCRIPT, until } from './class/open-test-door.ts';

test('the page is served to anybody at the address, and knows that it stands at a door', async () => {
  const door = await openTestDoor();
  const page = await get(door, '/');
  expect(page.status).toBe(200);
  expect(page.text).toContain('<html data-door="class" lang="en">');
  expect((await get(door, '/?from=qr')).status).toBe(200);
  const script = await get(door, '/assets/main-1a2b.js');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.text).toBe(SCRIPT);
});

test('a page comes packed to who can unpack it, and not again to who has it', async () => {
  const door = await openTestDoor();
  const packed = await get(door, '/assets/main-1a2b.js', { 'Accept-Encoding': 'gzip, br' });
  expect(packed.body.length).toBeLessThan(SCRIPT.length / 10);
  expect(String(gunzipSync(packed.body))).toBe(SCRIPT);
  const again = await get(door, '/assets/main-1a2b.js', {
    'Accept-Encoding': 'gzip, br',
    'If-None-Match': String(packed.headers.etag),
  });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test('no file outside the page is served, however its address is spelt', async () => {
  const door = await openTestDoor();
  const paths = [
    '/secret.key',
    '/../secret.key',
    '/..%2fsecret.key',
    '/%2e%2e/package.json',
    '//etc/passwd',
    '/assets',
  ];
  const more = [
    '/assets/../secret.key',
    '/./secret.key',
    '/secret.key%00.html',
    '\\secret.key',
    '/index.html/',
    '/study',
  ];
  for (const path of [...paths, ...more, '/INDEX.HTML', 'http://evil.example/secret.key'])
    expect([400, 404], path).toContain((await get(door, path)).status);
  expect((await get(door, '/assets/main-1a2b.js')).status).toBe(200);
});

test('nothing but reading is answered, in a sentence', async () => {
  const door = await openTestDoor();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE']) {
    const answer = await get(door, '/', {}, method);
    expect([answer.status, answer.headers.allow], method).toEqual([405, 'GET, HEAD']);
    expect(answer.text).toBe('The pages of a class are only read.');
  }
  const head = await get(door, '/', {}, 'HEAD');
  expect([head.status, head.body.length, Number(head.headers['content-length']) > 80]).toEqual([200, 0, true]);
});

test('every answer, a refusal too, carries the headers that keep a page shut, and no cookie', async () => {
  const door = await openTestDoor();
  for (const path of ['/', '/assets/main-1a2b.js', '/nothing']) {
    const { headers } = await get(door, path);
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self' ws://${door.host}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'no-cache',
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  }
});

test('a name that was made to lead here is refused by its Host, and is not repeated', async () => {
  const door = await openTestDoor();
  const port = String(door.door.port);
  for (const host of [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `localhost:${port}`,
    `127.0.0.1.evil:${port}`,
  ]) {
    const answer = await get(door, '/', { Host: host });
    expect([answer.status, answer.text.includes('<html')], host).toEqual([403, false]);
    expect(JSON.stringify(answer.headers)).not.toContain('evil');
  }
  expect(await sayRaw(door, 'GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 403 /);
});

test('a seat and a visitor are let in, and the class is told who speaks whatever the message says', async () => {
  const door = await openTestDoor();
  const ada = await arrive(door, ADA);
  const visitor = await arrive(door, null);
  expect(ada.socket.protocol).toBe('parallax');
  const claims = { role: 'owner', seatId: 'seat-bo', address: '10.9.9.9' };
  expect(await ada.call('classroom.now', claims)).toEqual({ ok: true, value: { heard: claims } });
  ada.send({ id: 'x', method: 'classroom.now', input: {}, ...claims, from: { seatId: 'seat-bo' } });
  await visitor.call('classroom.door');
  await until(() => door.study.calls.length === 3);
  expect(door.study.calls.map(({ seatId, address }) => [seatId, address])).toEqual([
    ['seat-ada', '127.0.0.1'],
    ['seat-ada', '127.0.0.1'],
    [null, '127.0.0.1'],
  ]);
});

test.each([
  ['another path', { path: '/elsewhere', headers: { Host: 'evil.example', Origin: 'http://evil.example' } }, '404'],
  ['the path with something behind it', { path: '/study?seat=1' }, '404'],
  ['a foreign Host', { headers: { Host: 'evil.example', Origin: 'http://evil.example' } }, '403'],
  ['a foreign Origin', { headers: { Origin: 'http://evil.example' } }, '403'],
  ['an Origin of another port', { headers: { Origin: 'http://127.0.0.1:1' } }, '403'],
  ['the Origin null', { headers: { Origin: 'null' } }, '403'],
  ['an Origin of another scheme', { origin: 'https:' }, '403'],
  ['another subprotocol', { protocols: ['chat'] }, '400'],
  ['no subprotocol', { protocols: [] as string[] }, '400'],
  ['two seats at once', { protocols: ['parallax', `seat.${ADA}`, `seat.${BO}`] }, '400'],
])('a WebSocket with %s is refused before the class hears of it', async (_, wish, status) => {
  const door = await openTestDoor();
  const headers = 'origin' in wish ? { Origin: `https://${door.host}` } : {};
  const device = new Device(door, ADA, { headers, ...wish });
  expect(await device.opened).toBe(status);
  expect(door.study.calls).toEqual([]);
  expect(door.study.here).toEqual([]);
});

test('a program that sends no Origin is refused', async () => {
  const door = await openTestDoor();
  expect(await new Device(door, ADA, { headers: { Origin: '' } }).opened).toBe('403');
});

test('a token that is not good any more is told so by its close code, and the class hears no call of it', async () => {
  const door = await openTestDoor();
  for (const token of ['f'.repeat(32), '', 'x', `${ADA}0`, ADA.slice(1), 'constructor', '__proto__']) {
    const device = new Device(door, token, token === '' ? { protocols: ['parallax', 'seat.'] } : {});
    device.socket.on('open', () => device.send({ id: 1, method: 'classroom.now', input: {} }));
    expect(await device.closed, token).toBe(4001);
  }
  expect(door.study.calls).toEqual([]);
  expect(door.study.subscriptions).toBe(0);
});

test('a seat whose token is revoked is sent away at once with all its devices, and nobody else is', async () => {
  const door = await openTestDoor();
  const [first, second, bo] = [await arrive(door, ADA), await arrive(door, ADA), await arrive(door, BO)];
  await until(() => door.study.here.length === 3);
  const answers: (() => void)[] = [];
  door.study.reply = () => new Promise((resolve) => answers.push(() => resolve({ ok: true, value: 'secret of Ada' })));
  const call = first.call('classroom.now');
  await until(() => answers.length === 1);
  door.study.tokens.delete(ADA);
  door.door.dismiss('seat-ada');
  answers[0]!();
  expect(await Promise.all([first.closed, second.closed, call])).toEqual([4001, 4001, null]);
  expect(JSON.stringify(first.frames)).not.toContain('secret of Ada');
  await until(() => door.study.here.length === 1);
  expect(await new Device(door, ADA).closed).toBe(4001);
  door.study.reply = () => ({ ok: true, value: 1 });
  expect(await bo.call('classroom.now')).toEqual({ ok: true, value: 1 });
});

test('events reach their own seat and nobody else', async () => {
  const door = await openTestDoor();
  const [ada, bo, visitor] = [await arrive(door, ADA), await arrive(door, BO), await arrive(door, null)];
  await until(() => door.study.subscriptions === 3);
  door.study.tell('seat-ada', { event: 'classroom.now' });
  await until(() => ada.frames.length === 1);
  for (const other of [bo, visitor]) await other.call('classroom.door');
  expect(ada.frames).toEqual([{ event: { event: 'classroom.now' } }]);
  for (const { frames } of [bo, visitor]) expect(JSON.stringify(frames)).not.toContain('event');
  ada.socket.terminate();
  await until(() => door.study.subscriptions === 2);
});

test('closing the class tells every device so, lets nobody in and frees the port', async () => {
  const door = await openTestDoor();
  const devices = [await arrive(door, ADA), await arrive(door, null)];
  await door.door.close();
  expect(await Promise.all(devices.map(({ closed }) => closed))).toEqual([4002, 4002]);
  expect(door.study.here).toEqual([]);
  expect(door.study.subscriptions).toBe(0);
  await expect(get(door, '/')).rejects.toThrow(/ECONNREFUSED/);
  const again = await openTestDoor({}, { port: door.door.port });
  expect(again.door.port).toBe(door.door.port);
});

test('a class that can not say whose a token is loses nobody a seat, and the door stays', async () => {
  const door = await openTestDoor();
  const { tokens } = door.study;
  door.study.seatOf = () => {
    throw new Error('disk full');
  };
  expect(await new Device(door, ADA).opened).toBe('503');
  door.study.seatOf = (token) => tokens.get(token) ?? null;
  expect(await new Device(door, ADA).opened).toBe('open');
});

test('what the class itself could not answer is a failure with a sentence, and the connection goes on', async () => {
  const door = await openTestDoor();
  const ada = await arrive(door, ADA);
  door.study.reply = () => Promise.reject(new Error('disk full'));
  expect(await ada.call('classroom.now')).toMatchObject({ ok: false, failure: { code: 'internal' } });
  door.study.reply = () => ({ ok: true, value: 1 });
  expect(await ada.call('classroom.now')).toEqual({ ok: true, value: 1 });
});
