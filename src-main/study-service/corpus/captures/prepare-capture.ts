import { createHash } from 'node:crypto';
import type { PageBlock, PreviewArticle, RestBlock } from '../../../contract/intake.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import { composeBody } from '../text/compose-body.ts';
import type { PlacedBlock, UnplacedBlock } from '../text/compose-body.ts';
import { countWords } from '../text/count-words.ts';
import { hashText } from '../text/hash-text.ts';
import { findAddress } from '../versions/find-address.ts';
import { tellByHand } from './tell-by-hand.ts';
import type { PageAsRead } from './tell-by-hand.ts';
import type { ArticleAddress } from '../versions/find-address.ts';

/** A page on its way into the library: its raw bytes, and what was read from them (perhaps edited by hand since). */
export interface NewCapture {
  readonly raw: Uint8Array;
  readonly mediaType: string;
  readonly encoding: string;
  readonly fileName: string | null;
  readonly url: string | null;
  readonly articles: readonly PreviewArticle[];
  readonly rest: readonly RestBlock[];
  /** Where a person edited it: as it was read before. */
  readonly asRead?: PageAsRead;
}

export interface PreparedBlock extends PlacedBlock {
  /** What it was read as, where a person has set another role. */
  readonly arrivedRole: BlockRole | null;
}

/** One article of a page with everything the store keeps about its text worked out. */
export interface PreparedArticle {
  readonly pageIndex: number;
  readonly preview: PreviewArticle;
  readonly body: string;
  readonly bodySha256: string;
  /** Of title and body as they came in; knows the article again whatever is edited later. */
  readonly arrivedSha256: string;
  readonly wordCount: number;
  readonly address: ArticleAddress;
  /** The page's own title, where a person has set another. */
  readonly arrivedTitle: string | null;
  readonly blocks: readonly PreparedBlock[];
}

export interface PreparedCapture {
  readonly capture: NewCapture;
  readonly sha256: string;
  readonly articles: readonly PreparedArticle[];
}

/** Works out bodies, offsets, word counts and hashes of a page, with no database at hand. */
export function prepareCapture(capture: NewCapture): PreparedCapture {
  const byHand = tellByHand(capture.asRead);
  const articles = capture.articles.map((preview, pageIndex) => {
    const { body, blocks } = composeBody(placeOnPage(preview, restOf(capture, pageIndex)));
    const title = preview.title.toWellFormed();
    return {
      pageIndex,
      preview: { ...preview, title },
      body,
      bodySha256: hashText(body),
      arrivedSha256: hashText(JSON.stringify([title, body])),
      wordCount: countWords(blocks),
      address: findAddress(capture, pageIndex),
      arrivedTitle: byHand.arrivedTitle({ ...preview, title }),
      blocks: blocks.map((block) => ({ ...block, arrivedRole: byHand.arrivedRole(block) })),
    };
  });
  return { capture, sha256: createHash('sha256').update(capture.raw).digest('hex'), articles };
}

/** Rest blocks that hang on an article; those that name none, or one the page has not, hang on the main article. */
function restOf(capture: NewCapture, pageIndex: number): RestBlock[] {
  return capture.rest.filter(({ article = 0 }) => (article < capture.articles.length ? article : 0) === pageIndex);
}

/**
 * Gives each block its position on the page. Orders that the page gave are kept; a block added by hand without one
 * stands right after the block before it, and then all are counted anew. Text is made well formed first: half a
 * surrogate pair can't be stored as UTF-8, and would come back as another text than the one the offsets were made for.
 */
function placeOnPage(preview: PreviewArticle, rest: readonly RestBlock[]): UnplacedBlock[] {
  const all = [...preview.blocks, ...rest];
  const orders = all.map(({ order }) => order);
  const known = orders.filter((order) => order !== undefined);
  if (known.length === all.length && new Set(known).size === all.length) {
    return all.map(({ role, text, order }) => ({ position: order ?? 0, role, text: text.toWellFormed() }));
  }
  const ranked: { block: PageBlock; rank: number }[] = [];
  for (const block of all) ranked.push({ block, rank: block.order ?? ranked.at(-1)?.rank ?? -1 });
  ranked.sort((a, b) => a.rank - b.rank);
  return ranked.map(({ block }, position) => ({ position, role: block.role, text: block.text.toWellFormed() }));
}
