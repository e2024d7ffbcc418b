import type {
  Credit,
  EditedPreview,
  Preview,
  PreviewArticle,
  PublishedOn,
  RestBlock,
} from '../../../src-main/contract/intake.ts';
import { isArticleRole } from '../../../src-main/contract/plain/vocabulary.ts';
import type { PageLine } from './page-line.ts';

/** What can be set by hand over an article of a page. An empty field means that the page does not say. */
export interface ArticleDraft {
  /** The preview's article it was read as, or that it was begun in. */
  from: number;
  /** Begun by a person at a line of another article; nothing but its lines is known of it. */
  begunByHand: boolean;
  title: string;
  deck: string;
  byline: string;
  outlet: string;
  /** With the words it was read from; "set by hand" where a person typed it. */
  published: PublishedOn | null;
  credits: Credit[];
  keep: boolean;
}

export function draftOf(article: PreviewArticle, from: number): ArticleDraft {
  return {
    from,
    begunByHand: false,
    title: article.title,
    deck: article.deck ?? '',
    byline: article.byline ?? '',
    outlet: article.outlet ?? '',
    published: article.publishedOn,
    credits: article.credits ?? [],
    keep: true,
  };
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
  const articles = keptAt.map((index) => editArticle(preview.articles, lines, index, drafts[index]!));
  return { articles, rest, warnings: preview.warnings, source: preview.source };
}

function editArticle(
  originals: readonly PreviewArticle[],
  lines: readonly PageLine[],
  index: number,
  draft: ArticleDraft,
): PreviewArticle {
  const original = originals[draft.from]!;
  const known = draft.begunByHand ? { language: original.language } : original;
  return {
    ...known,
    title: draft.title.trim() || original.title,
    deck: draft.deck.trim() || null,
    byline: draft.byline.trim() || null,
    outlet: draft.outlet.trim() || null,
    publishedOn: draft.published,
    ...(draft.credits.length > 0 || original.credits ? { credits: namedCredits(draft.credits) } : {}),
    blocks: lines.flatMap(({ role, text, article }, order) =>
      article === index && isArticleRole(role) ? [{ role, text, order }] : [],
    ),
  };
}

/** A credit that was begun and never named says nothing. */
export function namedCredits(credits: readonly Credit[]): Credit[] {
  return credits.flatMap((credit) => (credit.name.trim() === '' ? [] : [{ ...credit, name: credit.name.trim() }]));
}
