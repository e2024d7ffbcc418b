import { expect, it } from 'vitest';
import { tellTheSame } from '../../../../../src-main/study-service/quiz/drafting/material/read-retellings.ts';
import { splitBody } from '../../../../../src-main/study-service/quiz/drafting/material/split-body.ts';
import { article } from '../kinds/pool-case.ts';

const same = (one: string, other: string) => {
  const [left, right] = [one, other].map((text) => splitBody(article('one', 'One', [text])).at(-1)!);
  return tellTheSame(left!, right!);
};

it('takes two sentences of one matter for the same in other words', () => {
  expect(
    same(
      'The work begins in September and is completed by May.',
      'By May the work is completed; it begins in September.',
    ),
  ).toBe(true);
  expect(same('The works on the roof begin in September 2026.', 'In September the works on the roof begin.')).toBe(
    true,
  );
});

it('takes them for two where each has a number that the other has not', () => {
  expect(
    same(
      'About 40 people stood outside the locked doors at 8 am.',
      'About 50 people stood outside the locked doors at 8 am.',
    ),
  ).toBe(false);
});

it('takes them for two where each names a month that the other does not', () => {
  expect(
    same(
      'The works begin in September 2026 and are completed by November 2027.',
      'The works begin in September 2026 and are completed by December 2027.',
    ),
  ).toBe(false);
});
