import type { ArticleBlock } from '../../contract/corpus.ts';
import type { Wholeness } from '../../contract/plain/vocabulary.ts';

/**
 * An article as every analyser gets it: its text as this reader sees it (a masked name is blanked, so that nothing an
 * analyser says can tell it), and what is known of who published it when.
 */
export interface ComparedArticle {
  readonly articleId: string;
  readonly title: string;
  /** A code such as "en" without its region, null where nobody could tell: then it is read as English. */
  readonly language: string | null;
  /** ISO 8601 day, or a day with its time; null where unknown. */
  readonly publishedOn: string | null;
  /** Null where unknown, or while masked. */
  readonly outlet: string | null;
  readonly wholeness: Wholeness;
  readonly body: string;
  /** In reading order; `body.slice(start, end) === text`. */
  readonly blocks: readonly ArticleBlock[];
}
