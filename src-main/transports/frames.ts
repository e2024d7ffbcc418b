import { z } from 'zod';
import { eventSchema } from '../contract/events.ts';
import { failureSchema } from '../contract/failures.ts';

/**
 * What travels over every transport: JSON values only. A request has an id chosen by the caller; its reply carries
 * the same id; events come unasked. There is no role in a request: who speaks is what the connection says.
 */
export const requestFrameSchema = z.object({
  id: z.union([z.string(), z.number()]),
  method: z.string(),
  input: z.unknown().optional(),
});

export const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
]);

export const replyFrameSchema = z.object({ id: z.union([z.string(), z.number()]), reply: replySchema });

export const eventFrameSchema = z.object({ event: eventSchema });

export const inboundFrameSchema = z.union([replyFrameSchema, eventFrameSchema]);
