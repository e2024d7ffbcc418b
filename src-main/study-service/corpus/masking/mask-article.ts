import type { Article, ArticleHeading } from '../../../contract/corpus.ts';
import { nameForms } from './name-forms.ts';

/** One UTF-16 unit and as wide as a letter, so that offsets hold and a line keeps its length. */
const BLANK = '▇';
/** The blank of a name that is not this article's own: another outlet of the case, which has a column of its own. */
const OTHER_BLANK = '▒';

/**
 * An article as it is read before the guess: nothing in it names its outlet or its writer, nor, in blanks of their
 * own, the `others` whose articles are still to be guessed. Its credits are gone. Blanks take exactly the place of what they hide, so every
 * offset into the body still holds. Byline and dateline blocks are gone from `blocks` and blanked in `body`: a
 * dateline such as "MERROW (Coast Wire) —" gives the outlet away in other words.
 */
export function maskArticle(article: Article, others: readonly string[] = []): Article {
  const bylines = article.blocks.filter(({ role }) => role === 'byline').map(({ text }) => text);
  const hide = hiderOf(
    ownForms(article, article.byline ?? bylines.join(', '), article.url ?? article.source.url),
    others,
  );
  const hidden = hideTexts({ ...article, ...maskedFields(article) }, hide);
  return {
    ...hidden,
    credits: [],
    section: null,
    body: hideBlocks(hidden.body, article),
    blocks: hidden.blocks.filter(({ role }) => !tellsWho(role)),
    source: { ...article.source, fileName: null, url: null },
  };
}

/** The heading of an article as it stands over masked text. */
export function maskHeading(heading: ArticleHeading, others: readonly string[] = []): ArticleHeading {
  const hide = hiderOf(ownForms(heading, heading.byline, heading.url), others);
  return hideHeading({ ...heading, ...maskedFields(heading) }, hide);
}

/** An article whose own outlet may be read, without the names of outlets that are still to be guessed. */
export function hideOthers(article: Article, others: readonly string[]): Article {
  return others.length === 0 ? article : hideTexts(article, hiderOf([], others));
}

export function hideOthersInHeading(heading: ArticleHeading, others: readonly string[]): ArticleHeading {
  return others.length === 0 ? heading : hideHeading(heading, hiderOf([], others));
}

/** Hides names in words about a case rather than of an article. Made once for many texts, since making it is what takes long. */
export function hidingNames(names: readonly string[]): (text: string) => string {
  return hiderOf([], names);
}

/** Whether a text carries blanks, which must never be stored in place of what they hide. */
export function carriesBlanks(text: string): boolean {
  return text.includes(BLANK) || text.includes(OTHER_BLANK);
}

type Hide = (text: string) => string;

function ownForms({ outlet }: ArticleHeading, byline: string | null, url: string | null): readonly RegExp[] {
  return nameForms({ outlet: outlet?.name ?? null, byline, url });
}

/** The longest form of all goes first, so that no name is hidden only as far as a shorter one reaches. */
function hiderOf(own: readonly RegExp[], others: readonly string[]): Hide {
  const forms = [
    ...own.map((form) => ({ form, blank: BLANK })),
    ...others.flatMap((outlet) =>
      nameForms({ outlet, byline: null, url: null }).map((form) => ({ form, blank: OTHER_BLANK })),
    ),
  ].sort((a, b) => b.form.source.length - a.form.source.length);
  return (text) =>
    forms.reduce((hidden, { form, blank }) => hidden.replace(form, (name) => blankOut(name, blank)), text);
}

/** Where a date was found may be a file name or an address that names the outlet. */
function maskedFields({ publishedOn }: ArticleHeading) {
  const date = publishedOn && { date: publishedOn.date, evidence: publishedOn.evidence };
  return { byline: null, outlet: null, url: null, masked: true, publishedOn: date };
}

function hideTexts(article: Article, hide: Hide): Article {
  return {
    ...hideHeading(article, hide),
    body: hide(article.body),
    credits: article.credits.map(({ role, name, evidence }) => ({ role, name: hide(name), evidence: hide(evidence) })),
    blocks: article.blocks.map((block) => ({ ...block, text: hide(block.text) })),
    rest: article.rest.map((block) => ({ ...block, text: hide(block.text) })),
  };
}

function hideHeading<Heading extends ArticleHeading>(heading: Heading, hide: Hide): Heading {
  const { deck, byline, outlet, publishedOn } = heading;
  const evidence = outlet?.evidence.map(({ quotation, foundAt }) => ({
    quotation: hide(quotation),
    foundAt: hide(foundAt),
  }));
  return {
    ...heading,
    title: hide(heading.title),
    deck: deck === null ? null : hide(deck),
    byline: byline === null ? null : hide(byline),
    outlet: outlet && { ...outlet, evidence: evidence ?? [] },
    publishedOn: publishedOn && { ...publishedOn, evidence: hide(publishedOn.evidence) },
  };
}

function hideBlocks(body: string, { blocks }: Article): string {
  let hidden = body;
  for (const { role, start, end } of blocks) {
    if (tellsWho(role)) hidden = hidden.slice(0, start) + blankOut(hidden.slice(start, end), BLANK) + hidden.slice(end);
  }
  return hidden;
}

function tellsWho(role: string): boolean {
  return role === 'byline' || role === 'dateline';
}

/** Unit for unit; a line break inside a name stays, so that paragraphs stay apart. */
function blankOut(text: string, blank: string): string {
  return text.replace(/[^\n]/g, blank);
}
