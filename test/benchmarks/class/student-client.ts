import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import type { Reply } from '../../../src-main/contract/failures.ts';

/** Work as a page hands it in, before defaults. */
export type WorkToSend = InputOf<'classroom.submit'>['work'][number];

/** A student's page without the page: one WebSocket with a seat's token, calls by number, and what came back unasked. */
export class StudentClient {
  readonly address: string;
  readonly #token: string | null;
  #socket: WebSocket | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, (reply: Reply | null) => void>();

  constructor(address: string, token: string | null) {
    this.address = address;
    this.#token = token;
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Resolves once connected; rejects where it can't be. */
  connect(): Promise<void> {
    const { origin, host } = new URL(this.address);
    const protocols = this.#token === null ? ['parallax'] : ['parallax', `seat.${this.#token}`];
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(`ws://${host}/study`, protocols, { origin, perMessageDeflate: false });
      socket.once('open', () => resolve());
      socket.once('error', reject);
      socket.on('message', (data: Buffer) =>
        this.#receive(JSON.parse(data.toString()) as { id?: number; reply?: Reply }),
      );
      socket.once('close', () => {
        for (const answer of this.#waiting.values()) answer(null);
        this.#waiting.clear();
      });
      this.#socket = socket;
    });
  }

  /** Null where the connection was cut before the answer came. */
  ask(method: string, input: unknown): Promise<Reply | null> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      if (!this.isOpen) return resolve(null);
      this.#waiting.set(id, resolve);
      this.#socket!.send(JSON.stringify({ id, method, input }));
    });
  }

  /** Throws where it is refused or cut. */
  async call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
    const reply = await this.ask(method, input);
    if (reply === null) throw new Error(`${method}: cut`);
    if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
    return reply.value as OutputOf<M>;
  }

  /** Cuts the connection as a lost network does, without a word. */
  cut(): void {
    this.#socket?.terminate();
  }

  async close(): Promise<void> {
    const socket = this.#socket;
    if (!socket || socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.close();
    await Promise.race([closed, wait(1_000)]);
  }

  #receive({ id, reply }: { id?: number; reply?: Reply }): void {
    if (id === undefined || reply === undefined) return;
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }
}

export interface SeatedStudent {
  readonly name: string;
  readonly token: string;
  readonly client: StudentClient;
  readonly attemptId: string;
  readonly itemIds: readonly string[];
  readonly optionOf: ReadonlyMap<string, string>;
}

/** Comes through the door with the code, takes a seat, connects with its token and begins the quiz. */
export async function seatStudent(address: string, code: string, name: string, quizId: string): Promise<SeatedStudent> {
  const visitor = new StudentClient(address, null);
  await visitor.connect();
  const { token } = await visitor.call('classroom.takeSeat', { code, name });
  await visitor.close();
  const client = new StudentClient(address, token);
  await client.connect();
  const { attemptId, items } = await client.call('quiz.start', { quizId, student: name });
  const optionOf = new Map(
    items.flatMap(({ id, response }) => (response.type === 'choice' ? [[id, response.options[0]!.id] as const] : [])),
  );
  return { name, token, client, attemptId, itemIds: [...optionOf.keys()], optionOf };
}

export function answerWork({ attemptId, optionOf }: SeatedStudent, itemId: string): WorkToSend {
  return {
    kind: 'answer',
    id: randomBytes(16).toString('hex'),
    at: new Date().toISOString(),
    attemptId,
    itemId,
    answer: { type: 'choice', chosen: [optionOf.get(itemId)!] },
    confidence: 'fairly sure',
  };
}

export function noteWork(articleId: string, exact: string, text: string): WorkToSend {
  return {
    kind: 'note',
    id: randomBytes(16).toString('hex'),
    at: new Date().toISOString(),
    revision: 1,
    targets: [{ articleId, selector: { exact } }],
    category: 'labelling',
    text,
    confidence: 'certain',
  };
}
