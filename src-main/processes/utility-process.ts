import type { Port } from '../transports/port.ts';
import { serveParent } from './serve-parent.ts';
import { readServiceArguments } from './service-options.ts';

/** Electron's end of a utility process's pipe; typed here because plain Node's `process` does not know it. */
interface ParentPort {
  postMessage(value: unknown): void;
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
}

/** The study service as Electron's utility process: same service, Electron's own Node. Electron kills it with the app. */
const { parentPort } = process as unknown as { parentPort: ParentPort };
const port: Port = {
  send: (value) => parentPort.postMessage(value),
  onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
  onClose: (listener) => void process.once('SIGTERM', listener),
};
serveParent(port, readServiceArguments(process.argv.slice(2)));
