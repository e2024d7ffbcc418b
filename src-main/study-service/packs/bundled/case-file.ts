import { z } from 'zod';
import { labelEvidenceSchema } from '../../../contract/corpus.ts';
import { previewArticleSchema, publishedOnSchema } from '../../../contract/intake.ts';
import { sourceTypeSchema } from '../../../contract/vocabulary-schemas.ts';
import { REST_ROLES } from '../../../contract/plain/vocabulary.ts';
import { articleFile } from './case-passage.ts';

const caseOutletSchema = z
  .strictObject({
    key: z.string().min(1),
    name: z.string().min(1),
    home: z.string().min(1),
    ownership: z.string().min(1),
    since: z.string().min(1),
    notes: z.string().min(1).nullable(),
    sourceType: sourceTypeSchema,
    evidence: z.array(labelEvidenceSchema),
  })
  .refine((outlet) => outlet.sourceType === 'cannot tell yet' || outlet.evidence.length > 0, {
    message: 'a source-type label needs evidence that a reader can cite',
    path: ['evidence'],
  });

const caseArticleSchema = z.strictObject({
  file: articleFile,
  /** The `key` of one of the case's outlets. */
  outlet: z.string().min(1),
  title: z.string().min(1),
  deck: z.string().min(1).nullable(),
  byline: z.string().min(1).nullable(),
  publishedOn: publishedOnSchema,
  genre: previewArticleSchema.shape.genre.unwrap().unwrap(),
  wholeness: previewArticleSchema.shape.wholeness.unwrap(),
  language: z.string().length(2),
  /** What stood beside the article on its page, in page order. The Markdown holds the article alone. */
  rest: z.array(z.strictObject({ role: z.enum(REST_ROLES), text: z.string().min(1) })).default([]),
});
export type CaseArticle = z.infer<typeof caseArticleSchema>;

/** `case.json` of a bundled case. Articles stand in the case's reading order. */
export const caseFileSchema = z
  .strictObject({
    format: z.literal(1),
    licence: z.string().min(1),
    /** Whom to name when the case is handed on, and that it is invented. */
    attribution: z.string().min(1),
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: z.string().min(1),
    happened: z.string().min(1),
    happenedOn: z.iso.date(),
    happenedWhere: z.string().min(1),
    contentWarning: z.string().min(1).nullable(),
    outlets: z.array(caseOutletSchema).min(1),
    articles: z.array(caseArticleSchema).min(1),
  })
  .superRefine((file, context) => {
    const keys = file.outlets.map((outlet) => outlet.key);
    if (new Set(keys).size < keys.length) {
      context.addIssue({ code: 'custom', path: ['outlets'], message: 'two outlets share a key' });
    }
    file.articles.forEach((article, index) => {
      if (keys.includes(article.outlet)) return;
      const message = `no outlet has the key "${article.outlet}"`;
      context.addIssue({ code: 'custom', path: ['articles', index, 'outlet'], message });
    });
  });
export type CaseFile = z.infer<typeof caseFileSchema>;
