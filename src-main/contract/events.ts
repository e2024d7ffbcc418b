import { z } from 'zod';
import { noticeSchema } from './study.ts';

/** What the service tells its connections without being asked. */
export const eventSchema = z.discriminatedUnion('event', [
  /** Articles, outlets or cases are no longer what was last read; read again what is on screen. */
  z.object({ event: z.literal('corpus.changed') }),
  /** Texts were compared behind the calls, so that more may be known of who shares words with whom; `waiting` are to come. */
  z.object({ event: z.literal('corpus.compared'), waiting: z.number().int().nonnegative() }),
  /** Names have been found in every article that was waiting for it. */
  z.object({ event: z.literal('corpus.named') }),
  z.object({ event: z.literal('settings.changed') }),
  /** The index is being written: how many of how many articles are in it. The last one says that all are. */
  z.object({ event: z.literal('search.progress'), done: z.number().int(), of: z.number().int() }),
  /** The library is being grouped by event: how many of how many articles are done, of what is being done now. */
  z.object({
    event: z.literal('corpus.proposing'),
    step: z.enum(['reading', 'comparing']),
    done: z.number().int(),
    of: z.number().int(),
  }),
  /** A class or what is done in it is no longer what was last read; at most a few a second. */
  z.object({ event: z.literal('classroom.changed'), classId: z.string() }),
  /** For one seat: what to do now has changed; read `classroom.now` again. */
  z.object({ event: z.literal('classroom.now') }),
  /** Somebody opened this pack from their desktop: to be looked at, and taken in only when they say so. From the desktop shell alone. */
  z.object({ event: z.literal('packs.offered'), path: z.string() }),
  /** What a check of the library is at: reading it through, copying it before it is mended, mending it. */
  z.object({ event: z.literal('upkeep.progress'), step: z.enum(['reading', 'copying', 'mending']) }),
  z.object({ event: z.literal('study.notice'), notice: noticeSchema }),
  /** The service had stopped and is running again; what was in flight failed with `service-stopped`. */
  z.object({ event: z.literal('study.restarted') }),
]);
export type StudyEvent = z.infer<typeof eventSchema>;
