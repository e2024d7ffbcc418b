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

/** Another article that carries most of one's text, named for a list. While its case is read masked its outlet is withheld. */
export const alsoInSchema = originLinkSchema.pick({ other: true, kind: true, here: true }).extend({
  articleId: z.string(),
});
export type AlsoIn = z.infer<typeof alsoInSchema>;

/**
 * Two articles of one case with the same passages. `articleId` is the one that has them from `otherId`; where nothing tells, the
 * later in the case. `evidence` is withheld while either is masked, unless it is a date.
 */
export const caseLinkSchema = originLinkSchema
  .pick({ kind: true, here: true, there: true, direction: true })
  .extend({ articleId: z.string(), otherId: z.string() });
export type CaseLink = z.infer<typeof caseLinkSchema>;

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
  /**
   * For each of these articles the one that shares most of its words, as far as texts are compared already: compares nothing,
   * so that an import is not held up. `corpus.compared` says when to ask again.
   */
  'corpus.alsoIn': method({
    who: ['owner'],
    input: z.object({ articleIds: z.array(z.string().min(1)).max(1000) }),
    output: z.object({ found: z.array(alsoInSchema), waiting: offset }),
    example: { articleIds: ['article-1', 'article-2'] },
  }),
  /** Who of a case has words from whom of it. `waiting`: articles of the case that are not compared yet. */
  'corpus.caseOrigin': method({
    who: ['owner'],
    input: z.object({ caseId: z.string().min(1), masked: z.boolean().optional() }),
    output: z.object({ links: z.array(caseLinkSchema), waiting: offset }),
    example: { caseId: 'case-1' },
  }),
} as const;
