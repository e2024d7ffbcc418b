import { expect, test } from 'vitest';
import { SOURCE_TYPES } from '../../../../src-main/contract/plain/vocabulary.ts';
import {
  dayWords,
  maskedName,
  readingMinutes,
  shortWhenWords,
  whenWords,
} from '../../../../src-renderer/design/words/article-words.ts';
import { SOURCE_TYPE_WORDS } from '../../../../src-renderer/design/words/source-type-words.ts';

test('a day is the day that was written, whatever the clock says', () => {
  expect(dayWords('2016-10-28')).toBe('28 October 2016');
  expect(dayWords('2016-10-28T23:59:00-11:00')).toBe('28 October 2016');
});

test('when something happened is said as a day, a month or a year, and words stay as they are', () => {
  expect(['2024-03-12', '2024-03', '2024', 'In spring', '2024-13'].map((when) => whenWords(when))).toEqual([
    '12 March 2024',
    'March 2024',
    '2024',
    'In spring',
    '2024-13',
  ]);
});

test('in a picture the months are short', () => {
  expect(['2024-03-12', '2024-06', '2024', 'In spring'].map(shortWhenWords)).toEqual([
    '12 Mar 2024',
    'Jun 2024',
    '2024',
    'In spring',
  ]);
});

test('reading takes at least a minute', () => {
  expect(readingMinutes(10)).toBe(1);
  expect(readingMinutes(1000)).toBe(5);
});

test('masked outlets are told apart by letters that say nothing', () => {
  expect(maskedName(0)).toBe('Outlet A');
  expect(maskedName(25)).toBe('Outlet Z');
  expect(maskedName(26)).toBe('Outlet 27');
});

test('every source type is explained in one short line', () => {
  for (const type of SOURCE_TYPES) expect(SOURCE_TYPE_WORDS[type]).toMatch(/^[A-Z].{20,120}\.$/);
});
