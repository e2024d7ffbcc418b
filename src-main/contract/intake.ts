import { z } from 'zod';
import { isDayOrMoment } from './plain/calendar-day.ts';
import { method } from './method.ts';
import { PAGE_KINDS } from './plain/page-kinds.ts';
import { blockRoleSchema, creditRoleSchema, genreSchema, wholenessSchema } from './vocabulary-schemas.ts';

export type { PageKind } from './plain/page-kinds.ts';

/** A stretch of the page with its role. `order` is its place on the page, counted from 0 over article and rest alike. */
export const pageBlockSchema = z.object({
  role: blockRoleSchema,
  text: z.string(),
  order: z.number().int().nonnegative().optional(),
});
export type PageBlock = z.infer<typeof pageBlockSchema>;

/** What stands beside the articles. `article` is the index of the article it hangs on (the one it follows). */
export const restBlockSchema = pageBlockSchema.extend({ article: z.number().int().nonnegative().optional() });
export type RestBlock = z.infer<typeof restBlockSchema>;

/** `date` is ISO 8601, a day ("2016-10-28") or a moment; `evidence` the exact words it was read from; `foundAt` where they stood. */
export const publishedOnSchema = z.object({
  date: z.string().refine(isDayOrMoment, 'a date is a day of the calendar, written year-month-day, such as 2016-10-28'),
  evidence: z.string(),
  foundAt: z.string().optional(),
});
export type PublishedOn = z.infer<typeof publishedOnSchema>;

/** One of the days a page names. `date` is null for "3 years ago", which no calendar day can be read from; `why` says what speaks for or against it. */
export const dateCandidateSchema = z.object({
  date: publishedOnSchema.shape.date.nullable(),
  evidence: z.string(),
  foundAt: z.string(),
  why: z.string(),
});
export type DateCandidate = z.infer<typeof dateCandidateSchema>;

/** One of the titles, writers or outlets a page names. */
export const textCandidateSchema = z.object({ text: z.string(), foundAt: z.string(), why: z.string().optional() });
export type TextCandidate = z.infer<typeof textCandidateSchema>;

/** What else a field could have been, best first, the one taken included. For the review of a preview only: not stored. */
export const candidatesSchema = z.object({
  dates: z.array(dateCandidateSchema).optional(),
  titles: z.array(textCandidateSchema).optional(),
  bylines: z.array(textCandidateSchema).optional(),
  outlets: z.array(textCandidateSchema).optional(),
});
export type FieldCandidates = z.infer<typeof candidatesSchema>;

/** Who had a part in the article, and the words it says so in. The byline names its authors alone. */
export const creditSchema = z.object({
  role: creditRoleSchema,
  name: z.string(),
  evidence: z.string(),
});
export type Credit = z.infer<typeof creditSchema>;

export const previewArticleSchema = z.object({
  title: z.string(),
  deck: z.string().nullable(),
  byline: z.string().nullable(),
  outlet: z.string().nullable(),
  publishedOn: publishedOnSchema.nullable(),
  /** ISO 639-1 code, or null where the text is too short to tell. */
  language: z.string().nullable(),
  genre: genreSchema.nullable().optional(),
  wholeness: wholenessSchema.optional(),
  /** The article's own address, where an item of a feed, a table or an archive states one; `source.url` is the page's. */
  url: z.string().nullable().optional(),
  /** Where the outlet files it, in its own word ("Opinion"). */
  section: z.string().nullable().optional(),
  candidates: candidatesSchema.optional(),
  credits: z.array(creditSchema).optional(),
  blocks: z.array(pageBlockSchema),
});
export type PreviewArticle = z.infer<typeof previewArticleSchema>;

/** Where a preview was read from, so that the edited preview can be added with the same raw bytes. */
export const previewSourceSchema = z.object({
  kind: z.enum(PAGE_KINDS),
  sha256: z.string(),
  encoding: z.string(),
  fileName: z.string().nullable(),
  path: z.string().nullable(),
  url: z.string().nullable(),
});
export type PreviewSource = z.infer<typeof previewSourceSchema>;

export const warningSchema = z.object({ code: z.string(), message: z.string() });
export type IntakeWarning = z.infer<typeof warningSchema>;

const previewFields = {
  articles: z.array(previewArticleSchema).min(1),
  rest: z.array(restBlockSchema),
  warnings: z.array(warningSchema),
};
export const previewSchema = z.object({ ...previewFields, source: previewSourceSchema });
export type Preview = z.infer<typeof previewSchema>;

const url = z.url({ protocol: /^https?$/ }).optional();
const byPath = z.object({ path: z.string().min(1), url });
const byHtml = z.object({ html: z.string(), url });
const byText = z.object({ text: z.string(), url });
/** A dropped or chosen file whose path the page may not see: its bytes in base64 and its name. */
const byBytes = z.object({
  bytes: z.base64(),
  fileName: z.string().min(1),
  url,
  /** The encoding its web server stated, where it was fetched from one. */
  charset: z.string().max(40).optional(),
});

/** One page to read: exactly one of path, html, text or bytes. */
export const pageInputSchema = z.union([byPath, byHtml, byText, byBytes]);
export type PageInput = z.infer<typeof pageInputSchema>;

/** What was fetched, to be given to `intake.add` with the preview or alone: nobody keeps it in between. */
export const fetchedPreviewSchema = previewSchema.extend({ page: byBytes });
export type FetchedPreview = z.infer<typeof fetchedPreviewSchema>;

/** A preview edited by hand; it may carry its page input again, else the raw page is found by `source`. */
export const editedPreviewSchema = z.object({
  articles: z.array(previewArticleSchema).min(1),
  rest: z.array(restBlockSchema).default([]),
  warnings: z.array(warningSchema).optional(),
  source: previewSourceSchema.optional(),
  page: pageInputSchema.optional(),
});
export type EditedPreview = z.infer<typeof editedPreviewSchema>;

export const refusedInputSchema = z.object({ name: z.string(), code: z.string(), message: z.string() });
export type RefusedInput = z.infer<typeof refusedInputSchema>;

export const intake = {
  /** Reads a page and says what it would store. Stores nothing. The main article comes first. */
  'intake.preview': method({
    who: ['owner'],
    input: pageInputSchema,
    output: previewSchema,
    example: { text: 'Bridge shut after crack\n\nBy Ada Stone\n\nEngineers closed the bridge on Monday.' },
  }),
  /**
   * Fetches one page of the public web and says what it would store, as `intake.preview` does. Stores nothing. Refused
   * unless the setting `fetchAddresses` is on, and while another page is being fetched.
   */
  'intake.fetchPage': method({
    who: ['owner'],
    input: z.object({ address: z.string().min(1).max(4000) }),
    output: fetchedPreviewSchema,
    example: { address: 'https://post.example/bridge' },
  }),
  /** Stops the fetching that is under way, which then fails with `cancelled`. */
  'intake.cancelFetch': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ cancelled: z.boolean() }),
    example: {},
  }),
  /**
   * Stores every article of a page with its raw bytes. A folder path adds each file in it and goes on past the
   * ones it can't read (`refused`); a single unreadable page is a failure of the call. `already` lists what the
   * library held before. A page at an address the library knows, with another text, becomes a new version of that article
   * (`versions`, not among `articleIds`); `corpus.undo` takes it back by its `changeId`.
   */
  'intake.add': method({
    who: ['owner'],
    input: z.union([editedPreviewSchema, pageInputSchema]),
    output: z.object({
      articleIds: z.array(z.string()),
      already: z.array(z.object({ articleId: z.string(), title: z.string() })),
      versions: z.array(
        z.object({
          articleId: z.string(),
          title: z.string(),
          number: z.number().int().positive(),
          changeId: z.string(),
          /** What a person had set by hand and holds in the new text too: the title, and so many lines' roles. */
          carried: z.object({ title: z.boolean(), roles: z.number().int().nonnegative() }),
        }),
      ),
      refused: z.array(refusedInputSchema),
      /** Of a folder or an archive: how many files were passed over that nobody put there by hand (hidden, or saved along with a page). */
      setAside: z.number().int().nonnegative().optional(),
    }),
    example: { text: 'Ferry fares rise\n\nFares on the harbour ferry rise by ten cents in May, the port said.' },
  }),
} as const;
