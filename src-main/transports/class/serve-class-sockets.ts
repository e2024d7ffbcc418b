import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { ClassAnswerer } from '../../contract/class-door.ts';
import { DOOR_CODES } from '../../contract/plain/class-words.ts';
import { admit, SUBPROTOCOL } from './admit.ts';
import type { DoorPlate } from './admit.ts';
import { serveConnection } from './class-connection.ts';
import type { ClassConnection } from './class-connection.ts';
import type { ClassLimits } from './class-limits.ts';
import { plainAddress, Tally } from './limit-sockets.ts';
import { createTokenBucket } from './token-bucket.ts';
import type { TokenBucket } from './token-bucket.ts';

export interface ClassSockets {
  dismiss(seatId: string): void;
  /** Tells everybody that the class is closed; resolves when all are gone, cut if need be. Nobody is let in from now on. */
  closeAll(): Promise<void>;
}

const clock = () => performance.now();

/** Lets devices in and keeps the list of who is connected. */
export function serveClassSockets(
  server: Server,
  plate: DoorPlate,
  answerer: ClassAnswerer,
  limits: ClassLimits,
): ClassSockets {
  const crowd = new Crowd(limits);
  const shared = { noServer: true, handleProtocols: () => SUBPROTOCOL, perMessageDeflate: false };
  const forSeats = new WebSocketServer({ ...shared, maxPayload: limits.frameOfSeat });
  const forVisitors = new WebSocketServer({ ...shared, maxPayload: limits.frameOfVisitor });
  let closing = false;

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const admission = admit(plate, request.url, request.headers);
    if ('status' in admission) return refuse(socket, admission.status, admission.sentence);
    const address = plainAddress(request.socket.remoteAddress);
    const { token } = admission;
    const seatId = token === null ? null : seatOf(answerer, token);
    if (seatId === undefined) return refuse(socket, 503, BUSY);
    if (closing || crowd.isFull(seatId, address)) return refuse(socket, 503, closing ? CLOSED : FULL);
    (seatId === null ? forVisitors : forSeats).handleUpgrade(request, socket, head, (webSocket) => {
      if (token !== null && seatId === null)
        return turnAway(webSocket, DOOR_CODES.seatLost, 'this seat is lost', limits);
      if (seatId !== null && crowd.devicesOf(seatId) >= limits.connectionsOfSeat)
        return turnAway(webSocket, DOOR_CODES.tooMuch, 'too many devices on this seat', limits);
      const bucket = crowd.bucketFor(seatId);
      const connection = serveConnection({ webSocket, seatId, address, answerer, bucket, limits, clock });
      crowd.add(connection);
      if (seatId !== null) answerer.arrived(seatId);
      webSocket.once('close', () => {
        crowd.remove(connection);
        if (seatId !== null) answerer.left(seatId);
      });
    });
  });
  const pinging = setInterval(() => crowd.connections.forEach((connection) => connection.check()), limits.pingEvery);

  return {
    dismiss: (seatId) =>
      crowd.connections.forEach((connection) => {
        if (connection.seatId === seatId) connection.close(DOOR_CODES.seatLost, 'this seat is lost');
      }),
    async closeAll() {
      closing = true;
      clearInterval(pinging);
      crowd.connections.forEach((connection) => connection.close(DOOR_CODES.classClosed, 'the class is closed'));
      await crowd.gone();
    },
  };
}

/** Undefined where the library can't say just now: then nobody's seat is lost, and the page tries again. */
function seatOf(answerer: ClassAnswerer, token: string): string | null | undefined {
  try {
    return answerer.seatOf(token);
  } catch {
    return undefined;
  }
}

const BUSY = 'The class can not look for your seat just now. Your page tries again by itself.';
const CLOSED = 'This class is closed.';
const FULL = 'Too many devices are at the door of this class. Wait a moment and load the page again.';

function refuse(socket: Duplex, status: number, sentence: string): void {
  const head = [
    `HTTP/1.1 ${status} Refused`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(sentence)}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${sentence}`, () => socket.destroy());
}

/** A browser tells its page why only if the connection was made first. */
function turnAway(webSocket: WebSocket, code: number, reason: string, limits: ClassLimits): void {
  webSocket.on('error', () => webSocket.terminate());
  webSocket.close(code, reason);
  setTimeout(() => webSocket.terminate(), limits.closeTime).unref();
}

/** Who is connected. */
class Crowd {
  readonly connections = new Set<ClassConnection>();
  private readonly visitorsOf = new Tally();
  private readonly devices = new Tally();
  /** Of every seat that has been here: coming anew earns nothing. */
  private readonly buckets = new Map<string, TokenBucket>();
  private visitors = 0;
  private whenEmpty: () => void = () => undefined;
  private readonly limits: ClassLimits;

  constructor(limits: ClassLimits) {
    this.limits = limits;
  }

  isFull(seatId: string | null, address: string): boolean {
    const { seats, visitors, visitorsOfAddress, uncounted } = this.limits;
    if (seatId !== null) return this.connections.size - this.visitors >= seats;
    if (this.visitors >= visitors) return true;
    return !uncounted.includes(address) && this.visitorsOf.of(address) >= visitorsOfAddress;
  }

  devicesOf(seatId: string): number {
    return this.devices.of(seatId);
  }

  bucketFor(seatId: string | null): TokenBucket {
    if (seatId === null) return createTokenBucket(this.limits.rateOfVisitor, clock);
    const bucket = this.buckets.get(seatId) ?? createTokenBucket(this.limits.rateOfSeat, clock);
    this.buckets.set(seatId, bucket);
    return bucket;
  }

  add(connection: ClassConnection): void {
    this.connections.add(connection);
    this.count(connection, 1);
  }

  remove(connection: ClassConnection): void {
    this.connections.delete(connection);
    this.count(connection, -1);
    if (this.connections.size === 0) this.whenEmpty();
  }

  /** Resolves when nobody is left. */
  gone(): Promise<void> {
    if (this.connections.size === 0) return Promise.resolve();
    return new Promise((resolve) => (this.whenEmpty = resolve));
  }

  private count({ seatId, address }: ClassConnection, difference: 1 | -1): void {
    if (seatId !== null) return this.devices.add(seatId, difference);
    this.visitors += difference;
    this.visitorsOf.add(address, difference);
  }
}
