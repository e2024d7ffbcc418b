import { z } from 'zod';
import { isDayMonthOrYear } from './plain/calendar-day.ts';
import { creditSchema, publishedOnSchema } from './intake.ts';
import { method } from './method.ts';
import { blockRoleSchema, genreSchema, sourceTypeSchema, wholenessSchema } from './vocabulary-schemas.ts';

/** Words a reader can cite for a source-type label, and where they were found. */
export const labelEvidenceSchema = z.object({ quotation: z.string().min(1), foundAt: z.string().min(1) });
export type LabelEvidence = z.infer<typeof labelEvidenceSchema>;

export const outletSchema = z.object({
  id: z.string(),
  name: z.string(),
  home: z.string().nullable(),
  /** Who owns it and who pays for it, in a sentence. */
  ownership: z.string().nullable(),
  since: z.string().nullable(),
  notes: z.string().nullable(),
  sourceType: sourceTypeSchema,
  evidence: z.array(labelEvidenceSchema),
  /** Which of the outlet hues and patterns it wears, 0 to 7; says nothing political. */
  hue: z.number().int().min(0).max(7),
  articleCount: z.number().int().nonnegative(),
});
export type Outlet = z.infer<typeof outletSchema>;

/** The outlet as a heading over an article shows it. */
export const outletHeadingSchema = outletSchema.pick({
  id: true,
  name: true,
  sourceType: true,
  evidence: true,
  hue: true,
});

export const guessSchema = z.object({ sourceType: sourceTypeSchema, reason: z.string(), guessedAt: z.string() });

const articleHeading = {
  id: z.string(),
  title: z.string(),
  deck: z.string().nullable(),
  byline: z.string().nullable(),
  /** Null where nobody has said who published it (then `masked` is false: there is nothing to reveal), or while it is masked. */
  outlet: outletHeadingSchema.nullable(),
  /** True while outlet, byline and label are withheld until the reader has put down a guess. */
  masked: z.boolean(),
  guess: guessSchema.nullable(),
  /** As it is stored: what came in before dates were checked must stay readable. */
  publishedOn: publishedOnSchema.extend({ date: z.string() }).nullable(),
  language: z.string().nullable(),
  genre: genreSchema.nullable(),
  wholeness: wholenessSchema,
  wordCount: z.number().int().nonnegative(),
  addedAt: z.string(),
  /** Articles found in one page share this; 0 is the page's main article. */
  captureId: z.string(),
  pageIndex: z.number().int().nonnegative(),
  /** Where it stands on the web, as its page says; null where nothing says, or while it is masked. */
  url: z.string().nullable(),
};
export const articleHeadingSchema = z.object(articleHeading);
export type ArticleHeading = z.infer<typeof articleHeadingSchema>;

/** `start` and `end` are UTF-16 offsets into `body`; `body.slice(start, end) === text` always. */
export const articleBlockSchema = z.object({
  position: z.number().int().nonnegative(),
  role: blockRoleSchema,
  text: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
export type ArticleBlock = z.infer<typeof articleBlockSchema>;

/** What the page carried beside the article. It has a place on the page but none in the body text. */
export const besideBlockSchema = articleBlockSchema.omit({ start: true, end: true });

export const articleSchema = z.object({
  ...articleHeading,
  /** Who had which part in it, as its page says or a person has set; empty while it is masked. */
  credits: z.array(creditSchema),
  /** Where the outlet files it, in its own word; null where its page does not say, and while masked. */
  section: z.string().nullable(),
  body: z.string(),
  blocks: z.array(articleBlockSchema),
  rest: z.array(besideBlockSchema),
  source: z.object({
    fileName: z.string().nullable(),
    url: z.string().nullable(),
    receivedAt: z.string(),
    mediaType: z.string(),
  }),
});
export type Article = z.infer<typeof articleSchema>;

/** When the event of a case happened: a day, or the month or year where no more is known. */
const happenedOnSchema = z
  .string()
  .refine(
    isDayMonthOrYear,
    'a day is written year-month-day, such as 2024-03-12; the month (2024-03) or the year (2024) alone will do',
  );

const caseFields = {
  id: z.string(),
  title: z.string(),
  /** What happened, in two lines. */
  happened: z.string().nullable(),
  /** ISO 8601 day, month or year; in words where it was put down before that was checked. */
  happenedOn: z.string().nullable(),
  happenedWhere: z.string().nullable(),
  contentWarning: z.string().nullable(),
  /** Notes of others, and cues, wait on an article until a reader has put down a note of their own there. */
  ownNotesFirst: z.boolean(),
  /** True for a case that came with Parallax. */
  bundled: z.boolean(),
  addedAt: z.string(),
};
export const caseSummarySchema = z.object({
  ...caseFields,
  articleCount: z.number().int().nonnegative(),
  noteCount: z.number().int().nonnegative(),
  sourceTypes: z.array(sourceTypeSchema),
  /** Days on which its articles were published, with how many on each, in order. */
  days: z.array(z.object({ date: z.string(), count: z.number().int().positive() })),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;

export const caseSchema = z.object({ ...caseFields, articles: z.array(articleHeadingSchema) });
export type Case = z.infer<typeof caseSchema>;

/** Every change to the corpus can be taken back: hand `changeId` to `corpus.undo`. */
const change = z.object({ changeId: z.string() });
const articleId = z.string().min(1);
const caseId = z.string().min(1);

export const corpus = {
  /**
   * One article whole. Masked, who published it is withheld until a guess is stored for it, and so are the names of the
   * other outlets of its cases that are still to be guessed. Left out, `masked` is as the case was last set; a pupil
   * always reads masked, whatever is asked for. The same holds for `corpus.case`.
   */
  'corpus.article': method({
    who: ['owner', 'pupil'],
    input: z.object({ articleId, masked: z.boolean().optional() }),
    output: articleSchema,
    example: { articleId: 'article-1' },
  }),
  /** The page exactly as it came in, byte for byte, in base64; an earlier version's with its number. */
  'corpus.rawPage': method({
    who: ['owner'],
    input: z.object({ articleId, version: z.number().int().positive().optional() }),
    output: z.object({
      bytes: z.base64(),
      mediaType: z.string(),
      encoding: z.string(),
      fileName: z.string().nullable(),
    }),
    example: { articleId: 'article-1' },
  }),
  'corpus.editArticle': method({
    who: ['owner'],
    input: z.object({
      articleId,
      title: z.string().trim().min(1).optional(),
      deck: z.string().nullable().optional(),
      byline: z.string().nullable().optional(),
      /** The outlet's name; a name the library does not know yet makes an outlet that *cannot tell yet* what it is. */
      outlet: z.string().trim().min(1).nullable().optional(),
      publishedOn: publishedOnSchema.nullable().optional(),
      /** The whole list, in order. */
      credits: z.array(creditSchema.extend({ name: z.string().trim().min(1) })).optional(),
      language: z.string().nullable().optional(),
      genre: genreSchema.nullable().optional(),
      wholeness: wholenessSchema.optional(),
    }),
    output: change,
    example: { articleId: 'article-1', genre: 'news report' },
  }),
  /** Sets block roles by hand; the body text and its offsets follow. */
  'corpus.setRoles': method({
    who: ['owner'],
    input: z.object({
      articleId,
      roles: z.array(z.object({ position: z.number().int().nonnegative(), role: blockRoleSchema })).min(1),
    }),
    output: change,
    example: { articleId: 'article-1', roles: [{ position: 1, role: 'deck' }] },
  }),
  'corpus.removeArticle': method({
    who: ['owner'],
    input: z.object({ articleId }),
    output: change,
    example: { articleId: 'article-2' },
  }),
  'corpus.outlets': method({
    who: ['owner'],
    input: z.object({}),
    /** `withheld`: how many are left out because a case that is read masked has them still to be guessed. */
    output: z.object({ outlets: z.array(outletSchema), withheld: z.number().int().nonnegative() }),
    example: {},
  }),
  /** A source type other than *cannot tell yet* needs at least one piece of evidence, else the call fails. */
  'corpus.editOutlet': method({
    who: ['owner'],
    input: z.object({
      outletId: z.string().min(1),
      name: z.string().trim().min(1).optional(),
      home: z.string().nullable().optional(),
      ownership: z.string().nullable().optional(),
      since: z.string().nullable().optional(),
      notes: z.string().nullable().optional(),
      sourceType: sourceTypeSchema.optional(),
      evidence: z.array(labelEvidenceSchema).optional(),
    }),
    output: change,
    example: {
      outletId: 'outlet-1',
      sourceType: 'wire agency',
      evidence: [{ quotation: 'We sell reports to 200 newsrooms.', foundAt: 'its "About us" page, 2 March 2024' }],
    },
  }),
  'corpus.cases': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ cases: z.array(caseSummarySchema) }),
    example: {},
  }),
  'corpus.case': method({
    who: ['owner', 'pupil'],
    input: z.object({ caseId, masked: z.boolean().optional() }),
    output: caseSchema,
    example: { caseId: 'case-1' },
  }),
  'corpus.createCase': method({
    who: ['owner'],
    input: z.object({ title: z.string().trim().min(1), articleIds: z.array(articleId) }),
    output: z.object({ caseId: z.string(), changeId: z.string() }),
    example: { title: 'The bridge closes', articleIds: ['article-1', 'article-2'] },
  }),
  'corpus.editCase': method({
    who: ['owner'],
    input: z.object({
      caseId,
      title: z.string().trim().min(1).optional(),
      happened: z.string().nullable().optional(),
      happenedOn: happenedOnSchema.nullable().optional(),
      happenedWhere: z.string().nullable().optional(),
      contentWarning: z.string().nullable().optional(),
      ownNotesFirst: z.boolean().optional(),
    }),
    output: change,
    example: { caseId: 'case-1', happenedWhere: 'Port Merrow' },
  }),
  /** The case's articles, whole list in order: adds, removes and reorders in one call. */
  'corpus.setCaseArticles': method({
    who: ['owner'],
    input: z.object({ caseId, articleIds: z.array(articleId) }),
    output: change,
    example: { caseId: 'case-1', articleIds: ['article-2', 'article-1'] },
  }),
  'corpus.removeCase': method({
    who: ['owner'],
    input: z.object({ caseId }),
    output: change,
    example: { caseId: 'case-1' },
  }),
  /** Takes a change back, or, given the `changeId` an undo returned, does it again. `what` is a few words for the screen. */
  'corpus.undo': method({
    who: ['owner'],
    input: z.object({ changeId: z.string().min(1) }),
    output: z.object({ changeId: z.string(), what: z.string() }),
    example: { changeId: 'change-1' },
  }),
  /**
   * What can be taken back, newest first, also after a restart; and what was taken back since the last new change
   * (`undone`), which `corpus.undo` does again. `text` is a few words for the screen.
   */
  'corpus.changes': method({
    who: ['owner'],
    input: z.object({ limit: z.number().int().min(1).max(1000).default(100) }),
    output: z.object({
      changes: z.array(z.object({ id: z.string(), text: z.string(), at: z.string(), undone: z.boolean() })),
    }),
    example: { limit: 20 },
  }),
  /** A masked reader's guess at the source type, with a reason; the article is unmasked from then on. */
  'corpus.guessSourceType': method({
    who: ['owner'],
    input: z.object({ articleId, sourceType: sourceTypeSchema, reason: z.string().trim().min(1) }),
    output: articleHeadingSchema.extend({ changeId: z.string() }),
    example: { articleId: 'article-1', sourceType: 'local newsroom', reason: 'It quotes people who live there.' },
  }),
  'corpus.forgetGuess': method({
    who: ['owner'],
    input: z.object({ articleId }),
    output: change,
    example: { articleId: 'article-1' },
  }),
} as const;
