import type { AddressInfo, Server } from 'node:net';

/** Listens on this address and no other; resolves with the port it got, rejects with the system's reason. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
