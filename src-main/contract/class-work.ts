import { z } from 'zod';
import { CONFIDENCES, framingCategorySchema, NOTE_ORIGINS, selectorSchema } from './framing.ts';
import { answerSchema, confidenceSchema } from './quiz-items.ts';
import { sourceTypeSchema } from './vocabulary-schemas.ts';

const id = z.string().min(1).max(120);

/**
 * A piece of work as a student's page hands it in. `id` is made by the page (128 random bits, hexadecimal) and is the same however
 * often it is sent: it arrives once. Of a note the highest `revision` counts, in whatever order they come; a removal is the last.
 */
const workEnvelope = { id: z.string().regex(/^[0-9a-f]{32}$/, 'is 32 hexadecimal digits'), at: z.iso.datetime() };
export const workSchema = z.discriminatedUnion('kind', [
  z.object({
    ...workEnvelope,
    kind: z.literal('answer'),
    attemptId: id,
    itemId: id,
    answer: answerSchema,
    confidence: confidenceSchema,
  }),
  z.object({
    ...workEnvelope,
    kind: z.literal('note'),
    revision: z.number().int().min(1).max(1_000_000),
    targets: z
      .array(z.object({ articleId: id, selector: selectorSchema }))
      .min(1)
      .max(12),
    category: framingCategorySchema,
    text: z.string().max(5_000),
    confidence: z.enum(CONFIDENCES),
    origin: z.enum(NOTE_ORIGINS).default('person'),
    rule: z.string().max(200).nullable().default(null),
  }),
  z.object({ ...workEnvelope, kind: z.literal('note removed'), revision: z.number().int().min(1).max(1_000_000) }),
  z.object({
    ...workEnvelope,
    kind: z.literal('guess'),
    articleId: id,
    sourceType: sourceTypeSchema,
    reason: z.string().trim().max(1_000),
  }),
]);
export type Work = z.infer<typeof workSchema>;
/** Most pieces that are handed in at once; a page that was long away sends more in turns. */
export const MOST_WORK = 100;
