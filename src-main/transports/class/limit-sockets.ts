import type { Server, Socket } from 'node:net';
import type { ClassLimits } from './class-limits.ts';

/** Without the prefix that an IPv4 address gets on a socket that speaks IPv6. */
export function plainAddress(address: string | undefined): string {
  return (address ?? '').replace(/^::ffff:/u, '');
}

/** Counts by key; a key that is down to nothing is forgotten. */
export class Tally {
  private readonly counts = new Map<string, number>();
  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }
  add(key: string, difference: 1 | -1): void {
    const count = this.of(key) + difference;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }
}

/** Holds the open sockets of a server, of whatever kind and however slow, to so many in all and so many an address. */
export function limitSockets(server: Server, limits: ClassLimits): void {
  const open = new Tally();
  server.maxConnections = limits.sockets;
  server.on('connection', (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress);
    if (!limits.uncounted.includes(address) && open.of(address) >= limits.socketsOfAddress) {
      socket.destroy();
      return;
    }
    open.add(address, 1);
    socket.once('close', () => open.add(address, -1));
  });
}
