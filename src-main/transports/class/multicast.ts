import type { Bonjour } from 'bonjour-service';

/** What the library keeps private and we must hold: its socket, whose errors and strangers' packets are ours to catch. */
interface Inside {
  readonly server: {
    readonly mdns: {
      emit(event: string, ...args: unknown[]): boolean;
      on(event: 'ready', listener: () => void): void;
      on(event: 'error', listener: (error: Error) => void): void;
    };
  };
}

export interface Multicast {
  readonly bonjour: Bonjour;
  close(): Promise<void>;
}

/** Port 5353 is often another program's, and schools switch multicast off: then this is null and nothing else changes. */
const READY_MS = 2_000;

/**
 * Opens the socket of multicast DNS, on one network or on all. The library is loaded only here, when a class is opened or looked for.
 * A packet that it stumbles over is any device's to send, so it must not end the process: it is left out.
 */
export async function openMulticast(network?: string): Promise<Multicast | null> {
  const { Bonjour } = await import('bonjour-service');
  // On one network it still listens on every address, since a socket bound to an address is sent no multicast on Linux.
  const options = network === undefined ? {} : { interface: network, bind: '0.0.0.0' };
  const bonjour = new Bonjour(options as object, () => undefined);
  const { mdns } = (bonjour as unknown as Inside).server;
  const emit = mdns.emit.bind(mdns);
  mdns.emit = (event, ...args) => {
    try {
      return emit(event, ...args);
    } catch {
      return false;
    }
  };
  const ready = await new Promise<boolean>((resolve) => {
    mdns.on('ready', () => resolve(true));
    mdns.on('error', () => resolve(false));
    setTimeout(() => resolve(false), READY_MS).unref();
  });
  const close = () => new Promise<void>((resolve) => bonjour.destroy(() => resolve()));
  if (ready) return { bonjour, close };
  await close().catch(() => undefined);
  return null;
}
