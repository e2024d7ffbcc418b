import { expect, it } from 'vitest';
import { nameOtherDays } from '../../../../src-main/study-service/corpus/text/other-days.ts';

it.each([
  ['The works are to be completed by November 2027.', 'Work is to be completed by December 2027.', true],
  ['It begins in May 2026 and ends in July.', 'It begins in May 2026 and ends in August.', true],
  ['The vote is on Tuesday.', 'The vote is on Friday.', true],
  ['The vote is on Tuesday.', 'The vote is on 14 May.', false],
  ['It ends in November 2027.', 'It begins in September 2026 and ends in November 2027.', false],
  ['They may march on Friday.', 'They plan a march on Friday; others may join.', false],
])('two sentences that name other days are two claims: %s %s', (one, other, differ) => {
  expect(nameOtherDays(one, other)).toBe(differ);
  expect(nameOtherDays(other, one)).toBe(differ);
});
