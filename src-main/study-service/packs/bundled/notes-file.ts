import { z } from 'zod';
import { CONFIDENCES, framingCategorySchema } from '../../../contract/framing.ts';
import { passageSchema, words } from './case-passage.ts';

/** `notes.json` of a bundled case: framing notes by Parallax and by invented readers, so that agreement has something to show. */
export const notesFileSchema = z.strictObject({
  format: z.literal(1),
  authors: z.array(words).min(1),
  notes: z.array(
    z.strictObject({
      id: words,
      author: words,
      category: framingCategorySchema,
      confidence: z.enum(CONFIDENCES),
      targets: z.array(passageSchema).min(1).max(12),
      text: words,
    }),
  ),
});
