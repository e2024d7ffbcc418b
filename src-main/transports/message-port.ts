import type { StudyEvent } from '../contract/events.ts';
import type { Reply } from '../contract/failures.ts';
import type { Role } from '../contract/plain/vocabulary.ts';
import { serviceStopped } from './connection.ts';
import type { Connection } from './connection.ts';
import { inboundFrameSchema, requestFrameSchema } from './frames.ts';
import type { Port } from './port.ts';

/** The side of a transport that answers: a study service, or anything that can stand in front of one. */
export interface Answerer {
  dispatch(method: string, input: unknown, role: Role): Promise<Reply>;
  subscribe(listener: (event: StudyEvent) => void): () => void;
}

/**
 * Serves a study service to whoever holds the other end of `port`. The role is fixed for the life of the port:
 * nothing that comes through it can change it. Malformed frames are dropped, since there is no id to answer to.
 */
export function servePort(port: Port, answerer: Answerer, role: Role): void {
  const unsubscribe = answerer.subscribe((event) => port.send({ event }));
  port.onClose(unsubscribe);
  port.onMessage((value) => {
    const frame = requestFrameSchema.safeParse(value);
    if (!frame.success) return;
    const { id, method, input } = frame.data;
    void answerer.dispatch(method, input, role).then((reply) => port.send({ id, reply }));
  });
}

/** The caller's end of a port. When the port closes, every call under way fails with `service-stopped`. */
export function connectPort(port: Port): Connection {
  const waiting = new Map<string | number, (reply: Reply) => void>();
  const listeners = new Set<(event: StudyEvent) => void>();
  let nextId = 1;
  let closed = false;
  port.onMessage((value) => {
    const frame = inboundFrameSchema.safeParse(value);
    if (!frame.success) return;
    if ('event' in frame.data) {
      for (const listener of listeners) listener(frame.data.event);
      return;
    }
    waiting.get(frame.data.id)?.(frame.data.reply as Reply);
    waiting.delete(frame.data.id);
  });
  port.onClose(() => {
    closed = true;
    for (const answer of waiting.values()) answer(serviceStopped());
    waiting.clear();
  });
  return {
    call(method, input) {
      if (closed) return Promise.resolve(serviceStopped());
      const id = nextId++;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        port.send({ id, method, input });
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
