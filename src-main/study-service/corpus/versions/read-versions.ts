import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { ComparedParagraph } from '../../../contract/versions.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { found } from '../corpus-stores.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import { placeWords } from '../duplicates/words.ts';
import { compareTexts, compareWords } from './compare-texts.ts';
import type { ComparedBlock } from './compare-texts.ts';
import type { VersionEntry, VersionText } from './version-store.ts';

export function listVersions(stores: CorpusStores, { articleId }: { articleId: string }): OutputOf<'corpus.versions'> {
  found(stores.articles.readHeading(articleId), 'article', articleId);
  return { versions: stores.versions.list(articleId).map(summarise) };
}

/** One version whole, as the article read when it stood. */
export function readVersion(
  stores: CorpusStores,
  { articleId, number }: ParsedInputOf<'corpus.version'>,
): OutputOf<'corpus.version'> {
  const version = readText(stores, articleId, number);
  const { deck, byline, publishedOn, wholeness, body } = version;
  const rest = version.blocks.flatMap(({ position, role, text, start }) =>
    start === null ? [{ position, role, text }] : [],
  );
  const blocks = version.blocks.flatMap(({ position, role, text, start, end }) =>
    start === null || end === null ? [] : [{ position, role, text, start, end }],
  );
  return { ...summarise(version), deck, byline, publishedOn, wholeness, body, blocks, rest };
}

export function compareVersions(
  stores: CorpusStores,
  input: ParsedInputOf<'corpus.compareVersions'>,
): OutputOf<'corpus.compareVersions'> {
  const from = readText(stores, input.articleId, input.from);
  const to = readText(stores, input.articleId, input.to);
  // The headline is compared among the fields: once is enough.
  const paragraphs = compareTexts(bodyBlocks(from), bodyBlocks(to));
  return {
    from: summarise(from),
    to: summarise(to),
    fields: compareFields(from, to),
    paragraphs,
    summary: sumUp(paragraphs),
  };
}

function readText(stores: CorpusStores, articleId: string, number: number): VersionText {
  const { title } = found(stores.articles.readHeading(articleId), 'article', articleId);
  const version = stores.versions.read(articleId, number);
  if (version) return version;
  throw new ExpectedFailure({
    code: 'not-found',
    what: 'version',
    id: String(number),
    message: `“${title}” has no version ${number}. Open the article again to see which versions there are.`,
  });
}

function summarise({ number, cameAt, title, wordCount, captureId, fileName, mediaType, url }: VersionEntry) {
  return { number, cameAt, title, wordCount, captureId, fileName, mediaType, url };
}

/** Said apart from the text and compared as fields. */
const FIELD_ROLES: ReadonlySet<string> = new Set(['headline', 'deck', 'byline']);

function bodyBlocks({ blocks }: VersionText): ComparedBlock[] {
  return blocks.flatMap(({ role, text, start, end }) =>
    start === null || end === null || FIELD_ROLES.has(role) ? [] : [{ role, text, start, end }],
  );
}

function compareFields(from: VersionText, to: VersionText): OutputOf<'corpus.compareVersions'>['fields'] {
  const fields = [
    { field: 'title', left: from.title, right: to.title },
    { field: 'deck', left: from.deck, right: to.deck },
    { field: 'byline', left: from.byline, right: to.byline },
    { field: 'date', left: from.publishedOn?.date ?? null, right: to.publishedOn?.date ?? null },
  ] as const;
  return fields.flatMap(({ field, left, right }) =>
    (left ?? '') === (right ?? '')
      ? []
      : [{ field, from: left, to: right, runs: compareWords(left ?? '', right ?? '') }],
  );
}

function sumUp(paragraphs: readonly ComparedParagraph[]): OutputOf<'corpus.compareVersions'>['summary'] {
  const count = (change: ComparedParagraph['change']) => paragraphs.filter((one) => one.change === change).length;
  const words = (change: 'added' | 'removed') =>
    paragraphs
      .flatMap(({ runs }) => runs)
      .reduce((sum, run) => sum + (run.change === change ? placeWords(run.text).length : 0), 0);
  return {
    paragraphsSame: count('same'),
    paragraphsChanged: count('changed'),
    paragraphsAdded: count('added'),
    paragraphsRemoved: count('removed'),
    paragraphsMoved: count('moved up') + count('moved down'),
    wordsAdded: words('added'),
    wordsRemoved: words('removed'),
  };
}
