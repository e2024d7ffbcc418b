import type { StudyEvent } from '../../src-main/contract/events.ts';
import type { Reply } from '../../src-main/contract/failures.ts';
import type { StudyConnection } from './connection.ts';

/** First wait before connecting again, doubled up to the longest; a teacher who restarts the program waits at most this. */
const SHORTEST_WAIT_MS = 150;
const LONGEST_WAIT_MS = 2_000;
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
): StudyConnection {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/study`;
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: StudyEvent) => void>();
  let nextId = 1;
  let wait = SHORTEST_WAIT_MS;
  let everOpen = false;
  /** Since when there has been nobody to connect to, in milliseconds since 1970; null while connected. */
  let awaySince: number | null = Date.now();
  let socket: WebSocket;

  const send = (call: Waiting) => {
    call.sent = true;
    socket.send(call.frame);
  };
  const connect = () => {
    socket = open(address);
    socket.addEventListener('open', () => {
      wait = SHORTEST_WAIT_MS;
      awaySince = null;
      if (everOpen) tell({ event: 'study.restarted' });
      everOpen = true;
      for (const call of waiting.values()) if (!call.sent) send(call);
    });
    socket.addEventListener('message', ({ data }) => receive(String(data)));
    socket.addEventListener('close', () => {
      awaySince ??= Date.now();
      const gone = Date.now() - awaySince > PATIENCE_MS;
      for (const [id, call] of waiting) {
        if (call.sent) answer(id, STOPPED);
        else if (gone) answer(id, GONE);
      }
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };
  const receive = (data: string) => {
    const frame = JSON.parse(data) as { event: StudyEvent } | { id: number; reply: Reply };
    if ('event' in frame) tell(frame.event);
    else answer(frame.id, frame.reply);
  };
  const answer = (id: number, reply: Reply) => {
    waiting.get(id)?.resolve(reply);
    waiting.delete(id);
  };
  const tell = (event: StudyEvent) => {
    for (const listener of listeners) listener(event);
  };
  connect();

  return {
    call(method, input) {
      const id = nextId++;
      return new Promise((resolve) => {
        const call: Waiting = { resolve, frame: JSON.stringify({ id, method, input }), sent: false };
        waiting.set(id, call);
        if (socket.readyState === socket.OPEN) send(call);
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const GONE: Reply = {
  ok: false,
  failure: {
    code: 'service-stopped',
    message:
      'This page can not reach Parallax: it was closed, or could not start the part that keeps your library again. Start Parallax once more and open the address it prints. Nothing you saved is lost.',
  },
};

const STOPPED: Reply = {
  ok: false,
  failure: {
    code: 'service-stopped',
    message:
      'The connection to Parallax was cut while it worked on this. It is being made again; please look whether it was done, and try once more if not.',
  },
};
