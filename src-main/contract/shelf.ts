import { z } from 'zod';
import { articleHeadingSchema } from './corpus.ts';
import { method } from './method.ts';
import { ARTICLE_ORDERS } from './plain/vocabulary.ts';

/** Most headings in one reply: some 600 kB, which a window reads without a stall. */
export const HEADINGS_MOST = 1000;
/** Most ids in one reply. */
export const IDS_MOST = 10_000;

const limit = z.number().int().min(1).max(HEADINGS_MOST).optional();
const offset = z.number().int().min(0).max(100_000_000).optional();
const filter = z.string().max(500);
const which = {
  order: z.enum(ARTICLE_ORDERS).optional(),
  /** Only what this outlet published, the last added first; what a masked case withholds is left out. */
  outletId: z.string().min(1).optional(),
};
const hasOneOrder = ({ order, outletId }: { order?: string | undefined; outletId?: string | undefined }) =>
  outletId === undefined || order === undefined || order === 'last added';
const ONE_ORDER = 'the articles of one outlet come in the order "last added" alone';

/** Leaves out what that case holds already. */
const notInCase = z.string().min(1).optional();

const page = {
  articles: z.array(articleHeadingSchema),
  /** All that were asked for, on this page or not. */
  total: z.number().int().nonnegative(),
  /** The cases that the articles of this page are in. */
  inCases: z.array(z.object({ articleId: z.string(), caseId: z.string() })),
};

/** The library's long lists, a page at a time. */
export const shelf = {
  /**
   * Headings in an order, the last added first where none is named; without a limit the first 1,000. Two ways on: `offset`
   * jumps anywhere, as a scrollbar does; `after` goes on behind an article, and misses and repeats nothing whatever is
   * added or removed meanwhile, as a script needs it. `articleIds` reads these alone, in the order asked.
   */
  'corpus.articles': method({
    who: ['owner'],
    input: z
      .object({
        ...which,
        limit,
        offset,
        after: z.string().min(1).optional(),
        notInCase,
        articleIds: z.array(z.string().min(1)).max(HEADINGS_MOST).optional(),
      })
      .refine(hasOneOrder, ONE_ORDER),
    output: z.object(page),
    example: { limit: 50 },
  }),
  /**
   * Headings that have the words of a filter in title, outlet, source type, byline, genre or date, best first. The start
   * of a word is enough; where few have the words, slips are forgiven.
   */
  'corpus.filterArticles': method({
    who: ['owner'],
    input: z.object({
      filter,
      /** Looks at titles alone, for who must not be told who published or wrote them. */
      titlesOnly: z.boolean().optional(),
      notInCase,
      limit,
      offset,
    }),
    output: z.object(page),
    example: { filter: 'bridge', limit: 50 },
  }),
  /** Ids alone, ten thousand at most, for who picks a stretch of a list that is not read that far. */
  'corpus.articleIds': method({
    who: ['owner'],
    input: z
      .object({ ...which, filter: filter.optional(), limit: z.number().int().min(1).max(IDS_MOST).optional(), offset })
      .refine(hasOneOrder, ONE_ORDER),
    output: z.object({ articleIds: z.array(z.string()), total: z.number().int().nonnegative() }),
    example: { order: 'title', limit: 5 },
  }),
} as const;
