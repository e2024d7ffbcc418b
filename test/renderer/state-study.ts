import type { Study } from '../../src-renderer/study.svelte.ts';
import { memoryStorage } from './design/memory-storage.ts';

type Reply = (input: never) => unknown;

/** What the state of a view needs of a page. Returns what puts things back. */
export function openWindow(): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'window');
  const fake = {
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
    location: { hash: '' },
    setTimeout: globalThis.setTimeout.bind(globalThis),
    clearTimeout: globalThis.clearTimeout.bind(globalThis),
  };
  Object.defineProperty(globalThis, 'window', { value: fake, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(globalThis, 'window', before);
    else Reflect.deleteProperty(globalThis, 'window');
  };
}

/** A study whose service answers as the test says, by method, and what it was heard to say. */
export function studyOf(replies: Readonly<Record<string, Reply>>, more: object = {}): Study & { said: string[] } {
  const said: string[] = [];
  const study = {
    said,
    pupil: null,
    settings: { noteAuthor: 'Ada', columns: 2 },
    client: {
      async call(method: string, input: unknown): Promise<unknown> {
        const reply = replies[method];
        if (!reply) throw new Error(`nothing answers ${method}`);
        return await reply(input as never);
      },
    },
    masks: () => false,
    change: async () => {},
    announce: (text: string) => void said.push(text),
    done: (text: string) => void said.push(text),
    fail(error: unknown) {
      said.push(String(error));
      return String(error);
    },
    async attempt(work: () => Promise<void>) {
      try {
        await work();
        return true;
      } catch (error) {
        study.fail(error);
        return false;
      }
    },
    ...more,
  };
  return study as unknown as Study & { said: string[] };
}

/** A reply that is given when the test says so. */
export function later<Value>(): {
  readonly reply: Promise<Value>;
  give(value: Value): void;
  refuse(error: Error): void;
} {
  const { promise, resolve, reject } = Promise.withResolvers<Value>();
  return { reply: promise, give: resolve, refuse: reject };
}

/** Lets everything happen that waits for nothing more. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
