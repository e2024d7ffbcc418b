import type { ArticleHeading } from '../../../src-main/contract/corpus.ts';
import { dayRangeWords } from '../../design/day-range.ts';
import { shorten } from '../../design/words/shorten.ts';

/** Longest title proposed, in characters: about one line on a small screen. */
const LONGEST = 64;
const EMPTY_WORDS = new Set(
  // English words that a title can do without, not words of the interface
  // eslint-disable-next-line words/no-bare
  'about after again against also amid back been before being between but could does down during even every first for from had has have her here his how into its just like live more most new news not now off once one only other our out over report reports said says she should some than that the their them then there these they this those three time today two under until update very video was watch week were what when where which while who why will with world would year years you your and are can all any new'.split(
    ' ',
  ),
);

/**
 * A first title for a case: the words that most of the articles' titles share, with the days ("Aleppo, siege, 27–29 Oct 2016"),
 * or, where they share none, the earliest article's title. Only a proposal in a field; a person writes the title.
 */
export function proposeCaseTitle(articles: readonly Pick<ArticleHeading, 'title' | 'publishedOn'>[]): string {
  const days = articles.flatMap(({ publishedOn }) => publishedOn?.date ?? []);
  const shared = sharedWords(articles.map(({ title }) => title));
  if (shared.length > 0) {
    const title = [...shared, ...(days.length > 0 ? [dayRangeWords(days)] : [])].join(', ');
    return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  }
  const earliest = articles.toSorted((left, right) =>
    (left.publishedOn?.date ?? '9').localeCompare(right.publishedOn?.date ?? '9'),
  )[0];
  return shorten(earliest?.title ?? '', LONGEST);
}

/** At most three words found in at least two titles and in at least half of them, most shared first, as they were first written. */
function sharedWords(titles: readonly string[]): string[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const title of titles) {
    const words = new Map(
      (title.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).map((word) => [word.toLowerCase(), word]),
    );
    for (const [key, word] of words) {
      if (key.length < 3 || EMPTY_WORDS.has(key)) continue;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { word, count: 1 });
    }
  }
  return [...counts.values()]
    .filter(({ count }) => count >= 2 && count * 2 >= titles.length)
    .sort((left, right) => right.count - left.count)
    .slice(0, 3)
    .map(({ word }) => word);
}
