import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { InputOf, MethodName, OutputOf } from '../../src-main/contract/contract.ts';
import type { Reply } from '../../src-main/contract/failures.ts';

/** A student's device as the socket sees it, without a page in front of it. */
export interface Device {
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  /** The code with which the class sent it out. */
  readonly sentOut: Promise<number>;
  leave(): void;
}

/** Connects to a class: as a visitor, or with a token as the seat it opens. */
export async function connectDevice(address: string, token?: string): Promise<Device> {
  const socket = new WebSocket(
    `${address.replace('http', 'ws')}study`,
    token ? ['parallax', `seat.${token}`] : ['parallax'],
    {
      origin: new URL(address).origin,
    },
  );
  const waiting = new Map<number, (reply: Reply) => void>();
  let nextId = 1;
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { id?: number; reply: Reply };
    if (frame.id !== undefined) waiting.get(frame.id)?.(frame.reply);
  });
  const sentOut = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  return {
    sentOut,
    leave: () => socket.close(),
    async call<M extends MethodName>(method: M, input: InputOf<M>) {
      const id = nextId++;
      const reply = await new Promise<Reply>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, input }));
      });
      if (!reply.ok) throw new Error(`${method}: ${reply.failure.code}`);
      return reply.value as OutputOf<M>;
    },
  };
}

/** Through the door with the code, and into the seat of that name: one of the roster, or a new one. */
export async function takeSeat(
  address: string,
  code: string,
  name: string,
): Promise<{ device: Device; token: string }> {
  const visitor = await connectDevice(address);
  const { seats } = await visitor.call('classroom.enter', { code });
  const known = seats.find((seat) => seat.name === name);
  const taken = await visitor.call('classroom.takeSeat', known ? { code, seatId: known.id } : { code, name });
  visitor.leave();
  return { device: await connectDevice(address, taken.token), token: taken.token };
}
