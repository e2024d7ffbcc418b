import { expect, it } from 'vitest';
import { findQuoted } from '../../../../src-main/study-service/comparison/wording/find-quoted.ts';

const texts = (text: string) => findQuoted(text, 0).map((span) => span.text);

it.each([
  ['curly', 'He said “no” and “yes”.', ['no', 'yes']],
  ['straight', 'He said "no" and "yes".', ['no', 'yes']],
  ['single, with an apostrophe inside', 'He said ‘it’s shut’ and left.', ['it’s shut']],
  ['single straight', "The 'plan' of the workers' club.", ['plan']],
  ['German', 'Er sagte „nein“ und ging.', ['nein']],
  ['French', 'Il a dit « non » et part.', [' non ']],
  ['Swedish and Finnish', 'Han sade att bron är stängd: ”nej” och ”aldrig”, inget mer.', ['nej', 'aldrig']],
  ['Swedish at the start', '”Vi har väntat”, sade hon.', ['Vi har väntat']],
  ['one within another', '“He said, ‘It’s shut.’ I left,” Quill said.', ['He said, ‘It’s shut.’ I left,']],
  ['after a bracket', 'The letter ("my answer") came.', ['my answer']],
])('finds words in quotation marks: %s', (_kind, text, expected) => expect(texts(text)).toEqual(expected));

it.each([
  'It was the boys’ turn, and the girls’ turn came later.',
  "It was the boys' turn, and the girls' turn came later.",
  'The board is 6" wide and 8\' long.',
  "They played rock 'n' roll in the '90s.",
])('takes no apostrophe or inch for a quotation: %s', (text) => expect(texts(text)).toEqual([]));

it('lets a quotation that goes on in the next paragraph run to the end of its own', () => {
  expect(texts('“It began in May.')).toEqual(['It began in May.']);
});

it('lets a quotation that an earlier paragraph began run from the start of this one', () => {
  expect(texts('It ended in June.” He left.')).toEqual(['It ended in June.']);
});

it('gives offsets that hold the marks', () => {
  const text = 'The “rescue” failed.';
  const [span] = findQuoted(text, 100);
  expect(text.slice(span!.start - 100, span!.end - 100)).toBe('“rescue”');
});
