import type { Article, ArticleHeading } from '../../contract/corpus.ts';
import { nameForms } from './name-forms.ts';

/** One UTF-16 unit and as wide as a letter, so that offsets hold and a line keeps its length. */
const BLANK = '▇';

/**
 * An article as it is read before the guess: nothing in it names its outlet or its writer. Blanks take exactly the
 * place of what they hide, so every offset into the body still holds. Byline and dateline blocks are gone from
 * `blocks` and blanked in `body`: a dateline such as "MERROW (Coast Wire) —" gives the outlet away in other words.
 */
export function maskArticle(article: Article): Article {
  const bylines = article.blocks.filter(({ role }) => role === 'byline').map(({ text }) => text);
  const hide = hiderOf(article, article.byline ?? bylines.join(', '), article.url ?? article.source.url);
  return {
    ...maskHeadingWith(article, hide),
    body: hideBlocks(hide(article.body), article),
    blocks: article.blocks.filter(({ role }) => !tellsWho(role)).map((block) => ({ ...block, text: hide(block.text) })),
    rest: article.rest.map((block) => ({ ...block, text: hide(block.text) })),
    source: { ...article.source, fileName: null, url: null },
  };
}

/** The heading of an article as it stands over masked text. */
export function maskHeading(heading: ArticleHeading): ArticleHeading {
  return maskHeadingWith(heading, hiderOf(heading, heading.byline, heading.url));
}

type Hide = (text: string) => string;

function maskHeadingWith<Heading extends ArticleHeading>(heading: Heading, hide: Hide): Heading {
  const { publishedOn } = heading;
  return {
    ...heading,
    title: hide(heading.title),
    deck: heading.deck === null ? null : hide(heading.deck),
    byline: null,
    outlet: null,
    url: null,
    masked: true,
    // Where a date was found may be a file name or an address that names the outlet.
    publishedOn: publishedOn && { date: publishedOn.date, evidence: hide(publishedOn.evidence) },
  };
}

function hiderOf({ outlet }: ArticleHeading, byline: string | null, url: string | null): Hide {
  const forms = nameForms({ outlet: outlet?.name ?? null, byline, url });
  return (text) => forms.reduce((hidden, form) => hidden.replace(form, blank), text);
}

function hideBlocks(body: string, { blocks }: Article): string {
  let hidden = body;
  for (const { role, start, end } of blocks) {
    if (tellsWho(role)) hidden = hidden.slice(0, start) + blank(hidden.slice(start, end)) + hidden.slice(end);
  }
  return hidden;
}

function tellsWho(role: string): boolean {
  return role === 'byline' || role === 'dateline';
}

/** Unit for unit; a line break inside a name stays, so that paragraphs stay apart. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, BLANK);
}
