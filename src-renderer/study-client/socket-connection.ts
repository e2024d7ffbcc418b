import { m } from '#words';
import { DOOR_CODES } from '../../src-main/contract/plain/class-words.ts';
import type { StudyEvent } from '../../src-main/contract/events.ts';
import type { Reply } from '../../src-main/contract/failures.ts';
import type { ConnectionState, WatchedConnection } from './connection.ts';

/** First wait before connecting again, doubled up to the longest; a teacher who restarts the program waits at most this. */
const SHORTEST_WAIT_MS = 150;
const LONGEST_WAIT_MS = 2_000;
/** After the server said that too much came at once, so that coming back is not more of it. */
const WAIT_AFTER_TOO_MUCH_MS = 5_000;
/** A network that went silently leaves a socket that looks open; one that is silent for so long after a question is dead. */
const SILENCE_MS = 5_000;
const CLOSED_FOR_GOOD: Readonly<Record<number, 'seat lost' | 'class closed'>> = {
  [DOOR_CODES.seatLost]: 'seat lost',
  [DOOR_CODES.classClosed]: 'class closed',
};
/** A service that died is back within this; past it the program itself is gone, or has given up on its service. */
const PATIENCE_MS = 10_000;

interface Waiting {
  resolve(reply: Reply): void;
  frame: string;
  sent: boolean;
}

/**
 * A WebSocket to the page's own server that comes back by itself. Calls made while it is away wait for it; a call
 * that was already sent when it went fails with `service-stopped`, since nobody can tell whether it was carried out.
 * One that waits longer than any restart takes fails too, with what the person can do; the page goes on trying.
 */
export function socketConnection(
  location: Pick<Location, 'host' | 'protocol'>,
  open: (address: string) => WebSocket = (address) => new WebSocket(address),
): WatchedConnection {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/study`;
  return new SocketConnection(() => open(address));
}

/**
 * The same to the class that served this page: as who holds the seat of `token`, or as a visitor at the door. The token goes as a
 * subprotocol, the one thing a page can say with a socket that stays out of addresses and logs.
 */
export function classConnection(
  location: Pick<Location, 'host' | 'protocol'>,
  token: string | null,
): WatchedConnection {
  const protocols = token === null ? ['parallax'] : ['parallax', `seat.${token}`];
  return socketConnection(location, (address) => new WebSocket(address, protocols));
}

class SocketConnection implements WatchedConnection {
  state: ConnectionState = 'away';
  readonly #open: () => WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(event: StudyEvent) => void>();
  readonly #watchers = new Set<(state: ConnectionState) => void>();
  #nextId = 1;
  #wait = SHORTEST_WAIT_MS;
  #everOpen = false;
  /** Since when there has been nobody to connect to, in milliseconds since 1970; null while connected. */
  #awaySince: number | null = Date.now();
  #socket: WebSocket;
  #again: ReturnType<typeof setTimeout> | undefined;
  #heardAt = 0;

  constructor(open: () => WebSocket) {
    this.#open = open;
    this.#socket = this.#connect();
  }

  call(method: string, input: unknown): Promise<Reply> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const call: Waiting = { resolve, frame: JSON.stringify({ id, method, input }), sent: false };
      this.#waiting.set(id, call);
      if (this.#socket.readyState === this.#socket.OPEN) this.#send(call);
      else if (isForGood(this.state)) this.#answer(id, AT_THE_END[this.state]);
    });
  }

  subscribe(listener: (event: StudyEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  watch(listener: (state: ConnectionState) => void): () => void {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  }

  wake(): void {
    if (isForGood(this.state)) return;
    if (this.#socket.readyState === this.#socket.OPEN) this.#probe();
    else if (this.#again !== undefined) {
      clearTimeout(this.#again);
      this.#wait = SHORTEST_WAIT_MS;
      this.#socket = this.#connect();
    }
  }

  drop(): void {
    if (this.state !== 'here') return;
    const dead = this.#socket;
    // The close event of a dead network can take minutes; nothing waits for it.
    this.#closed(dead, 1006);
    dead.close();
  }

  close(): void {
    this.#setState('class closed');
    clearTimeout(this.#again);
    this.#socket.close();
  }

  #probe(): void {
    const socket = this.#socket;
    const asked = Date.now();
    void this.call('classroom.door', {});
    setTimeout(() => {
      if (socket === this.#socket && this.#heardAt < asked) this.drop();
    }, SILENCE_MS);
  }

  #connect(): WebSocket {
    this.#again = undefined;
    const socket = this.#open();
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return;
      this.#wait = SHORTEST_WAIT_MS;
      this.#awaySince = null;
      if (this.#everOpen) this.#tell({ event: 'study.restarted' });
      this.#everOpen = true;
      for (const call of this.#waiting.values()) if (!call.sent) this.#send(call);
      this.#setState('here');
    });
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.#socket) this.#receive(String(data));
    });
    socket.addEventListener('close', ({ code }) => this.#closed(socket, code));
    return socket;
  }

  #closed(socket: WebSocket, code: number): void {
    if (socket !== this.#socket || this.#again !== undefined || isForGood(this.state)) return;
    const forGood = CLOSED_FOR_GOOD[code];
    if (forGood) {
      this.#setState(forGood);
      for (const id of [...this.#waiting.keys()]) this.#answer(id, AT_THE_END[forGood]);
      return;
    }
    this.#awaySince ??= Date.now();
    const gone = Date.now() - this.#awaySince > PATIENCE_MS;
    for (const [id, call] of this.#waiting) {
      if (call.sent) this.#answer(id, STOPPED);
      else if (gone) this.#answer(id, GONE);
    }
    const wait = code === DOOR_CODES.tooMuch ? WAIT_AFTER_TOO_MUCH_MS : this.#wait;
    this.#again = setTimeout(() => (this.#socket = this.#connect()), wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
    this.#setState('away');
  }

  #send(call: Waiting): void {
    call.sent = true;
    this.#socket.send(call.frame);
  }

  #receive(data: string): void {
    this.#heardAt = Date.now();
    const frame = JSON.parse(data) as { event: StudyEvent } | { id: number; reply: Reply };
    if ('event' in frame) this.#tell(frame.event);
    else this.#answer(frame.id, frame.reply);
  }

  #answer(id: number, reply: Reply): void {
    this.#waiting.get(id)?.resolve(reply);
    this.#waiting.delete(id);
  }

  #tell(event: StudyEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #setState(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    for (const watcher of this.#watchers) watcher(state);
  }
}

function isForGood(state: ConnectionState): state is keyof typeof AT_THE_END {
  return state in AT_THE_END;
}

const GONE: Reply = {
  ok: false,
  failure: {
    code: 'service-stopped',
    message: m.client_gone(),
  },
};

const STOPPED: Reply = {
  ok: false,
  failure: {
    code: 'service-stopped',
    message: m.client_cut(),
  },
};

const AT_THE_END: Readonly<Record<'seat lost' | 'class closed', Reply>> = {
  'seat lost': {
    ok: false,
    failure: { code: 'seat-lost', message: m.client_seat_lost() },
  },
  'class closed': { ok: false, failure: { code: 'class-closed', message: m.client_class_closed() } },
};
