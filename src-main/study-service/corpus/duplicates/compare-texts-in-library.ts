import { judgeLink, mayBeBoilerplate } from './judge-link.ts';
import { matchPassages } from './match-passages.ts';
import type { Paragraph, SharedText } from './match-passages.ts';
import type { ComparableArticle, LinkOfArticle, SharedTextStore, StoredLink } from './shared-text-store.ts';
import { winnow } from './shingles.ts';

/** Compares articles that wait until none is left or the time is up. Returns how many were compared. */
export function compareWaiting(store: SharedTextStore, budgetMs: number): number {
  const end = performance.now() + budgetMs;
  let compared = 0;
  do {
    const [articleId] = store.listWaiting(1);
    if (articleId === undefined) break;
    compareArticle(store, articleId);
    compared += 1;
  } while (performance.now() < end);
  return compared;
}

/** Compares those of these articles that wait, until the time is up. Returns how many of them still wait. */
export function compareThese(store: SharedTextStore, articleIds: readonly string[], budgetMs: number): number {
  const end = performance.now() + budgetMs;
  const waiting = articleIds.filter((articleId) => store.isWaiting(articleId));
  let compared = 0;
  while (compared < waiting.length && performance.now() < end) compareArticle(store, waiting[compared++]!);
  return waiting.length - compared;
}

/**
 * Finds what an article shares with those compared before it. Those after it find it in turn, so that every pair is
 * met once whatever the order.
 */
export function compareArticle(store: SharedTextStore, articleId: string): void {
  store.inOneTransaction(() => {
    const article = store.read(articleId);
    if (!article) return;
    const fingerprints = fingerprintsOf(article.paragraphs);
    // An outlet's foot leads to all its articles, none of them worth a look: compared with each, it cost 30 times the rest.
    const boilerplate = store.findBoilerplate(article.paragraphs.map(({ key }) => key));
    const own = fingerprintsOf(article.paragraphs.filter(({ key }) => !boilerplate.has(key)));
    const candidates = store.findCandidates(article, own);
    store.index(article, fingerprints);
    for (const candidate of candidates) {
      const other = store.read(candidate);
      if (!other) continue;
      const [left, right] = article.sequence < other.sequence ? [article, other] : [other, article];
      const link = linkBetween(store, left, right);
      if (link) store.putLink(left, right, link);
    }
  });
}

/** By paragraph, so that none reaches over the end of one into the next: an editor moves paragraphs. */
function fingerprintsOf(paragraphs: readonly Paragraph[]): number[] {
  return [...new Set(paragraphs.flatMap(({ words }) => winnow(words.map(({ word }) => word))))];
}

function linkBetween(store: SharedTextStore, left: ComparableArticle, right: ComparableArticle): StoredLink | null {
  const all = matchPassages(left.paragraphs, right.paragraphs);
  const shared = mayBeBoilerplate(all) ? withoutBoilerplate(store, left, right, all) : all;
  const kind = judgeLink(shared, left.outletId !== null && left.outletId === right.outletId);
  return kind === null ? null : { ...shared, kind };
}

function withoutBoilerplate(
  store: SharedTextStore,
  left: ComparableArticle,
  right: ComparableArticle,
  all: SharedText,
): SharedText {
  const boilerplate = store.findBoilerplate(keysOf(all));
  if (boilerplate.size === 0) return all;
  const own = ({ paragraphs }: ComparableArticle) => paragraphs.filter(({ key }) => !boilerplate.has(key));
  const shared = matchPassages(own(left), own(right));
  return {
    ...shared,
    left: { ...shared.left, ofParagraphs: all.left.ofParagraphs, ofWords: all.left.ofWords },
    right: { ...shared.right, ofParagraphs: all.right.ofParagraphs, ofWords: all.right.ofWords },
  };
}

/**
 * The links of an article as they hold today: a paragraph that has turned out to be an outlet's boilerplate since a link was
 * found is taken out of it, and a link that rested on it goes.
 */
export function readLinks(store: SharedTextStore, articleId: string): LinkOfArticle[] {
  return store.listLinks(articleId).flatMap((held): LinkOfArticle[] => {
    if (!mayBeBoilerplate(held.link) || store.findBoilerplate(keysOf(held.link)).size === 0) return [held];
    const [left, right] = [store.read(held.leftId), store.read(held.rightId)];
    const link = left && right ? linkBetween(store, left, right) : null;
    return link ? [{ ...held, link }] : [];
  });
}

function keysOf({ passages }: SharedText): number[] {
  return [...new Set(passages.flatMap(({ left, right }) => [left.key, right.key]))];
}
