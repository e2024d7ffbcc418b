import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { ClassAnswerer, ClassDoor, ClassDoorOptions } from '../../../src-main/contract/class-door.ts';
import type { StudyEvent } from '../../../src-main/contract/events.ts';
import type { Reply } from '../../../src-main/contract/failures.ts';
import { openClassDoor } from '../../../src-main/transports/class-socket.ts';
import { CLASS_LIMITS } from '../../../src-main/transports/class/class-limits.ts';
import type { ClassLimits } from '../../../src-main/transports/class/class-limits.ts';

export const ADA = 'a1'.repeat(16);
export const BO = 'b2'.repeat(16);

export interface Call {
  readonly method: string;
  readonly input: unknown;
  readonly seatId: string | null;
  readonly address: string;
}

/** A class of two seats that writes down what it is asked and answers what the test tells it to. */
export class TestClass implements ClassAnswerer {
  readonly tokens = new Map([
    [ADA, 'seat-ada'],
    [BO, 'seat-bo'],
  ]);
  readonly calls: Call[] = [];
  readonly here: string[] = [];
  reply: (call: Call) => Promise<Reply> | Reply = ({ input }) => ({ ok: true, value: { heard: input } });
  private readonly listeners = new Set<{ seatId: string | null; tell: (event: StudyEvent) => void }>();

  seatOf(token: string): string | null {
    return this.tokens.get(token) ?? null;
  }
  async answer(method: string, input: unknown, from: { seatId: string | null; address: string }): Promise<Reply> {
    const call = { method, input, ...from };
    this.calls.push(call);
    return this.reply(call);
  }
  subscribe(seatId: string | null, tell: (event: StudyEvent) => void): () => void {
    const listener = { seatId, tell };
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  arrived(seatId: string): void {
    this.here.push(seatId);
  }
  left(seatId: string): void {
    this.here.splice(this.here.indexOf(seatId), 1);
  }
  tell(seatId: string | null, event: StudyEvent): void {
    for (const listener of this.listeners) if (listener.seatId === seatId) listener.tell(event);
  }
  get subscriptions(): number {
    return this.listeners.size;
  }
}

export const PAGE = '<!doctype html>\n<html lang="en"><head><title>Parallax</title></head><body></body></html>\n';
export const SCRIPT = `export const words = ${JSON.stringify('word '.repeat(2_000))};\n`;

export function builtPage(): string {
  const pageDir = mkdtempSync(join(tmpdir(), 'parallax-page-'));
  onTestFinished(() => rmSync(pageDir, { recursive: true, force: true }));
  mkdirSync(join(pageDir, 'assets'));
  writeFileSync(join(pageDir, 'index.html'), PAGE);
  writeFileSync(join(pageDir, 'assets', 'main-1a2b.js'), SCRIPT);
  writeFileSync(join(pageDir, 'secret.key'), 'never served');
  return pageDir;
}

export interface TestDoor {
  readonly door: ClassDoor;
  readonly study: TestClass;
  readonly host: string;
  readonly origin: string;
}

export async function openTestDoor(
  limits: Partial<ClassLimits> = {},
  options: Partial<ClassDoorOptions> = {},
): Promise<TestDoor> {
  const study = new TestClass();
  const door = await openClassDoor(builtPage(), { ...CLASS_LIMITS, ...limits })({
    host: '127.0.0.1',
    port: 0,
    certificate: null,
    title: 'Year 9, Friday',
    answerer: study,
    ...options,
  });
  onTestFinished(() => door.close());
  const { host, origin } = new URL(door.address);
  return { door, study, host, origin };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

/** One request as it is written, to 127.0.0.1 whatever the headers say. */
export function get(
  { door, host }: TestDoor,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const secure = door.address.startsWith('https:');
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: door.port, path, method, headers: { Host: host, ...headers } };
    const sent = (secure ? secureRequest : plainRequest)({ ...options, rejectUnauthorized: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: String(body) });
      });
    });
    sent.on('error', reject).end();
  });
}

/** What comes back for bytes as they are, until the other side closes. */
export function sayRaw({ door }: TestDoor, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    socket.on('data', (chunk) => (said += String(chunk)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(said));
    onTestFinished(() => void socket.destroy());
  });
}

interface DeviceWish {
  readonly headers?: object;
  readonly protocols?: string[];
  readonly path?: string;
  readonly at?: string;
}

/** A device that is connected as a browser's page would be, unless the headers say otherwise. */
export class Device {
  readonly socket: WebSocket;
  readonly frames: unknown[] = [];
  /** "open", or the HTTP status with which it was refused. */
  readonly opened: Promise<string>;
  /** The close code; 1006 where it was cut without one. */
  readonly closed: Promise<number>;
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private nextId = 1;

  constructor(
    { door, host, origin }: TestDoor,
    token: string | null,
    { headers = {}, protocols, path = '/study', at = '127.0.0.1' }: DeviceWish = {},
  ) {
    const chosen = protocols ?? ['parallax', ...(token === null ? [] : [`seat.${token}`])];
    const scheme = door.address.startsWith('https:') ? 'wss' : 'ws';
    this.socket = new WebSocket(`${scheme}://${at}:${door.port}${path}`, chosen, {
      headers: { Host: host, Origin: origin, ...headers },
      rejectUnauthorized: false,
    });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data) => {
      const frame = JSON.parse(String(data)) as { id?: number; reply: Reply };
      this.frames.push(frame);
      if (frame.id !== undefined) this.waiting.get(frame.id)?.(frame.reply);
    });
    this.opened = new Promise((resolve) => {
      this.socket.on('open', () => resolve('open'));
      this.socket.on('unexpected-response', (_, response) => {
        resolve(String(response.statusCode));
        this.socket.terminate();
      });
      this.socket.on('error', () => resolve('cut'));
    });
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    onTestFinished(() => this.socket.terminate());
  }

  send(value: unknown): void {
    this.socket.send(typeof value === 'string' ? value : JSON.stringify(value));
  }

  /** Null where the connection closes before the reply. */
  call(method: string, input: unknown = {}): Promise<Reply | null> {
    const id = this.nextId++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      void this.closed.then(() => resolve(null));
      this.send({ id, method, input });
    });
  }
}

export async function arrive(door: TestDoor, token: string | null): Promise<Device> {
  const device = new Device(door, token);
  const outcome = await device.opened;
  if (outcome !== 'open') throw new Error(`not let in: ${outcome}`);
  return device;
}

export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not come to that.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
