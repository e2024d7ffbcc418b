import { describe, expect, it } from 'vitest';
import type { Answer, NewItem } from '../../../src-main/contract/quiz.ts';
import { gradeAnswer } from '../../../src-main/study-service/quiz/grade-answer.ts';
import { overlapWords } from '../../../src-main/study-service/quiz/word-overlap.ts';
import { choice, finding, matching, ordering, writing } from './items.ts';

const grade = (item: NewItem, answer: Answer, passage: string | null = null) =>
  gradeAnswer(item, { answer, passage, points: null });
const chosen = (...ids: string[]): Answer => ({ type: 'choice', chosen: ids });
const order = (...ids: string[]): Answer => ({ type: 'order', order: ids });

describe('one of several', () => {
  it('is right or wrong', () => {
    expect(grade(choice(), chosen('a'))).toBe(1);
    expect(grade(choice(), chosen('b'))).toBe(0);
  });
  it('takes any of the readings that can be held', () => {
    const both = choice({ key: { type: 'choice', right: ['a', 'b'] } });
    expect([grade(both, chosen('a')), grade(both, chosen('b')), grade(both, chosen('c'))]).toEqual([1, 1, 0]);
  });
  it('gives nothing for making up what the texts do not say', () => {
    const open = choice({ key: { type: 'choice', right: ['cannot tell'] } });
    expect([grade(open, chosen('cannot tell')), grade(open, chosen('a'))]).toEqual([1, 0]);
  });
  it('keeps half for honest doubt where the texts do tell', () => {
    expect(grade(choice(), chosen('cannot tell'))).toBe(0.5);
  });
});

describe('several of several', () => {
  const two = choice({ key: { type: 'choice', right: ['a', 'b'] } }, true);
  it.each([
    ['both', chosen('a', 'b'), 1],
    ['one of the two', chosen('a'), 0.5],
    ['both and one of two wrong ones', chosen('a', 'b', 'c'), 0.5],
    ['everything', chosen('a', 'b', 'c', 'cannot tell'), 0],
    ['nothing', chosen(), 0],
    ['wrong ones alone', chosen('c'), 0],
  ])('%s', (_, answer, score) => {
    expect(grade(two, answer)).toBe(score);
  });
});

it('matching is scored by the share of lines with their partner', () => {
  const pairs = (...rights: string[]): Answer => ({
    type: 'match',
    pairs: rights.map((right, at) => ({ left: String(at + 1), right })),
  });
  expect(grade(matching(), pairs('x', 'y', 'y'))).toBe(1);
  expect(grade(matching(), pairs('x', 'x', 'y'))).toBeCloseTo(2 / 3);
  expect(grade(matching(), pairs())).toBe(0);
});

describe('an order', () => {
  it.each([
    ['as it was', order('1', '2', '3', '4'), 1],
    ['two neighbours swapped: five pairs of six right, one wrong', order('2', '1', '3', '4'), 4 / 6],
    ['the first moved to the end: three pairs right, three wrong', order('2', '3', '4', '1'), 0],
    ['backwards', order('4', '3', '2', '1'), 0],
    ['an entry left out counts against its pairs', order('1', '2', '3'), 0],
  ])('%s', (_, answer, score) => {
    expect(grade(ordering(), answer)).toBeCloseTo(score);
  });
});

describe('a passage', () => {
  const sentence = 'The port said that ferries would run every twenty minutes until the bridge opens again.';
  const point = (words: string, articleId = 'article-1') =>
    grade(finding(sentence), { type: 'passage', articleId, start: 0, end: words.length }, words);
  it('is as good without the small words at its ends, a full stop or a capital', () => {
    expect(point('port said that ferries would run every twenty minutes until the bridge opens again')).toBe(1);
  });
  it('scores a part for half of it, or for it and its neighbour', () => {
    const half = point('ferries would run every twenty minutes');
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(0.9);
    const neighbour = 'Engineers closed the harbour bridge on Monday after a crack was found in its eastern pier.';
    expect(point(`${neighbour} ${sentence}`)).toBeCloseTo(
      (overlapWords(`${neighbour} ${sentence}`, sentence) - 0.4) / 0.4,
    );
    expect(point(neighbour)).toBe(0);
  });
  it('scores nothing in another article, or for everything there is', () => {
    expect(point(sentence, 'article-2')).toBe(0);
    expect(point(`${'Other words stand here that nobody asked for in the least. '.repeat(6)}${sentence}`)).toBe(0);
  });
  it('is compared sign by sign where a language has no spaces', () => {
    const pointed = (key: string, words: string) =>
      grade(finding(key), { type: 'passage', articleId: 'article-1', start: 0, end: words.length }, words);
    expect(pointed('大桥星期一关闭', '工程师说大桥星期一关闭了。')).toBeGreaterThan(0.8);
    expect(pointed('สะพานปิดวันจันทร์', 'วิศวกรบอกว่าสะพานปิดวันจันทร์')).toBeGreaterThan(0.5);
    expect(pointed('大桥星期一关闭', '没有人受伤。')).toBe(0);
  });
  it('takes the nearest of several passages', () => {
    const item = finding(sentence);
    if (item.key.type === 'passage')
      item.key.passages.push({ articleId: 'article-1', start: 0, end: 9, exact: 'Ferries ran all day long.' });
    expect(
      grade(item, { type: 'passage', articleId: 'article-1', start: 0, end: 25 }, 'Ferries ran all day long'),
    ).toBe(1);
  });
});

it('an answer in words waits for a person, and is then worth its points', () => {
  const given = { answer: { type: 'text', text: 'Somebody.' } as const, passage: null };
  expect([null, 0, 1, 2].map((points) => gradeAnswer(writing(), { ...given, points }))).toEqual([null, 0, 0.5, 1]);
});
