import { z } from 'zod';
import { publishedOnSchema } from './intake.ts';
import { method } from './method.ts';
import { blockRoleSchema, wholenessSchema } from './vocabulary-schemas.ts';

const articleId = z.string().min(1);
const number = z.number().int().positive();
const offset = z.number().int().nonnegative();

/** A text an article has had. Numbers count from 1; the highest is the article as it stands. */
const versionEntry = {
  number,
  /** When it came into the library. */
  cameAt: z.string(),
  title: z.string(),
  wordCount: z.number().int().nonnegative(),
  captureId: z.string(),
  fileName: z.string().nullable(),
  mediaType: z.string(),
  url: z.string().nullable(),
};
export const versionEntrySchema = z.object(versionEntry);
export type VersionEntry = z.infer<typeof versionEntrySchema>;

const place = z.object({ start: offset, end: offset }).nullable();

/** Words that stayed, came or went. The same and removed runs are the older text, the same and added ones the newer. */
export const comparedRunSchema = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() });
export type ComparedRun = z.infer<typeof comparedRunSchema>;

/**
 * `from` and `to` are UTF-16 offsets into the bodies of the two versions; null where it does not stand in one. What moved is
 * listed where it stands in the newer one, its words in runs like those of one that changed.
 */
export const comparedParagraphSchema = z.object({
  change: z.enum(['same', 'changed', 'added', 'removed', 'moved up', 'moved down']),
  role: blockRoleSchema,
  from: place,
  to: place,
  runs: z.array(comparedRunSchema),
});
export type ComparedParagraph = z.infer<typeof comparedParagraphSchema>;

const block = z.object({ position: offset, role: blockRoleSchema, text: z.string(), start: offset, end: offset });

export const versions = {
  /** Every text an article has had, oldest first. The last is the article as it stands. */
  'corpus.versions': method({
    who: ['owner'],
    input: z.object({ articleId }),
    output: z.object({ versions: z.array(versionEntrySchema) }),
    example: { articleId: 'article-1' },
  }),
  /** One version whole. Its raw page is `corpus.rawPage` with the same `version`. */
  'corpus.version': method({
    who: ['owner'],
    input: z.object({ articleId, number }),
    output: z.object({
      ...versionEntry,
      deck: z.string().nullable(),
      byline: z.string().nullable(),
      publishedOn: publishedOnSchema.nullable(),
      wholeness: wholenessSchema,
      body: z.string(),
      blocks: z.array(block),
      rest: z.array(block.omit({ start: true, end: true })),
    }),
    example: { articleId: 'article-1', number: 1 },
  }),
  /** What changed from one version to another: what it says about itself, then paragraph by paragraph. Counted, not estimated. */
  'corpus.compareVersions': method({
    who: ['owner'],
    input: z.object({ articleId, from: number, to: number }),
    output: z.object({
      from: versionEntrySchema,
      to: versionEntrySchema,
      fields: z.array(
        z.object({
          field: z.enum(['title', 'deck', 'byline', 'date']),
          from: z.string().nullable(),
          to: z.string().nullable(),
          runs: z.array(comparedRunSchema),
        }),
      ),
      paragraphs: z.array(comparedParagraphSchema),
      summary: z.object({
        paragraphsSame: offset,
        paragraphsChanged: offset,
        paragraphsAdded: offset,
        paragraphsRemoved: offset,
        paragraphsMoved: offset,
        wordsAdded: offset,
        wordsRemoved: offset,
      }),
    }),
    example: { articleId: 'article-1', from: 1, to: 1 },
  }),
} as const;
