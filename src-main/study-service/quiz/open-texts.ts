import type { Article } from '../../contract/corpus.ts';
import { sentencePlaces } from '../../contract/plain/sentence-places.ts';
import { anchoringIn } from '../corpus/anchors/place-anchor.ts';
import type { AnchorSelector, PlacedAnchor } from '../corpus/anchors/place-anchor.ts';
import { hashText } from '../corpus/text/hash-text.ts';
import { stemWords } from './stem-words.ts';

/** An article's text, made ready to check keys against. */
export interface CheckedText {
  readonly title: string;
  readonly body: string;
  /** SHA-256 of the body, hex. */
  readonly hash: string;
  readonly place: (selector: AnchorSelector) => PlacedAnchor;
  /** The stems of each sentence. */
  readonly sentences: () => readonly ReadonlySet<string>[];
}

/** The text of an article as it is now; null where the article is not in the library. */
export type Texts = (articleId: string) => CheckedText | null;

/** Texts made ready, by their words, from one call to the next: thirty students answer about the same six articles. */
export type KeptTexts = Map<string, CheckedText>;
const MOST_KEPT = 60;

/** Each article is read once a call, however many items rest on it, and made ready once for as long as it stays the same. */
export function openTexts(
  readArticle: (articleId: string) => Article | null,
  kept: KeptTexts = new Map<string, CheckedText>(),
): Texts {
  const known = new Map<string, CheckedText | null>();
  const prepare = (article: Article | null) => {
    if (!article) return null;
    const hash = hashText(article.body);
    const key = `${hash}\n${article.language}\n${article.title}`;
    const text = kept.get(key) ?? makeReady(article, hash);
    kept.delete(key);
    kept.set(key, text);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return text;
  };
  return (articleId) => {
    if (!known.has(articleId)) known.set(articleId, prepare(readArticle(articleId)));
    return known.get(articleId) ?? null;
  };
}

function makeReady({ title, body, blocks, language }: Article, hash: string): CheckedText {
  let sentences: readonly ReadonlySet<string>[] | null = null;
  return {
    title,
    body,
    hash,
    place: anchoringIn(body),
    sentences: () => (sentences ??= blocks.flatMap(({ text }) => split(text, language).map(stemWords))),
  };
}

/**
 * Sentences as whoever points at one is shown them: not cut after a shortened word, since a sentence that is too long may block an item
 * that held, and one that is too short would let a wrong key stand.
 */
function split(text: string, language: string | null): string[] {
  return sentencePlaces({ text, start: 0 }, language).map(([start, end]) => text.slice(start, end));
}
