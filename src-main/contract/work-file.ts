import { z } from 'zod';
import { CONFIDENCES, framingCategorySchema, selectorSchema } from './framing.ts';
import { answerSchema, confidenceSchema } from './quiz-items.ts';
import { sourceTypeSchema } from './vocabulary-schemas.ts';

/**
 * What a student hands back without a network: written by a single-file handout or by another copy of Parallax, merged by
 * `packs.mergeWork`. Articles and items are named as in the pack that went out (`a1`, `i3`), which `pack` says.
 */
const packName = z.string().regex(/^[a-z][0-9]{1,4}$/, 'is named as in a pack, such as a1');
export const workFileSchema = z.object({
  format: z.literal('parallax-work'),
  version: z.literal(1),
  /** SHA-256 (hex) of the content that went out: which version of the case this is about. */
  pack: z.string().regex(/^[0-9a-f]{64}$/),
  caseTitle: z.string().max(300),
  student: z.string().trim().min(1).max(80),
  handedInAt: z.iso.datetime(),
  notes: z
    .array(
      z.object({
        id: z.string().regex(/^[0-9a-f]{32}$/),
        targets: z
          .array(z.object({ article: packName, selector: selectorSchema }))
          .min(1)
          .max(12),
        category: framingCategorySchema,
        text: z.string().max(5_000),
        confidence: z.enum(CONFIDENCES),
        changedAt: z.iso.datetime(),
      }),
    )
    .max(2_000),
  answers: z
    .array(z.object({ item: packName, answer: answerSchema, confidence: confidenceSchema, at: z.iso.datetime() }))
    .max(1_000),
  guesses: z
    .array(
      z.object({
        article: packName,
        sourceType: sourceTypeSchema,
        reason: z.string().max(1_000),
        at: z.iso.datetime(),
      }),
    )
    .max(200),
});
export type WorkFile = z.infer<typeof workFileSchema>;
