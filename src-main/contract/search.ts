import { z } from 'zod';
import { method } from './method.ts';
import { genreSchema, sourceTypeSchema } from './vocabulary-schemas.ts';
import { outletSchema } from './corpus.ts';

/** Part of a query that was not read as it was meant, and what was done instead. */
export const notUnderstoodSchema = z.object({ text: z.string(), why: z.string() });
export type NotUnderstood = z.infer<typeof notUnderstoodSchema>;

const span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });

/** A few words around the first hit of an article. */
export const snippetSchema = z.object({
  articleId: z.string(),
  snippet: z.string(),
  /** Where the hits stand in `snippet`. */
  marks: z.array(span),
  /** Where the first hit stands in the article's body, for jumping there; null where it is not in the body. */
  passage: span.nullable(),
});
export type Snippet = z.infer<typeof snippetSchema>;

export const searchHitSchema = snippetSchema.extend({
  title: z.string(),
  /** Higher is better; says nothing beside the hits of another query. */
  score: z.number(),
  /** Null where nobody has said, or while it is masked. */
  outlet: outletSchema.pick({ id: true, name: true, sourceType: true, hue: true }).nullable(),
  masked: z.boolean(),
  /** The day, such as 2016-10-28. */
  publishedOn: z.string().nullable(),
  genre: genreSchema.nullable(),
  language: z.string().nullable(),
  wordCount: z.number().int().nonnegative(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const query = {
  /** Of more than 2,000 signs the first are searched, and the reply says so. */
  text: z.string().max(1_000_000),
  /** The last word is still being written: it is searched as the beginning of a word too. */
  typing: z.boolean().optional(),
};

export const facetsSchema = z.object({
  /** Every article found, counted one by one. */
  total: z.number().int().nonnegative(),
  /** Most articles first; null while masked, since counts would tell who published what. */
  outlets: z.array(z.object({ outletId: z.string(), name: z.string(), count: z.number().int().positive() })).nullable(),
  sourceTypes: z.array(z.object({ sourceType: sourceTypeSchema, count: z.number().int().positive() })).nullable(),
  /** Articles by day, month or year, whichever gives a readable number of bars; in order, empty ones left out. */
  dates: z.object({
    unit: z.enum(['day', 'month', 'year']),
    bars: z.array(z.object({ from: z.string(), count: z.number().int().positive() })),
    undated: z.number().int().nonnegative(),
  }),
});
export type Facets = z.infer<typeof facetsSchema>;

export const passagesSchema = z.object({
  title: z.array(span),
  deck: z.array(span),
  /** UTF-16 offsets into the body. */
  body: z.array(span),
  /** Reader comments, where the query asks for them: the block's position, and where in its text. */
  comments: z.array(z.object({ position: z.number().int().nonnegative(), marks: z.array(span) })),
  /** The passage of the body to show first: the one its snippet is cut from. */
  first: span.nullable(),
  cases: z.array(z.object({ caseId: z.string(), title: z.string() })),
});
export type Passages = z.infer<typeof passagesSchema>;

export const search = {
  /**
   * Finds articles by words, "exact phrases", begin*, -without, OR, NEAR(a b) and fields (outlet: type: genre: by: case:
   * lang: before: after: in:title|body|quotes|notes|comments). A query can't be wrong: what is not understood is
   * searched as words and listed in `notUnderstood`.
   */
  'search.query': method({
    who: ['owner'],
    input: z.object({
      ...query,
      limit: z.number().int().min(1).max(500).default(20),
      offset: z.number().int().min(0).max(100_000).default(0),
      /** False leaves `snippet` empty, so that the list shows at once; ask `search.snippets` for what is on screen. */
      snippets: z.boolean().default(true),
    }),
    output: z.object({
      hits: z.array(searchHitSchema),
      total: z.number().int().nonnegative(),
      /** False while `total` is an estimate; `search.facets` counts. */
      totalIsExact: z.boolean(),
      /** The query with its misspelt words put right, where no article has them as they were written. */
      corrected: z.string().optional(),
      notUnderstood: z.array(notUnderstoodSchema),
      /** How many articles are not in the index yet. */
      waiting: z.number().int().nonnegative(),
    }),
    example: { text: 'bridge -ferry', limit: 5 },
  }),
  /** The words around the hits of a query in these articles. */
  'search.snippets': method({
    who: ['owner'],
    input: z.object({ ...query, articleIds: z.array(z.string().min(1)).max(100) }),
    output: z.object({ snippets: z.array(snippetSchema) }),
    example: { text: 'bridge', articleIds: ['article-1'] },
  }),
  /**
   * Every place in one article that a query finds, and the cases it can be read in. Masked as the desk reads; a blank is
   * as long as the name it hides, so places stay places.
   */
  'search.passages': method({
    who: ['owner'],
    input: z.object({ ...query, articleId: z.string().min(1) }),
    output: passagesSchema,
    example: { text: 'bridge', articleId: 'article-1' },
  }),
  /** How many of the articles found stand with each outlet, source type and date. */
  'search.facets': method({
    who: ['owner'],
    input: z.object(query),
    output: facetsSchema,
    example: { text: 'bridge' },
  }),
  /** Throws the index away and writes it again from the articles, in steps; `search.progress` tells how far it is. */
  'search.rebuild': method({
    who: ['owner'],
    input: z.object({}),
    output: z.object({ waiting: z.number().int().nonnegative() }),
    example: {},
  }),
} as const;
