import { describe, expect, test } from 'vitest';
import {
  canStartArticle,
  creditAuthors,
  giveRole,
  joinLines,
  mergeArticle,
  neighbourOf,
  splitLine,
  startArticle,
} from '../../../../src-renderer/library/review/edit-page.ts';
import type { PageState } from '../../../../src-renderer/library/review/edit-page.ts';
import type { ArticleDraft } from '../../../../src-renderer/library/review/edit-preview.ts';
import type { PageLine } from '../../../../src-renderer/library/review/page-line.ts';
import { sentenceStarts } from '../../../../src-renderer/library/review/sentence-starts.ts';

const draft = (title: string): ArticleDraft => ({
  from: 0,
  begunByHand: false,
  title,
  deck: '',
  byline: '',
  outlet: 'Tarrow Tide',
  published: null,
  credits: [],
  keep: true,
});
const line = (role: PageLine['role'], text: string, article = 0): PageLine => ({ role, text, article });

const PAGE: PageState = {
  lines: [
    line('navigation', 'Home | Sport'),
    line('headline', 'Bridge shut'),
    line('paragraph', 'A crack was found. Nobody was hurt.'),
    line('paragraph', 'Ferry dearer'),
    line('byline', 'By Nela Orth'),
    line('paragraph', 'By ten cents in May.'),
    line('reader comment', 'I told you so'),
    line('headline', 'Tide late', 1),
    line('paragraph', 'By an hour.', 1),
  ],
  drafts: [draft('Bridge shut'), draft('Tide late')],
};

/** All letters of a page in its order, without white space. */
const letters = ({ lines }: PageState): string => lines.map(({ text }) => text.replaceAll(/\s/gu, '')).join('');
const texts = (state: PageState | null, article: number): string[] =>
  state?.lines.filter((one) => one.article === article).map(({ role, text }) => `${role}: ${text}`) ?? [];

describe('a line of a page under review', () => {
  test('is cut in two where the cursor stands, each half with its role and article', () => {
    const split = splitLine(PAGE, 2, 'A crack was found.'.length);
    expect(split?.lines.slice(2, 4)).toEqual([
      line('paragraph', 'A crack was found.'),
      line('paragraph', 'Nobody was hurt.'),
    ]);
    expect(letters(split!)).toBe(letters(PAGE));
  });

  test('is not cut where one half would be empty', () => {
    expect(splitLine(PAGE, 2, 0)).toBeNull();
    expect(splitLine(PAGE, 2, 1000)).toBeNull();
  });

  test('is joined with those after it and takes them into its role', () => {
    const joined = joinLines(PAGE, [5, 6]);
    expect(joined?.lines[5]).toEqual(line('paragraph', 'By ten cents in May. I told you so'));
    expect(letters(joined!)).toBe(letters(PAGE));
    expect(joinLines(splitLine(PAGE, 2, 18)!, [2, 3])).toEqual(PAGE);
  });

  test('is not joined with one that does not follow it, nor the last one with nothing', () => {
    expect(joinLines(PAGE, [1, 3])).toBeNull();
    expect(joinLines(PAGE, [8, 9])).toBeNull();
    expect(joinLines(PAGE, [4])).toBeNull();
  });

  test('is the title or names the writer once it has that role, with the words that say so', () => {
    expect(giveRole(PAGE, [3], 'headline')?.drafts[0]?.title).toBe('Ferry dearer');
    const named = giveRole({ ...PAGE, lines: PAGE.lines.with(5, line('paragraph', 'By Ada Lunt')) }, [5], 'byline');
    expect(named?.drafts[0]).toMatchObject({
      byline: 'Ada Lunt',
      credits: [{ role: 'author', name: 'Ada Lunt', evidence: 'By Ada Lunt' }],
    });
    expect(giveRole(PAGE, [2, 3], 'headline')?.drafts[0]?.title).toBe('Bridge shut');
    expect(giveRole(PAGE, [2, 3], 'paragraph')).toBeNull();
  });
});

describe('the articles of a page under review', () => {
  test('are one more from a line on: what follows it in its article goes along, the others keep theirs', () => {
    const begun = startArticle(PAGE, 3);
    expect(begun?.drafts.map(({ title }) => title)).toEqual(['Bridge shut', 'Ferry dearer', 'Tide late']);
    expect(begun?.drafts[1]).toMatchObject({ byline: 'Nela Orth', outlet: 'Tarrow Tide', begunByHand: true });
    expect(texts(begun, 0)).toEqual([
      'navigation: Home | Sport',
      'headline: Bridge shut',
      'paragraph: A crack was found. Nobody was hurt.',
    ]);
    expect(texts(begun, 1)).toEqual([
      'headline: Ferry dearer',
      'byline: By Nela Orth',
      'paragraph: By ten cents in May.',
      'reader comment: I told you so',
    ]);
    expect(texts(begun, 2)).toHaveLength(2);
    expect(letters(begun!)).toBe(letters(PAGE));
  });

  test('can not begin where nothing of their article stands before', () => {
    expect(canStartArticle(PAGE, 1)).toBe(false);
    expect(canStartArticle(PAGE, 7)).toBe(false);
    expect(startArticle(PAGE, 1)).toBeNull();
    expect(canStartArticle(PAGE, 6)).toBe(true);
  });

  test('become one again: the second title is a subheading, and credits are those of both', () => {
    const credit = { role: 'agency' as const, name: 'Coast Wire', evidence: 'MERROW (Coast Wire) -' };
    const state = { ...PAGE, drafts: [PAGE.drafts[0]!, { ...PAGE.drafts[1]!, credits: [credit] }] };
    const merged = mergeArticle(state, 1, 0);
    expect(merged?.drafts.map(({ title }) => title)).toEqual(['Bridge shut']);
    expect(merged?.drafts[0]?.credits).toEqual([credit]);
    expect(texts(merged, 0).slice(-2)).toEqual(['subheading: Tide late', 'paragraph: By an hour.']);
    expect(letters(merged!)).toBe(letters(PAGE));
  });

  test('are numbered anew where the first of several goes into a later one', () => {
    const three = startArticle(PAGE, 3)!;
    const merged = mergeArticle(three, 0, 1);
    expect(merged?.drafts.map(({ title }) => title)).toEqual(['Ferry dearer', 'Tide late']);
    expect(new Set(merged?.lines.map(({ article }) => article))).toEqual(new Set([0, 1]));
    expect(texts(merged, 1)).toHaveLength(2);
  });

  test('have a neighbour in the order of the page, not of their numbers', () => {
    expect(neighbourOf(PAGE, 1)).toBe(0);
    expect(neighbourOf(PAGE, 0)).toBe(1);
    expect(neighbourOf(startArticle(PAGE, 3)!, 2)).toBe(1);
    expect(neighbourOf({ ...PAGE, drafts: [PAGE.drafts[0]!] }, 0)).toBeNull();
  });
});

test('the authors among the credits follow the byline; who is known keeps the words that name them', () => {
  const known = [
    { role: 'author' as const, name: 'Ada Lunt', evidence: 'By Ada Lunt' },
    { role: 'translator' as const, name: 'Nela Orth', evidence: 'Translated by Nela Orth' },
  ];
  expect(creditAuthors(known, 'Ada Lunt and Ilse Varga', 'set by hand')).toEqual([
    known[0],
    { role: 'author', name: 'Ilse Varga', evidence: 'set by hand' },
    known[1],
  ]);
  expect(creditAuthors(known, 'Nela Orth', 'set by hand')).toEqual([known[1]]);
});

test('a line is likely to be cut where a sentence begins', () => {
  const text = 'A crack was found. Nobody was hurt. Why?';
  expect(sentenceStarts(text).map((at) => text.slice(at, at + 3))).toEqual(['Nob', 'Why']);
});
