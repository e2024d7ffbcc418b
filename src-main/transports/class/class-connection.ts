import type { WebSocket } from 'ws';
import type { z } from 'zod';
import { DOOR_CODES } from '../../contract/plain/class-words.ts';
import type { ClassAnswerer } from '../../contract/class-door.ts';
import type { Reply } from '../../contract/failures.ts';
import { requestFrameSchema } from '../frames.ts';
import { onFrame } from '../web-socket-port.ts';
import type { ClassLimits } from './class-limits.ts';
import { takeTurns } from './take-turns.ts';
import type { TokenBucket } from './token-bucket.ts';

/** One device that is connected; `seatId` is null for a visitor, and never changes: who takes a seat connects again with its token. */
export interface ClassConnection {
  readonly seatId: string | null;
  readonly address: string;
  /** Pings it, or cuts it where it has not answered the last ones, or is a visitor who has long said nothing. */
  check(): void;
  close(code: number, reason: string): void;
}

type Request = z.infer<typeof requestFrameSchema>;

export interface ConnectionParts {
  readonly webSocket: WebSocket;
  readonly seatId: string | null;
  readonly address: string;
  readonly answerer: ClassAnswerer;
  readonly bucket: TokenBucket;
  readonly limits: ClassLimits;
  /** Milliseconds. */
  readonly clock: () => number;
}

/**
 * Carries the calls of one device, as fast as it is due: past its rate, past what is answered side by side, or while it is behind in
 * reading replies, nothing more is read from it, so that its own network holds it back. Only one that goes on sending all the
 * same, or that never catches up, is cut (4008).
 */
export function serveConnection(parts: ConnectionParts): ClassConnection {
  const { webSocket, seatId, address, answerer, limits, clock } = parts;
  const close = (code: number, reason: string) => {
    turns.stop();
    webSocket.resume(); // else its answer to the close would not be read
    webSocket.close(code, reason);
    setTimeout(() => webSocket.terminate(), limits.closeTime).unref();
  };
  const reading = {
    pause: () => webSocket.pause(),
    resume: () => webSocket.resume(),
    unsent: () => webSocket.bufferedAmount,
    giveUp: () => close(DOOR_CODES.tooMuch, 'too much at once'),
  };
  const turns = takeTurns(reading, parts.bucket, limits, clock);
  const send = (value: unknown) => {
    if (webSocket.readyState !== webSocket.OPEN) return;
    if (webSocket.bufferedAmount > limits.unsentAtMost) {
      turns.stop();
      return webSocket.terminate();
    }
    webSocket.send(JSON.stringify(value), turns.next);
  };
  const carry = async ({ id, method, input }: Request) => {
    const reply = await answerer
      .answer(method, input, { seatId, address })
      .catch((error: unknown) => unanswered(method, error));
    send({ id, reply });
  };
  const life = watchLife(parts, close, turns.next);
  onFrame(webSocket, (value, bytes) => {
    life.heard();
    const frame = requestFrameSchema.safeParse(value);
    const cost = 1 + Math.floor(bytes / limits.bytesThatCountAsOne);
    // What is no call has nobody to answer to; it counts all the same.
    turns.add({ cost, carry: frame.success ? () => carry(frame.data) : () => Promise.resolve() });
  });
  webSocket.on('error', () => webSocket.terminate());
  const unsubscribe = answerer.subscribe(seatId, (event) => send({ event }));
  webSocket.once('close', () => {
    turns.stop();
    unsubscribe();
  });
  return { seatId, address, close, check: life.check };
}

/** Counts pings without an answer, not time: after this computer itself was asleep or busy, everybody gets another chance. */
function watchLife(
  { webSocket, seatId, limits, clock }: ConnectionParts,
  close: ClassConnection['close'],
  checkPatience: () => void,
): { heard(): void; check(): void } {
  let pings = 0;
  let heardAt = clock();
  webSocket.on('pong', () => (pings = 0));
  return {
    heard() {
      pings = 0;
      heardAt = clock();
    },
    check() {
      if (webSocket.isPaused) return checkPatience(); // what it answers is not being read
      if (pings >= limits.pingsUnanswered) return webSocket.terminate();
      if (seatId === null && clock() - heardAt > limits.visitorIdle) return close(1000, 'come again');
      pings++;
      webSocket.ping();
    },
  };
}

function unanswered(method: string, error: unknown): Reply {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Parallax could not finish ${method} (${reason}). What was saved before is safe; please try again.`;
  return { ok: false, failure: { code: 'internal', message } };
}
