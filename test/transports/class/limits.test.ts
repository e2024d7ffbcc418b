import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { MOST_FRAME_BYTES } from '../../../src-main/contract/plain/class-words.ts';
import { contract } from '../../../src-main/contract/contract.ts';
import { ADA, arrive, BO, Device, get, openTestDoor, sayRaw, until } from './open-test-door.ts';
import type { TestDoor } from './open-test-door.ts';

test('any one piece of work fits into a frame, and a frame beyond that is refused by the protocol', async () => {
  const door = await openTestDoor();
  const ada = await arrive(door, ADA);
  const words = 'ü'.repeat(20_000);
  const selector = { exact: words, prefix: 'ü'.repeat(200), suffix: 'ü'.repeat(200) };
  const longest = {
    ...{ kind: 'note', id: '0'.repeat(32), at: '2026-03-14T09:26:53.000Z', revision: 1 },
    targets: Array.from({ length: 12 }, () => ({ articleId: 'article-1', selector })),
    ...{ category: { family: 'generic', code: 'conflict' }, text: 'ü'.repeat(5_000), confidence: 'sure' },
  };
  const input = { work: [longest] };
  expect(JSON.stringify(contract['classroom.submit'].input.safeParse(input).error?.issues ?? [])).not.toMatch(
    /too_big/,
  );
  expect(await ada.call('classroom.submit', input)).toMatchObject({ ok: true });
  ada.send({ id: 9, method: 'classroom.submit', input: 'x'.repeat(MOST_FRAME_BYTES) });
  expect(await ada.closed).toBe(1009);
});

test('a visitor has room for a code and a name, and no more', async () => {
  const door = await openTestDoor();
  const visitor = await arrive(door, null);
  expect(await visitor.call('classroom.enter', { code: 'B'.repeat(7_000) })).toMatchObject({ ok: true });
  visitor.send({ id: 9, method: 'classroom.enter', input: 'x'.repeat(8 * 1024) });
  expect(await visitor.closed).toBe(1009);
  expect(door.study.calls).toHaveLength(1);
});

test('a seat that says much at once is slowed down, over all its devices, and everything is answered', async () => {
  const door = await openTestDoor({ rateOfSeat: { perSecond: 100, atOnce: 20 } });
  const [first, second] = [await arrive(door, ADA), await arrive(door, ADA)];
  const began = performance.now();
  const calls = [first, second].flatMap((device) =>
    Array.from({ length: 40 }, (_, at) => device.call('classroom.report', { at })),
  );
  const replies = await Promise.all(calls);
  expect(replies.every((reply) => reply?.ok)).toBe(true);
  // 80 messages of which 20 go through at once: the other 60 take 0.6 s whatever the machine does.
  expect(performance.now() - began).toBeGreaterThan(550);
  const bo = await arrive(door, BO);
  expect(await bo.call('classroom.now')).toMatchObject({ ok: true });
});

test('a large message counts as several', async () => {
  const door = await openTestDoor({ rateOfSeat: { perSecond: 40, atOnce: 20 } });
  const ada = await arrive(door, ADA);
  const began = performance.now();
  await ada.call('classroom.submit', 'x'.repeat(19 * 16 * 1024));
  await ada.call('classroom.submit', 'x'.repeat(19 * 16 * 1024));
  expect(performance.now() - began).toBeGreaterThan(450);
});

test('who is slowed down and pours on all the same is cut with 4008; a seat beside it goes on', async () => {
  const door = await openTestDoor({ rateOfSeat: { perSecond: 10, atOnce: 20 }, waiting: 50 });
  const [flood, bo] = [await arrive(door, ADA), await arrive(door, BO)];
  for (let message = 0; message < 2_000; message++) flood.send({ id: message, method: 'classroom.report', input: {} });
  expect(await flood.closed).toBe(4008);
  expect(door.study.calls.length).toBeLessThan(100);
  expect(await bo.call('classroom.now')).toMatchObject({ ok: true });
});

test('what is held back is not read: the flood stays with its sender', async () => {
  const door = await openTestDoor({
    rateOfSeat: { perSecond: 5, atOnce: 5 },
    waiting: 1e9,
    pingEvery: 50,
    pingsUnanswered: 1,
  });
  const flood = await arrive(door, ADA);
  const frame = JSON.stringify({ id: 1, method: 'classroom.report', input: 'x'.repeat(60_000) });
  for (let message = 0; message < 1_000; message++) flood.send(frame);
  await until(() => door.study.calls.length >= 2);
  expect(flood.socket.bufferedAmount).toBeGreaterThan(30_000_000);
  // Held back is not gone: it is not read, so it can't answer pings either.
  expect(flood.socket.readyState).toBe(flood.socket.OPEN);
});

test('who never catches up is cut in the end', async () => {
  const door = await openTestDoor({ rateOfSeat: { perSecond: 20, atOnce: 5 }, patience: 300 });
  const ada = await arrive(door, ADA);
  for (let message = 0; message < 100; message++) ada.send({ id: message, method: 'classroom.report', input: {} });
  expect(await ada.closed).toBe(4008);
});

test('calls of one device are answered so many side by side, the others after them', async () => {
  const door = await openTestDoor({ underWay: 3 });
  const ada = await arrive(door, ADA);
  const answers: (() => void)[] = [];
  door.study.reply = ({ input }) => new Promise((resolve) => answers.push(() => resolve({ ok: true, value: input })));
  const calls = Array.from({ length: 7 }, (_, at) => ada.call('classroom.report', at));
  await until(() => answers.length === 3);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(answers).toHaveLength(3);
  while (answers.length > 0) {
    answers.shift()!();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect((await Promise.all(calls)).map((reply) => (reply?.ok ? reply.value : null))).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

/** A device that speaks by itself, so that it can stop reading. */
async function connectByHand({ door, host, origin }: TestDoor, token: string): Promise<Socket> {
  const socket = connect(door.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  const head = [
    'GET /study HTTP/1.1',
    `Host: ${host}`,
    `Origin: ${origin}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Sec-WebSocket-Protocol: parallax, seat.${token}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  expect(answer).toMatch(/^HTTP\/1\.1 101 /);
  return socket;
}

/** A text frame as a browser sends it, masked with zeros. */
function textFrame(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]);
}

test.each([
  [
    'is asked no more of, and in the end is gone',
    { unsentBeforeWaiting: 100_000, pingEvery: 100, patience: 300, underWay: 4 },
  ],
  ['is cut where its replies pile up', { unsentAtMost: 2_000_000 }],
])('a device that asks and does not read %s, and costs no more memory than a few replies', async (_, limits) => {
  const door = await openTestDoor(limits);
  const slow = await connectByHand(door, ADA);
  slow.pause();
  door.study.reply = () => ({ ok: true, value: 'y'.repeat(1_000_000) });
  for (let call = 0; call < 100; call++) slow.write(textFrame(JSON.stringify({ id: call, method: 'case.open' })));
  await until(() => door.study.here.length === 0);
  expect(door.study.calls.length).toBeLessThan(40);
  const bo = await arrive(door, BO);
  expect(await bo.call('classroom.now')).toMatchObject({ ok: true });
});

test('a device that went to sleep counts as gone once it has left its pings unanswered; one that answers stays', async () => {
  const door = await openTestDoor({ pingEvery: 100 });
  const awake = await arrive(door, BO);
  const asleep = await connectByHand(door, ADA);
  expect(door.study.here.sort()).toEqual(['seat-ada', 'seat-bo']);
  await new Promise((resolve) => asleep.once('close', resolve));
  await until(() => door.study.here.length === 1);
  expect(await awake.call('classroom.now')).toMatchObject({ ok: true });
});

test('a visitor who says nothing for long is sent away, a seat is not', async () => {
  const door = await openTestDoor({ pingEvery: 50, visitorIdle: 200 });
  const [visitor, ada] = [await arrive(door, null), await arrive(door, ADA)];
  expect(await visitor.closed).toBe(1000);
  expect(await ada.call('classroom.now')).toMatchObject({ ok: true });
});

test('a seat has so many devices; one more is told that it is too much', async () => {
  const door = await openTestDoor({ connectionsOfSeat: 2 });
  const [first] = [await arrive(door, ADA), await arrive(door, ADA)];
  expect(await new Device(door, ADA).closed).toBe(4008);
  first.socket.terminate();
  await until(() => door.study.here.length === 1);
  expect(await new Device(door, ADA).opened).toBe('open');
});

test('a crowd at the door, from one address or many, keeps out no seat', async () => {
  const door = await openTestDoor({ uncounted: [], visitorsOfAddress: 3, visitors: 5 });
  for (let visitor = 0; visitor < 3; visitor++) await arrive(door, null);
  expect(await new Device(door, null).opened).toBe('503');
  expect(await new Device(door, ADA).opened).toBe('open');
  const another = await openTestDoor({ visitors: 2, seats: 1 });
  for (let visitor = 0; visitor < 2; visitor++) await arrive(another, null);
  expect(await new Device(another, null).opened).toBe('503');
  expect(await new Device(another, ADA).opened).toBe('open');
  expect(await new Device(another, BO).opened).toBe('503');
});

test('sockets that are opened and say nothing, or say it letter by letter, are closed', async () => {
  // Silence is closed well after two looks at what is slow: the second may be the first that finds the time over
  const door = await openTestDoor({ requestTime: 300, pageTime: 1_500 });
  const silent = sayRaw(door, '');
  const head = sayRaw(door, `GET / HTTP/1.1\r\nHost: ${door.host}\r\nX-Slow: `);
  const body = sayRaw(door, `POST / HTTP/1.1\r\nHost: ${door.host}\r\nContent-Length: 1000000\r\n\r\nx`);
  expect(await head).toMatch(/^HTTP\/1\.1 408 /);
  expect(await body).toMatch(/^HTTP\/1\.1 405 /);
  await silent;
});

test('one address holds so many sockets open and no more', async () => {
  const door = await openTestDoor({ uncounted: [], socketsOfAddress: 4 });
  const held = Array.from({ length: 4 }, () => connect(door.door.port, '127.0.0.1'));
  onTestFinished(() => held.forEach((socket) => socket.destroy()));
  await Promise.all(held.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
  await expect(get(door, '/')).rejects.toThrow(/ECONNRESET|hang up/);
  const closed = new Promise((resolve) => held[0]!.once('close', resolve));
  held[0]!.destroy();
  await closed;
  await expect
    .poll(() =>
      get(door, '/').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});
