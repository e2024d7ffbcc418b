import { servePort } from '../transports/message-port.ts';
import type { Port } from '../transports/port.ts';
import { openService } from './open-service.ts';
import type { ServiceOptions } from './service-options.ts';

/** What a process ends with that its parent should start again. */
const START_AGAIN = 1;

/** Serves one study service to the parent process until it lets go. Whoever started this process is the owner. */
export function serveParent(port: Port, options: ServiceOptions): void {
  const end = (code: number) => {
    service.close();
    process.exit(code);
  };
  const service = openService(options, () => end(START_AGAIN));
  port.onClose(() => end(0));
  servePort(port, service, 'owner');
}
