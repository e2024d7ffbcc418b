import { expect, test } from 'vitest';
import type { ArticleHeading } from '../../../src-main/contract/corpus.ts';
import { layOutDays } from '../../../src-renderer/case/lay-out-days.ts';

const article = (id: string, date: string | null): ArticleHeading => ({
  id,
  title: id,
  deck: null,
  byline: null,
  outlet: null,
  masked: false,
  guess: null,
  publishedOn: date === null ? null : { date, evidence: date },
  language: null,
  genre: null,
  wholeness: 'whole',
  wordCount: 1,
  addedAt: '2024-01-01T00:00:00Z',
  captureId: id,
  pageIndex: 0,
  url: null,
});
const kinds = (...articles: ArticleHeading[]) =>
  layOutDays(articles).days.map((day) => (day.kind === 'day' ? day.articles.map(({ id }) => id).join('+') : day.days));

test('articles stand on their day in order, days without one are gaps', () => {
  expect(
    kinds(article('c', '2024-03-14'), article('a', '2024-03-12T22:50:00+01:00'), article('b', '2024-03-12')),
  ).toEqual(['a+b', 1, 'c']);
  expect(kinds(article('a', '2024-02-28'), article('b', '2024-02-29'), article('c', '2024-03-01'))).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('a long gap is drawn broken and counted', () => {
  const [, gap] = layOutDays([article('a', '2023-12-30'), article('b', '2024-03-01')]).days;
  expect(gap).toEqual({ kind: 'gap', days: 61, shown: 6, broken: true });
});

test('what nobody has dated stands apart', () => {
  const strip = layOutDays([article('a', null), article('b', '2024-03-12')]);
  expect(strip.undated.map(({ id }) => id)).toEqual(['a']);
  expect(strip.days).toHaveLength(1);
  expect(layOutDays([])).toEqual({ days: [], undated: [] });
});
