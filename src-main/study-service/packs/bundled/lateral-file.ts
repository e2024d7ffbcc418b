import { z } from 'zod';
import { words } from './case-passage.ts';

/** `lateral.json` of a bundled case: short dated pages about each outlet by others, for reading laterally without a network. */
export const lateralFileSchema = z.strictObject({
  format: z.literal(1),
  pages: z.array(
    z.strictObject({
      id: words,
      /** The `key` of one of the case's outlets. */
      outlet: words,
      kind: words,
      by: words,
      publishedOn: z.iso.date(),
      title: words,
      stance: z.enum(['favourable', 'mixed', 'critical']),
      text: words,
    }),
  ),
});
