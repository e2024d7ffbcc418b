/** Students of the peer: the same answers at the same moments, over a socket that asks for nothing else. */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';

const { port, count, rounds, mode, perStudent } = JSON.parse(process.argv[2] ?? '{}') as {
  port: number;
  count: number;
  rounds: number;
  mode: 'second' | 'sustain';
  perStudent: number;
};
const answer = { type: 'choice', chosen: ['a'] };
const sockets = await Promise.all(Array.from({ length: count }, open));
const latencies: number[] = [];
const started = performance.now();
if (mode === 'second') {
  for (let round = 0; round < rounds; round++)
    await Promise.all(
      sockets.map(async (socket, seat) => {
        await wait(Math.random() * 1_000);
        latencies.push(await send(socket, seat));
      }),
    );
} else {
  await Promise.all(
    sockets.map(async (socket, seat) => {
      for (let at = 0; at < perStudent; at++) latencies.push(await send(socket, seat));
    }),
  );
}
process.send?.({ latencies, answers: latencies.length, seconds: (performance.now() - started) / 1_000 }, () =>
  process.exit(0),
);

interface Asking {
  readonly socket: WebSocket;
  readonly waiting: Map<string, () => void>;
}

function open(): Promise<Asking> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false });
  const waiting = new Map<string, () => void>();
  socket.on('message', (data: Buffer) => {
    const { id } = JSON.parse(data.toString()) as { id: string };
    waiting.get(id)?.();
    waiting.delete(id);
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve({ socket, waiting }));
    socket.once('error', reject);
  });
}

function send({ socket, waiting }: Asking, seat: number): Promise<number> {
  const id = randomBytes(16).toString('hex');
  const sent = performance.now();
  return new Promise((resolve) => {
    waiting.set(id, () => resolve(performance.now() - sent));
    socket.send(JSON.stringify({ id, seat: `seat ${seat}`, answer }));
  });
}
