import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real server that writes down whatever reaches it, so that "no request left" is seen and not assumed. */
export interface ListeningServer {
  readonly origin: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export async function listen(): Promise<ListeningServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Access-Control-Allow-Origin': '*' }).end('reached');
  });
  server.on('upgrade', (request, socket) => {
    requests.push(`UPGRADE ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
