import type { Rights } from '../../../contract/plain/pack-words.ts';
import { RIGHTS_THAT_ALLOW } from '../../../contract/plain/pack-words.ts';
import { composeBody } from '../../corpus/text/compose-body.ts';
import { countWords } from '../../corpus/text/count-words.ts';
import { hashText } from '../../corpus/text/hash-text.ts';
import type { PackArticle, PackPage } from '../pack-format.ts';
import type { PackSources } from './pack-sources.ts';
import { STAND_IN } from './stand-in-page.ts';

/** What a link may be. */
export const WEB_ADDRESS = /^https?:\/\//i;

type Article = Omit<PackArticle, 'outlet'> & { readonly outletId: string | null };

/** The text of each article of the case that notes and questions may rest on: the body, or null where it stays behind. */
export interface PackTexts {
  /** Null for an article that is not in the case. */
  nameOf(articleId: string): string | null;
  body(articleId: string): string | null;
  /** How long a text that stays behind is; null of one that goes along. */
  wordsLeft(articleId: string): number | null;
}

export interface ComposedArticles {
  readonly list: readonly Article[];
  readonly pages: PackPage[];
  readonly outletIds: readonly (string | null)[];
  readonly ids: readonly (readonly [id: string, name: string])[];
  readonly texts: PackTexts;
}

/** Articles in the case's order, with their text where `takesText` says so and their page where nothing on it forbids it. */
export function composeArticles(
  sources: PackSources,
  caseId: string,
  takesText: (rights: Rights) => boolean,
  left: string[],
): ComposedArticles {
  const pages: PackPage[] = [];
  const bodies = new Map<string, string | null>();
  const members = sources.packs.listCase(caseId);
  const ids = members.map(({ articleId }, at) => [articleId, `a${at + 1}`] as const);
  const nameOf = new Map(ids);
  const list = members.map(({ articleId, missing }, at): Article => {
    const name = `a${at + 1}`;
    if (missing) {
      bodies.set(articleId, null);
      return { ...missing.heading, name, bodySha256: missing.bodySha256, outletId: missing.outletId, text: null };
    }
    const { article, body } = composeArticle(sources, articleId, name, { pages, takesText });
    bodies.set(articleId, article.text ? body : null);
    if (!article.text) left.push(`The text of “${article.title}” stays behind: ${WHY[article.rights]}`);
    if (sources.packs.hasEarlierVersions(articleId)) left.push(`Earlier versions of “${article.title}” stay behind.`);
    return article;
  });
  const wordsLeft = new Map(members.map(({ articleId }, at) => [articleId, list[at]!.wordCount]));
  const texts: PackTexts = {
    nameOf: (articleId) => nameOf.get(articleId) ?? null,
    body: (articleId) => bodies.get(articleId) ?? null,
    wordsLeft: (articleId) => wordsLeft.get(articleId) ?? null,
  };
  return { list, pages, outletIds: list.map(({ outletId }) => outletId), ids, texts };
}

const WHY: Readonly<Record<Rights, string>> = {
  'own work': 'you chose to give no texts on.',
  'free licence': 'you chose to give no texts on.',
  'public domain': 'you chose to give no texts on.',
  'permission given': 'you chose to give no texts on.',
  'classroom use only': 'it may be used in your classroom only.',
  'not known': 'nobody has said yet whether it may be given on.',
};

function composeArticle(
  { articles, packs }: PackSources,
  articleId: string,
  name: string,
  { pages, takesText }: { pages: PackPage[]; takesText: (rights: Rights) => boolean },
): { article: Article; body: string } {
  const read = articles.readArticle(articleId)!;
  const { rights, licence } = packs.rightsOf(articleId);
  const { title, byline, outlet, publishedOn, language, genre, wholeness, section, credits, deck, body } = read;
  const blocks = [...read.blocks, ...read.rest]
    .sort((one, other) => one.position - other.position)
    .map(({ role, text }) => ({ role, text }));
  const withText = takesText(rights);
  const article: Article = {
    ...{ name, title, byline, publishedOn, language, genre, wholeness, section, credits, rights, licence },
    url: webAddress(read.url),
    outletId: outlet?.id ?? null,
    canonicalUrl: webAddress(articles.readCanonicalUrl(articleId)),
    bodySha256: hashText(body),
    text: withText ? { deck, blocks, page: composePage(packs.pageOf(articleId), pages) } : null,
    wordCount: withText ? null : countWords(composeBody(blocks.map((one, position) => ({ ...one, position }))).blocks),
  };
  return { article, body };
}

/** A page is given on where every article on it may be: it holds them all, be they in the case or not. */
function composePage(
  stored: ReturnType<PackSources['packs']['pageOf']>,
  pages: PackPage[],
): { name: string; index: number } | null {
  if (!stored || stored.mediaType === STAND_IN) return null;
  if (!stored.rights.every((rights) => RIGHTS_THAT_ALLOW.includes(rights))) return null;
  const { mediaType, encoding, sha256, index } = stored;
  const url = webAddress(stored.url);
  const known = pages.find((page) => page.sha256 === sha256);
  const page = known ?? { name: `p${pages.length + 1}`, mediaType, encoding, url, sha256 };
  if (!known) pages.push(page);
  return { name: page.name, index };
}

/** An address is a link for whoever takes the pack in, so only that of a web page goes along. */
function webAddress(url: string | null): string | null {
  return url !== null && WEB_ADDRESS.test(url) ? url : null;
}
