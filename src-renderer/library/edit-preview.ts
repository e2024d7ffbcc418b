import type { EditedPreview, Preview, PreviewArticle, RestBlock } from '../../src-main/contract/intake.ts';
import { isArticleRole } from '../../src-main/contract/vocabulary.ts';
import type { PageLine } from './page-line.ts';

/** What can be set by hand over an article of a page. An empty field means that the page does not say. */
export interface ArticleDraft {
  title: string;
  deck: string;
  byline: string;
  outlet: string;
  /** ISO 8601, as found or as set. */
  date: string;
  keep: boolean;
}

/** Articles and rest as one page. Blocks without a place of their own keep the order they came in. */
export function linesOf(preview: Pick<Preview, 'articles' | 'rest'>): PageLine[] {
  const placed = [
    ...preview.articles.flatMap(({ blocks }, article) => blocks.map((block) => ({ ...block, article }))),
    ...preview.rest.map((block) => ({ ...block, article: block.article ?? 0 })),
  ];
  return placed
    .map((block, came) => ({ block, place: block.order ?? came }))
    .sort((left, right) => left.place - right.place)
    .map(({ block: { role, text, article } }) => ({ role, text, article }));
}

/**
 * The page as it will be stored: lines with their roles, articles with what was set by hand. An article that is not
 * kept loses none of its lines; they stay with the page as a related story of the first article that is.
 */
export function editPreview(
  preview: Preview,
  lines: readonly PageLine[],
  drafts: readonly ArticleDraft[],
): EditedPreview {
  const keptAt = drafts.flatMap(({ keep }, index) => (keep ? [index] : []));
  const rest: RestBlock[] = lines.flatMap(({ role, text, article }, order) => {
    const at = keptAt.indexOf(article);
    if (at >= 0 && isArticleRole(role)) return [];
    return [{ role: isArticleRole(role) ? 'related story' : role, text, order, article: Math.max(at, 0) }];
  });
  const articles = keptAt.map((index) => editArticle(preview.articles[index]!, lines, index, drafts[index]!));
  return { articles, rest, warnings: preview.warnings, source: preview.source };
}

function editArticle(
  original: PreviewArticle,
  lines: readonly PageLine[],
  index: number,
  draft: ArticleDraft,
): PreviewArticle {
  return {
    ...original,
    title: draft.title.trim() || original.title,
    deck: draft.deck.trim() || null,
    byline: draft.byline.trim() || null,
    outlet: draft.outlet.trim() || null,
    publishedOn: editDate(original.publishedOn, draft.date),
    blocks: lines.flatMap(({ role, text, article }, order) =>
      article === index && isArticleRole(role) ? [{ role, text, order }] : [],
    ),
  };
}

/** A date keeps where it was found until somebody sets another; then the evidence is their word. */
function editDate(original: PreviewArticle['publishedOn'], date: string): PreviewArticle['publishedOn'] {
  if (date === (original?.date ?? '')) return original;
  return date ? { date, evidence: date, foundAt: 'set by hand' } : null;
}
