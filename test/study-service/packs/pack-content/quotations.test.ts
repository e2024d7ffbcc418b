import { expect, it } from 'vitest';
import {
  countQuotations,
  LONGEST_QUOTATION,
} from '../../../../src-main/study-service/packs/pack-content/quotations.ts';

const quote = (exact: string, articleId = 'left') => ({ articleId, exact });
const wordsOf = (words: number) => (articleId: string) => (articleId === 'left' ? words : null);

it('a text that goes along may be quoted whole', () => {
  expect(countQuotations(wordsOf(500)).take([quote('x'.repeat(9_000), 'along')])).toBeNull();
});

it('of a text that stays behind no quotation is longer than one', () => {
  expect(countQuotations(wordsOf(5_000)).take([quote('x'.repeat(LONGEST_QUOTATION + 1))])).toContain('quotes too much');
});

it('many short quotations do not give the text by another way', () => {
  const quotations = countQuotations(wordsOf(500));
  const answers = Array.from({ length: 12 }, (_, at) => quotations.take([quote(`${at}`.padEnd(100, 'x'))]));
  expect(answers.filter((why) => why === null)).toHaveLength(6);
  expect(answers.at(-1)).toContain('with what else is quoted');
});

it('the same words again cost nothing, and what does not fit leaves room for what does', () => {
  const quotations = countQuotations(wordsOf(100));
  expect(quotations.take([quote('a'.repeat(250))])).toBeNull();
  expect(quotations.take([quote('b'.repeat(100)), quote('c')])).not.toBeNull();
  expect(quotations.take([quote('a'.repeat(250))])).toBeNull();
  expect(quotations.take([quote('d'.repeat(50))])).toBeNull();
});

it('the longest text has five quotations at most', () => {
  const quotations = countQuotations(wordsOf(100_000));
  const taken = Array.from({ length: 9 }, (_, at) => quotations.take([quote(`${at}`.repeat(LONGEST_QUOTATION))]));
  expect(taken.filter((why) => why === null)).toHaveLength(5);
});
