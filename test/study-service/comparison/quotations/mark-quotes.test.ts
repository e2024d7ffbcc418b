import { expect, it } from 'vitest';
import { markQuotes } from '../../../../src-main/study-service/comparison/quotations/mark-quotes.ts';
import { articleOf } from './told.ts';

function quoted(...parts: string[]): string[] {
  const { body, blocks } = articleOf(parts);
  return markQuotes(body, blocks).map(({ start, end }) => body.slice(start, end));
}

it('takes apostrophes, contractions and years for no quotation marks', () => {
  expect(quoted("The drivers' union and Marsh's aide, in the '90s, couldn't agree.")).toEqual([]);
  expect(quoted('The teachers’ union didn’t agree.')).toEqual([]);
});

it('gives the outermost of nested quotations', () => {
  expect(quoted('He said “they call it ‘the end’ here”.')).toEqual(['they call it ‘the end’ here']);
});

it('ends a quotation that was never closed where the next one opens', () => {
  expect(quoted('He said “this is it. She said “no” to that.')).toEqual(['this is it.', 'no']);
});

it('takes paragraphs that each open with a mark for one quotation, up to the one that closes it', () => {
  expect(quoted('“One,', '“two,', '“three,” he said.', '“Four.”')).toEqual(['One,\n\n“two,\n\n“three,', 'Four.']);
});
