import type { PackArticle } from '../pack-format.ts';
import type { PreparedCapture } from '../../corpus/captures/prepare-capture.ts';
import { composeBody } from '../../corpus/text/compose-body.ts';
import { countWords } from '../../corpus/text/count-words.ts';
import { nameKey } from '../../corpus/outlet-store.ts';
import { hashText } from '../../corpus/text/hash-text.ts';
import { addressKey } from '../../corpus/versions/address-key.ts';
import { STAND_IN, standInPage } from '../pack-content/stand-in-page.ts';
import { sha256Of } from './manifest.ts';
import type { ReadPack } from './read-pack.ts';
import type { ArticleTakerStore, KnownArticle } from './article-taker-store.ts';

export interface ArticleTaker extends ArticleTakerStore {
  /** Stores an article as it is and answers with its id. */
  insert(capture: PreparedCapture): string;
}

interface Taking {
  readonly article: PackArticle;
  readonly outlet: { readonly id: string; readonly title: string } | null;
  /** Articles of the library that stand for others of the pack already. */
  readonly taken: ReadonlySet<string>;
}

/** The article of the library that it is, or becomes. */
export function takeInArticle(taker: ArticleTaker, pack: ReadPack, taking: Taking): string {
  const { article, outlet, taken } = taking;
  const isFree = ({ id }: KnownArticle) => !taken.has(id);
  const alike = taker.findByText(article.bodySha256).filter(isFree);
  const known = alike.find((one) => one.title === article.title && isOutlet(one, outlet?.title ?? null));
  if (known) {
    if (known.isRemoved) taker.bringBack(known.id);
    return known.id;
  }
  if (article.text) return taker.insert(prepare(pack, taking, article.text));
  const key = article.url === null ? null : addressKey(article.url);
  const atAddress = key === null ? [] : taker.findByAddress(key).filter(isFree);
  const own = alike.find(({ isRemoved }) => !isRemoved) ?? atAddress[0];
  return own?.id ?? putMissing(taker, taking);
}

/** A republished text is a source of its own; an article of the library that nobody has said the outlet of is any outlet's. */
function isOutlet({ outletKey }: KnownArticle, title: string | null): boolean {
  return outletKey === null || title === null || outletKey === nameKey(title);
}

function prepare(
  { content, readPage }: ReadPack,
  { article, outlet }: Taking,
  text: NonNullable<PackArticle['text']>,
): PreparedCapture {
  const { title, byline, publishedOn, language, genre, wholeness, section, credits, url, canonicalUrl } = article;
  const { body, blocks } = composeBody(text.blocks.map((block, position) => ({ ...block, position })));
  const page = content.pages.find(({ name }) => name === text.page?.name);
  const raw = page ? readPage(page.name) : standInPage(title, outlet?.title ?? null, body);
  const { mediaType, encoding, url: pageUrl } = page ?? { mediaType: STAND_IN, encoding: 'utf-8', url: null };
  const { foundAt, ...published } = publishedOn ?? { date: '', evidence: '' };
  const date = publishedOn && { ...published, ...(foundAt === undefined ? {} : { foundAt }) };
  const fields = { title, deck: text.deck, byline, language, genre, wholeness, section, credits, blocks: [] };
  return {
    sha256: page?.sha256 ?? sha256Of(raw),
    capture: { raw, mediaType, encoding, fileName: null, url: pageUrl, articles: [], rest: [] },
    articles: [
      {
        pageIndex: text.page?.index ?? 0,
        preview: { ...fields, outlet: outlet?.title ?? null, publishedOn: date },
        body,
        bodySha256: article.bodySha256,
        arrivedSha256: hashText(JSON.stringify([title, body])),
        wordCount: countWords(blocks),
        address: { url, canonicalUrl, addressKey: addressKey(url ?? pageUrl) },
        arrivedTitle: null,
        blocks: blocks.map((block) => ({ ...block, arrivedRole: null })),
      },
    ],
  };
}

function putMissing(taker: ArticleTaker, { article, outlet }: Taking): string {
  const { name: _, outlet: __, text: ___, bodySha256, ...heading } = article;
  const page = standInPage(article.title, outlet?.title ?? null, `(The text did not come along: ${bodySha256})`);
  const capture = { sha256: sha256Of(page), mediaType: STAND_IN, raw: page };
  return taker.insertMissing({ outletId: outlet?.id ?? null, bodySha256, heading }, capture);
}
