import type { PageBlock, PreviewArticle, RestBlock } from '../../../contract/intake.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';

/** A page as it was read, before a person edited what was understood of it. */
export interface PageAsRead {
  readonly articles: readonly PreviewArticle[];
  readonly rest: readonly RestBlock[];
}

/** What a page said where a person has set something else; null where nobody has, or nothing tells. */
export interface ByHand {
  arrivedTitle(article: PreviewArticle): string | null;
  arrivedRole(block: PageBlock): BlockRole | null;
}

/**
 * Tells what was set by hand in a review by holding it against the page as read. Lines are known by their words: one that was
 * split or joined has no role of its own to go back to.
 */
export function tellByHand(asRead: PageAsRead | undefined): ByHand {
  if (!asRead) return { arrivedTitle: () => null, arrivedRole: () => null };
  const roles = new Map<string, BlockRole | null>();
  for (const { text, role } of [...asRead.articles.flatMap(({ blocks }) => blocks), ...asRead.rest]) {
    const known = roles.get(text);
    roles.set(text, known === undefined || known === role ? role : null);
  }
  return {
    arrivedTitle(article) {
      if (asRead.articles.some(({ title }) => title === article.title)) return null;
      const lines = new Set(article.blocks.map(({ text }) => text));
      const shared = (one: PreviewArticle) => one.blocks.filter(({ text }) => lines.has(text)).length;
      const [nearest] = [...asRead.articles].sort((a, b) => shared(b) - shared(a));
      return nearest && shared(nearest) > 0 ? nearest.title.toWellFormed() : null;
    },
    arrivedRole({ text, role }) {
      const found = roles.get(text) ?? null;
      return found === role ? null : found;
    },
  };
}
