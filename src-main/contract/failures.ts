import { z } from 'zod';
import { roleSchema } from './vocabulary-schemas.ts';

/** Why a page of the web is not here. */
export const FETCH_FAILURE_REASONS = [
  ...['offline', 'unknown-host', 'unreachable', 'certificate', 'timeout', 'cancelled'],
  ...['refused', 'not-found', 'too-many-requests', 'server-fault', 'too-many-redirects'],
  ...['too-large', 'not-a-page', 'broken-off'],
] as const;
export type FetchFailureReason = (typeof FETCH_FAILURE_REASONS)[number];

/** Why nothing is taken now, where it is not simply that the teacher has locked the class. Students read it in their language. */
export const CLASS_LOCKED_REASONS = [
  'not shown yet',
  'another question',
  'told later',
  'door shut',
  'seats left',
] as const;

/**
 * Every way a call can fail, as coded data. `message` is a sentence a teacher can act on and names the file or
 * field it is about; the other fields are for code. Switch on `code` exhaustively.
 */
const message = z.string();
const file = { message, file: z.string() };

export const failureSchema = z.discriminatedUnion('code', [
  // The call itself
  z.object({ code: z.literal('malformed-input'), message, path: z.string() }),
  z.object({ code: z.literal('unknown-method'), message, method: z.string() }),
  z.object({ code: z.literal('not-allowed'), message, method: z.string(), role: roleSchema }),
  z.object({ code: z.literal('not-found'), message, what: z.string(), id: z.string() }),
  z.object({ code: z.literal('evidence-needed'), message }),
  z.object({ code: z.literal('cannot-undo'), message }),
  // A class and its packs
  /** Other devices could not reach this computer so; the message says what to do. */
  z.object({ code: z.literal('class-unreachable'), message, network: z.string() }),
  z.object({ code: z.literal('class-closed'), message }),
  /** The class is locked: nothing is taken now. What was written stays with its writer. */
  z.object({ code: z.literal('class-locked'), message, why: z.enum(CLASS_LOCKED_REASONS).optional() }),
  z.object({
    code: z.literal('code-refused'),
    message,
    waitSeconds: z.number(),
    why: z.enum(['wrong', 'too many', 'crowd']).optional(),
  }),
  /** Somebody sits on it, or (`alike`) a new name could be taken for it. `name` is the seat that is there. */
  z.object({ code: z.literal('seat-taken'), message, name: z.string().optional(), alike: z.boolean().optional() }),
  /** The seat was handed to another device, or erased. */
  z.object({ code: z.literal('seat-lost'), message }),
  z.object({ code: z.literal('too-much'), message }),
  /** Kept by the student's own browser until the connection is back; never sent by the service. */
  z.object({ code: z.literal('kept-here'), message }),
  /** `file` is the pack, `inside` what in it is the matter. */
  z.object({ code: z.literal('pack-refused'), ...file, inside: z.string() }),
  // What comes in
  z.object({ code: z.literal('file-missing'), ...file }),
  z.object({ code: z.literal('file-unreadable'), ...file }),
  z.object({ code: z.literal('file-empty'), ...file }),
  z.object({ code: z.literal('file-binary'), ...file }),
  z.object({ code: z.literal('file-too-large'), ...file, size: z.number(), limit: z.number() }),
  z.object({ code: z.literal('file-undecodable'), ...file }),
  /** Says what it is, but breaks off or contradicts itself. */
  z.object({ code: z.literal('file-damaged'), ...file }),
  z.object({ code: z.literal('file-encrypted'), ...file }),
  /** A known kind in a variant that can't be read (an old compression method, an archive in several parts). */
  z.object({ code: z.literal('file-unsupported'), ...file }),
  /** An archive that points outside itself or is packed to explode. */
  z.object({ code: z.literal('file-unsafe'), ...file }),
  /** More members, rows or bytes in it than are read at once. */
  z.object({ code: z.literal('file-over-limit'), ...file, limit: z.number() }),
  /** Reading it took longer, or more memory, than any real page does. */
  z.object({ code: z.literal('file-too-complex'), ...file }),
  /** A table without a column of text; `columns` are the names it has. */
  z.object({ code: z.literal('columns-missing'), ...file, columns: z.array(z.string()) }),
  z.object({ code: z.literal('folder-empty'), ...file }),
  z.object({ code: z.literal('folder-given'), ...file }),
  z.object({ code: z.literal('no-article'), ...file }),
  // What is fetched from the web
  z.object({ code: z.literal('fetching-off'), message }),
  z.object({ code: z.literal('fetch-busy'), message }),
  /** An address that is never asked: not of the public web, or written to hide where it leads. */
  z.object({ code: z.literal('address-refused'), message, address: z.string() }),
  z.object({
    code: z.literal('fetch-failed'),
    message,
    address: z.string(),
    reason: z.enum(FETCH_FAILURE_REASONS),
  }),
  // The store and the process
  z.object({ code: z.literal('database-newer'), message, found: z.number(), known: z.number() }),
  z.object({ code: z.literal('database-unusable'), message }),
  /** Nothing more can be written; what is there can be read. */
  z.object({ code: z.literal('disk-full'), message }),
  z.object({ code: z.literal('folder-read-only'), message }),
  /** A copy of the library that is gone, damaged or of a newer Parallax. */
  z.object({ code: z.literal('copy-refused'), message }),
  /** The class has to be closed first. */
  z.object({ code: z.literal('class-open'), message }),
  z.object({ code: z.literal('service-stopped'), message }),
  z.object({ code: z.literal('malformed-reply'), message, path: z.string() }),
  z.object({ code: z.literal('internal'), message }),
]);
export type Failure = z.infer<typeof failureSchema>;

/** A failure thrown on its way to the transport, which turns it back into data. */
export class ExpectedFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'ExpectedFailure';
    this.failure = failure;
  }
}

/** What a transport carries back: the value, or why there is none. */
export type Reply<Value = unknown> = { ok: true; value: Value } | { ok: false; failure: Failure };
