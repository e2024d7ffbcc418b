import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Reply } from '../../../src-main/contract/failures.ts';
import { ADA, arrive, BO, Device, get, openTestDoor, sayRaw, until } from './open-test-door.ts';
import type { TestDoor } from './open-test-door.ts';
import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';

/** A piece of work and its reply are some hundred. */
const BYTES_A_CUT = 1_200;

/** A bad network in front of a door: what goes through comes in pieces, and is cut at random, also in the middle of a frame. */
async function badNetwork(
  to: number,
  random: () => number,
): Promise<{ port: number; cuts: () => number; heal(): void }> {
  let cuts = 0;
  let healed = false;
  const cut = (...both: Socket[]) => {
    cuts++;
    for (const socket of both) socket.destroy();
  };
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', () => undefined);
      from.on('close', () => into.destroy());
      from.on('data', (bytes) => {
        if (healed || random() > bytes.length / BYTES_A_CUT) return void into.write(bytes);
        into.write(bytes.subarray(0, Math.floor(random() * bytes.length)));
        cut(near, far);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, cuts: () => cuts, heal: () => (healed = true) };
}

/** A page with work to hand in: sends what is not acknowledged again, in any order and sometimes twice, until nothing is left. */
async function handIn(door: TestDoor, port: number, token: string, ids: string[], random: () => number): Promise<void> {
  const unsent = new Set(ids);
  while (unsent.size > 0) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/study`, ['parallax', `seat.${token}`], {
      headers: { Host: door.host, Origin: door.origin },
    });
    onTestFinished(() => socket.terminate());
    socket.on('error', () => undefined);
    const gone = new Promise((resolve) => socket.on('close', resolve));
    socket.on('message', (data) => {
      const { reply } = JSON.parse(String(data)) as { reply: Reply };
      if (reply.ok) unsent.delete(reply.value as string);
      if (unsent.size === 0) socket.terminate();
    });
    socket.on('open', () => {
      const shuffled = [...unsent].map((id) => ({ id, at: random() })).sort((a, b) => a.at - b.at);
      for (const { id } of shuffled)
        for (let times = random() < 0.3 ? 2 : 1; times > 0; times--)
          socket.send(JSON.stringify({ id, method: 'classroom.submit', input: id }));
    });
    await gone;
  }
}

test('work that is cut off, doubled and reordered arrives once for each piece that was acknowledged, under its own seat', async () => {
  const random = seededRandom(8).next;
  const door = await openTestDoor({ rateOfSeat: { perSecond: 1e6, atOnce: 1e6 } });
  const stored = new Map<string, string | null>();
  door.study.reply = async ({ input, seatId }) => {
    await new Promise((resolve) => setTimeout(resolve, random() * 5));
    stored.set(input as string, seatId);
    return { ok: true, value: input };
  };
  const network = await badNetwork(door.door.port, random);
  const work = (seat: string) => Array.from({ length: 60 }, (_, at) => `${seat}-${at}`);
  setTimeout(() => network.heal(), 2_000);
  await Promise.all([
    handIn(door, network.port, ADA, work('ada'), random),
    handIn(door, network.port, BO, work('bo'), random),
  ]);
  expect(network.cuts()).toBeGreaterThan(3);
  expect([...stored].sort()).toEqual(
    [...work('ada').map((id) => [id, 'seat-ada']), ...work('bo').map((id) => [id, 'seat-bo'])].sort(),
  );
  await until(() => door.study.here.length === 0 && door.study.subscriptions === 0);
});

const BAD_FRAMES: readonly (string | Buffer)[] = [
  ...['', 'x', '{', '[]', 'null', '1', '"a"', '{}', '{"id":1}', '{"id":{},"method":"a"}', '{"id":1,"method":2}'],
  ...['{"id":null,"method":"classroom.now"}', '{"method":"classroom.now"}', '\u0000', '{"id":1,"method":"a"}{"id":2}'],
  `${'['.repeat(50_000)}`,
  '{"__proto__":{"id":1,"method":"classroom.now"}}',
  Buffer.from([0xff, 0xfe]),
  Buffer.alloc(0),
];

test('frames that make no sense reach no class, and neither end the door nor the seat beside them', async () => {
  const door = await openTestDoor();
  const bo = await arrive(door, BO);
  for (const frame of BAD_FRAMES) {
    const device = await arrive(door, ADA);
    device.socket.send(frame);
    // Either it is cut for it, or what follows is answered.
    await Promise.race([device.closed, device.call('classroom.now')]);
    device.socket.terminate();
    await until(() => door.study.here.length === 1);
  }
  expect(door.study.calls.every(({ method }) => method === 'classroom.now')).toBe(true);
  expect(await bo.call('classroom.now')).toMatchObject({ ok: true });
});

test('bytes that are no HTTP, no WebSocket or only the beginning of one, end nothing', async () => {
  const door = await openTestDoor({ requestTime: 500 });
  const random = seededRandom(9).next;
  const upgrade = `GET /study HTTP/1.1\r\nHost: ${door.host}\r\nOrigin: ${door.origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`;
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n';
  const protocol = `Sec-WebSocket-Protocol: parallax, seat.${ADA}\r\n`;
  const said = [
    '\r\n\r\n',
    'GET\r\n\r\n',
    `GET / HTTP/9.9\r\nHost: ${door.host}\r\n\r\n`,
    `GET / HTTP/1.1\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${door.host}\r\nHost: evil\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${door.host}\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
    `POST / HTTP/1.1\r\nHost: ${door.host}\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nzz`,
    `CONNECT evil:80 HTTP/1.1\r\nHost: ${door.host}\r\n\r\n`,
    `${upgrade}${protocol}\r\n`,
    `${upgrade}${protocol}${key.replace('13', '7')}\r\n`,
    `${upgrade}Sec-WebSocket-Protocol: parallax,,seat.;\r\n${key}\r\n`,
    `${upgrade.replace('websocket', 'h2c')}${protocol}${key}\r\n`,
    ...Array.from({ length: 20 }, () => String.fromCharCode(...Array.from({ length: 200 }, () => random() * 255))),
    ...Array.from({ length: 20 }, () => `${upgrade}${protocol}${key}\r\n${String.fromCharCode(random() * 255)}zzzz`),
  ];
  await Promise.all(
    said.map((bytes) => Promise.race([sayRaw(door, bytes), new Promise((resolve) => setTimeout(resolve, 1_500))])),
  );
  expect(door.study.calls).toEqual([]);
  expect((await get(door, '/')).status).toBe(200);
  expect(await new Device(door, BO).opened).toBe('open');
});

test('thousands of quick connects, at the page and at the socket, leave nothing behind', async () => {
  const door = await openTestDoor();
  for (let round = 0; round < 30; round++) {
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => {
        if (at % 2) {
          const quick = connect(door.door.port, '127.0.0.1', () => quick.destroy());
          return new Promise((resolve) => quick.on('close', resolve));
        }
        const socket = new WebSocket(`ws://${door.host}/study`, ['parallax', `seat.${at % 4 ? ADA : BO}`], {
          headers: { Origin: door.origin },
        });
        socket.on('error', () => undefined);
        socket.on('open', () => socket.terminate());
        return new Promise((resolve) => socket.on('close', resolve));
      }),
    );
  }
  await until(() => door.study.here.length === 0 && door.study.subscriptions === 0);
  expect((await get(door, '/')).status).toBe(200);
  expect(await (await arrive(door, ADA)).call('classroom.now')).toMatchObject({ ok: true });
});
