import { z } from 'zod';
import { method } from './method.ts';

const count = z.number().int().nonnegative();

/** What a library holds, as a person would count it; what is taken out of the shelves does not count. */
export const holdsSchema = z.object({ cases: count, articles: count, notes: count });
export type Holds = z.infer<typeof holdsSchema>;

export const COPY_KINDS = ['daily', 'before an update', 'before going back', 'before mending'] as const;

/** A copy of the library as it was at one moment. `name` is the file's own name, which says the day and time on this computer's clock. */
export const copySchema = z.object({
  name: z.string(),
  kind: z.enum(COPY_KINDS),
  day: z.string(),
  /** Such as 08:30. */
  time: z.string(),
  bytes: count,
  /** Null where the file can't be read. */
  holds: holdsSchema.nullable(),
});
export type LibraryCopy = z.infer<typeof copySchema>;

export const upkeep = {
  /** Opens the folder of the library in the system's own file manager. Only a window can; elsewhere `opened` is false. */
  'upkeep.openFolder': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ opened: z.boolean(), dataDir: z.string() }),
    example: {},
  }),
  /**
   * What whoever helps needs to know: versions, system, sizes, counts, state, the last lines of the log. No text, title, name or path.
   * `shownIn` is the browser's own description of itself, of which only names and versions are kept.
   */
  'upkeep.report': method({
    who: ['owner'],
    input: z.object({ shownIn: z.string().max(500).optional() }),
    output: z.object({ fileName: z.string(), text: z.string() }),
    example: { shownIn: 'Mozilla/5.0 Chrome/138.0.0.0 Electron/45.4.1' },
  }),
  /**
   * Reads the whole library through, mends what can be mended (after a copy was made) and begins to write the search index anew. A library
   * that is damaged beyond that is `damaged`: the service then starts again on the newest good copy, and the damaged file is kept.
   */
  'upkeep.repair': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({
      outcome: z.enum(['sound', 'mended', 'damaged']),
      /** Index entries that were not what their tables say; written anew. */
      indexes: z.boolean(),
      /** The search index did not hold together; it is written anew in any case. */
      search: z.boolean(),
      /** Rows that pointed at something that is not there, taken out or freed. */
      looseEnds: count,
      /** Files of copies that were cut short, deleted. */
      leftovers: count,
      /** The day and time of the copy made before mending, or null where nothing was to be mended. */
      copy: copySchema.nullable(),
      /** Articles that wait for their place in the search index; `search.progress` tells how far it is. */
      waiting: count,
    }),
    example: {},
  }),
  'upkeep.copies': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({
      /** The library as it is now; null where it can't be opened. */
      present: z.object({ bytes: count, holds: holdsSchema }).nullable(),
      /** Newest first. */
      copies: z.array(copySchema),
    }),
    example: {},
  }),
  /**
   * Puts a copy in the place of the library, which is kept as a copy itself; the service then starts again. Fails with `copy-refused`, with
   * `class-open` while one is, and with `disk-full`; then nothing was changed.
   */
  'upkeep.restoreCopy': method({
    who: ['owner'],
    input: z.object({ name: z.string().min(1).max(200) }),
    output: z.object({}),
    example: { name: 'parallax-2026-03-13-170000.sqlite' },
  }),
} as const;
