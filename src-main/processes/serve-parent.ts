import { servePort } from '../transports/message-port.ts';
import type { Port } from '../transports/port.ts';
import { openService } from './open-service.ts';
import type { ServiceOptions } from './service-options.ts';

/** Serves one study service to the parent process until it lets go. Whoever started this process is the owner. */
export function serveParent(port: Port, options: ServiceOptions): void {
  const service = openService(options);
  port.onClose(() => {
    service.close();
    process.exit(0);
  });
  servePort(port, service, 'owner');
}
