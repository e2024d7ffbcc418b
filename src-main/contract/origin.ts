import { z } from 'zod';
import { publishedOnSchema } from './intake.ts';
import { method } from './method.ts';

const offset = z.number().int().nonnegative();
const place = z.object({ start: offset, end: offset });

/** How much of an article stands in the other: whole paragraphs (six words in ten the same, in order) and words. */
const amountSchema = z.object({ paragraphs: offset, ofParagraphs: offset, words: offset, ofWords: offset });

export const originLinkSchema = z.object({
  other: z.object({
    articleId: z.string(),
    title: z.string(),
    outlet: z.object({ id: z.string(), name: z.string(), hue: z.number() }).nullable(),
    publishedOn: publishedOnSchema.nullable(),
  }),
  kind: z.enum(['near duplicate', 'republished passages']),
  here: amountSchema,
  there: amountSchema,
  /** Of the words of the article that shares more of itself, 0 to 1. */
  share: z.number(),
  /** Evidence, in this article's reading order; UTF-16 offsets into the two bodies as they stand. */
  passages: z.array(z.object({ here: place, there: place, sameWords: offset })),
  direction: z.object({
    origin: z.enum(['this', 'other']).nullable(),
    basis: z.enum(['stated credit', 'canonical address', 'earlier date', 'not known']),
    evidence: z.string().nullable(),
  }),
});
export type OriginLink = z.infer<typeof originLinkSchema>;

export const origin = {
  /**
   * Where an article's text also stands in the library and who likely had it first. Figures are counted word by word: they
   * carry no estimate. The search for what to count finds any ten words in a row that stand in both; a paragraph
   * reworded more often than that, or translated, can be missed (measured by `npm run bench -- origin`).
   */
  'corpus.origin': method({
    who: ['owner'],
    input: z.object({ articleId: z.string().min(1) }),
    output: z.object({
      /** Whom the article itself names as the source of its text; offsets are null for a line beside the body. */
      credits: z.array(
        z.object({ name: z.string(), exact: z.string(), start: offset.nullable(), end: offset.nullable() }),
      ),
      links: z.array(originLinkSchema),
      /** Article ids from the likeliest first publisher to this one; only this one where nothing tells. */
      chain: z.array(z.string()),
      /** Articles of the library that are not compared yet. */
      waiting: offset,
    }),
    example: { articleId: 'article-1' },
  }),
} as const;
