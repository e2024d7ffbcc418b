import { z } from 'zod';
import { sourceTypeSchema } from '../../../contract/vocabulary-schemas.ts';
import { words } from './case-passage.ts';

const source = z.strictObject({
  title: words,
  publisher: words,
  symbol: words.nullable(),
  on: z.iso.date().nullable(),
});

/** `scaffold.json`. A real event without any text of others: what happened, who reports on it, and by which signs an article belongs to it. */
export const scaffoldSchema = z.strictObject({
  format: z.literal(1),
  licence: z.literal('CC BY 4.0'),
  attribution: words,
  id: words,
  /** For readers of this age and up. */
  age: z.int(),
  title: words,
  happened: words,
  happenedWhere: words,
  contentWarning: words,
  /** An article belongs to it by all `names` and a day between `from` and `to`, or by all `names` and some of `undated`. */
  ties: z.strictObject({
    names: z.array(words).min(1),
    from: z.iso.date(),
    to: z.iso.date(),
    undated: z.strictObject({ names: z.array(words).min(2), atLeast: z.int().min(1) }),
    why: words,
  }),
  facts: z.array(
    z.strictObject({
      id: words,
      from: z.iso.date(),
      to: z.iso.date(),
      text: words,
      /** What is not agreed about it, and between whom. */
      disputed: words.nullable(),
      sources: z.array(source).min(1),
    }),
  ),
  outlets: z.array(
    z.strictObject({
      key: words,
      name: words,
      /** How the outlet is recognised: the end of an address's host, or a name that the page gives. */
      domains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/)),
      aliases: z.array(words).min(1),
      home: words,
      ownership: words,
      since: words,
      notes: words,
      sourceType: sourceTypeSchema,
      /** In our words, not the source's: `says` is a summary to look up, not a quotation. */
      evidence: z.array(z.strictObject({ says: words, source })),
      cannotTell: z.array(words),
    }),
  ),
  questions: z.array(z.strictObject({ text: words, lookFor: words })).min(6),
});
export type ScaffoldFile = z.infer<typeof scaffoldSchema>;
export type ScaffoldOutlet = ScaffoldFile['outlets'][number];
