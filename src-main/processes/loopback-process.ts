import { z } from 'zod';
import { serveSocket } from '../transports/socket.ts';
import { openService } from './open-service.ts';
import { serviceOptionsSchema } from './service-options.ts';

const optionsSchema = serviceOptionsSchema.extend({
  port: z.number().int(),
  orAnyPort: z.boolean().optional(),
  ownerToken: z.string().min(32),
  pupilToken: z.string().min(32).optional(),
});
export type LoopbackOptions = z.infer<typeof optionsSchema>;

/**
 * The study service with a browser in front of it, on 127.0.0.1 only. Its parent starts it again with the same
 * port and token if it dies, so the page in the browser reconnects by itself. Ends with its parent.
 *
 * Its options come as the parent's first message and not as arguments: they hold the key to the library, and any user
 * of the machine can read the arguments of any process.
 */
const told = await Promise.race([
  new Promise((resolve) => process.once('message', resolve)),
  new Promise<null>((resolve) => process.once('disconnect', () => resolve(null))),
]);
if (told === null) process.exit(0);
const options = optionsSchema.parse(told);
const end = (code: number) =>
  void serving
    .then((server) => server.close())
    .finally(() => {
      service.close();
      process.exit(code);
    });
const service = openService(options, () => end(1));
const serving = serveSocket({ answerer: service, ...options });
// Before anything is awaited: a parent that dies meanwhile must not leave this process behind.
process.once('disconnect', () => end(0));
const server = await serving;
process.send?.({ listening: server.port, address: server.address });
