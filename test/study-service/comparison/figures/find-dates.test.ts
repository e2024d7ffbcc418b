import { describe, expect, it } from 'vitest';
import { datedEventSchema } from '../../../../src-main/contract/comparison.ts';
import { findDates, mergeTimeline } from '../../../../src-main/study-service/comparison/figures/find-dates.ts';
import { articleOf } from '../naming-article.ts';

/** Dates of a text published on a Tuesday, 12 March 2024. */
const read = (body: string, publishedOn: string | null = '2024-03-12') =>
  findDates(articleOf('a', body, { publishedOn })).map(({ date }) => date);

describe('dates of an article', () => {
  it('are read as exactly as they are written', () => {
    expect(
      read('It opened on 3 May 2019. It closed on October 28th, 2021. In June 2022 it fell; by 2023 it was gone.'),
    ).toEqual(['2019-05-03', '2021-10-28', '2022-06', '2023']);
  });

  it('are one where a weekday stands beside the day it is', () => {
    expect(read('The meeting is on Thursday 21 March at 7 pm.')).toEqual(['2024-03-21']);
    expect(read('It ended on Friday, 3 May 2019, and on Friday it rained.')).toEqual(['2019-05-03', '2024-03-08']);
  });

  it('are years where a report or a budget is named by one, and none where the text says "more than … ago"', () => {
    expect(read('A 2023 report had warned. He voted for the 2022 budget. It cost 2023 crowns.')).toEqual([
      '2023',
      '2022',
    ]);
    expect(read('It broke more than three years ago. It broke two years ago.')).toEqual(['2022']);
  });

  it('without a year lie in the year nearest to the article', () => {
    expect(read('The storm of 9 January came after that of 20 December.')).toEqual(['2024-01-09', '2023-12-20']);
    expect(read('In October she wrote. Last April he did.')).toEqual(['2023-10', '2023-04']);
  });

  it('without a year lie in the nearest year that has that day', () => {
    expect(read('The bridge shut on 29 February.', '2025-01-10')).toEqual(['2024-02-29']);
    expect(read('The bridge will shut on 29 February.', '2027-11-10')).toEqual(['2028-02-29']);
    expect(read('The bridge shut on 30 February.')).toEqual([]);
  });

  it('by their weekday look back, and ahead where the sentence does', () => {
    expect(read('It closed on Tuesday. On Friday it rained. It will open on Friday. On Monday it will close.')).toEqual(
      ['2024-03-12', '2024-03-08', '2024-03-15', '2024-03-18'],
    );
    expect(read('They met last Tuesday.')).toEqual(['2024-03-05']);
  });

  it('name a day once where its weekday stands before it', () => {
    expect(read('Come to the hall on Thursday 21 March at 7 pm, or on Friday, March 29.')).toEqual([
      '2024-03-21',
      '2024-03-29',
    ]);
    expect(read('On Monday, 4 March 2024 it rained, on Sunday the 10th of March it did not.')).toEqual([
      '2024-03-04',
      '2024-03-10',
    ]);
  });

  it('are years too where they say which report, plan or budget is meant', () => {
    expect(read('A 2023 report said so; the 2019 budget did not, nor its 2021 plan.')).toEqual([
      '2023',
      '2019',
      '2021',
    ]);
    expect(read('The 2000 visitors and a 2000 metre run; the 1500 men had their 1800 horses.')).toEqual([]);
    const spanish = articleOf('a', 'La ayuda llega a 2000 vecinos.', { publishedOn: '2024-03-12', language: 'es' });
    expect(findDates(spanish)).toEqual([]);
  });

  it('reckon from the day of the article', () => {
    expect(
      read('It fell yesterday. Three days ago it stood. Two months ago it was new; two years ago it was not there.'),
    ).toEqual(['2024-03-11', '2024-03-09', '2024-01', '2022']);
  });

  it('reckon "later" from the day that was named last', () => {
    expect(read('The vote was on 3 May 2019. Two days later they met.')).toEqual(['2019-05-03', '2019-05-05']);
    expect(read('Two days later they met.')).toEqual([]);
    expect(read('It shut on 3 May 2019, opened on 9 May 2019 and two days later shut again.')).toEqual([
      '2019-05-03',
      '2019-05-09',
      '2019-05-11',
    ]);
    expect(
      read('The vote was on 3 May 2019. Two days later, on 5 May 2019, they met; the next day they left.'),
    ).toEqual(['2019-05-03', '2019-05-05', '2019-05-05', '2019-05-06']);
  });

  it('are not guessed: nothing relative without the day of the article, no weeks, no day the calendar lacks', () => {
    expect(
      read('On Tuesday it fell, yesterday it stood, on 9 January it was new. In 1999 it was not there.', null),
    ).toEqual(['1999']);
    expect(read('Last week it fell. On 31 April 2020 it stood.')).not.toContain('2020-04-31');
    expect(read('It may march on. A march of 2000 people.')).toEqual([]);
  });

  it('quote the text, say what they rest on and come together on one timeline', () => {
    const articles = [
      articleOf('a', 'The bridge closed on Tuesday.'),
      articleOf('b', 'On 12 March 2024 the bridge was closed. It had opened in 1961.'),
    ];
    const found = articles.flatMap((article) => findDates(article));
    for (const { articleId, start, end, text } of found)
      expect(articles.find((article) => article.articleId === articleId)!.body.slice(start, end)).toBe(text);
    const timeline = mergeTimeline(found).map((event) => datedEventSchema.parse(event));
    expect(
      timeline.map(({ date, mentions }) => [date, mentions.map(({ articleId, basis }) => `${articleId} ${basis}`)]),
    ).toEqual([
      ['1961', ['b written']],
      ['2024-03-12', ['a from the date of the article', 'b written']],
    ]);
  });
});
