import type { ClassLimits } from './class-limits.ts';
import type { TokenBucket } from './token-bucket.ts';

/** What is held back and let go: the reading end of a connection. */
export interface Reading {
  pause(): void;
  resume(): void;
  /** Bytes sent to the device that it has not taken yet. */
  unsent(): number;
  /** It has been too much for too long. */
  giveUp(): void;
}

export interface Turn {
  readonly cost: number;
  /** Settles when it is answered; never rejects. */
  readonly carry: () => Promise<void>;
}

export interface Turns {
  add(turn: Turn): void;
  /** To be called when more may be possible, as what was unsent has gone out, and now and then, since patience ends by itself. */
  next(): void;
  stop(): void;
}

type TurnLimits = Pick<ClassLimits, 'underWay' | 'waiting' | 'patience' | 'unsentBeforeWaiting'>;

/**
 * Lets messages be carried in order and no faster than the bucket gives. While any waits, reading is paused; what one read brought
 * along already waits here, up to a limit. `clock` in milliseconds.
 */
export function takeTurns(reading: Reading, bucket: TokenBucket, limits: TurnLimits, clock: () => number): Turns {
  const waiting: Turn[] = [];
  let underWay = 0;
  let timer: NodeJS.Timeout | undefined;
  let slowSince: number | null = null;
  let stopped = false;
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    waiting.length = 0;
  };
  const start = (turn: Turn) => {
    underWay++;
    void turn.carry().then(() => {
      underWay--;
      if (waiting.length > 0) next();
    });
  };
  const carryWhatMay = () => {
    while (waiting.length > 0 && underWay < limits.underWay && reading.unsent() <= limits.unsentBeforeWaiting) {
      const wait = bucket.take(waiting[0]!.cost);
      if (wait > 0) {
        timer = setTimeout(next, wait);
        return;
      }
      start(waiting.shift()!);
    }
  };
  const next = () => {
    clearTimeout(timer);
    carryWhatMay();
    if (waiting.length === 0) {
      if (slowSince !== null) reading.resume();
      slowSince = null;
      return;
    }
    slowSince ??= clock();
    reading.pause();
    if (waiting.length <= limits.waiting && clock() - slowSince <= limits.patience) return;
    stop();
    reading.giveUp();
  };
  return {
    add(turn) {
      if (stopped) return;
      waiting.push(turn);
      next();
    },
    next() {
      if (waiting.length > 0) next();
    },
    stop,
  };
}
