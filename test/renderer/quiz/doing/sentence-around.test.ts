import { expect, test } from 'vitest';
import { sentenceAround } from '../../../../src-renderer/quiz/doing/sentence-around.ts';

const body = 'A crack\n\nThe bridge was shut on 12 March. Nobody was hurt. It opens again on 3 April.';
const paragraph = { role: 'paragraph' as const, text: body.slice(9), start: 9, end: body.length };
const article = {
  body,
  language: 'en',
  blocks: [{ role: 'headline' as const, text: 'A crack', start: 0, end: 7 }, paragraph],
};
const passage = (exact: string) => ({ start: body.indexOf(exact), end: body.indexOf(exact) + exact.length, exact });

test('a bare date stands in its sentence', () => {
  expect(sentenceAround(passage('12 March'), article)).toEqual({
    before: 'The bridge was shut on ',
    words: '12 March',
    after: '.',
  });
});

test('words over two sentences stand in both, and a whole sentence by itself', () => {
  expect(sentenceAround(passage('12 March. Nobody'), article)).toEqual({
    before: 'The bridge was shut on ',
    words: '12 March. Nobody',
    after: ' was hurt.',
  });
  expect(sentenceAround(passage('Nobody was hurt.'), article)).toEqual({
    before: '',
    words: 'Nobody was hurt.',
    after: '',
  });
});

test('words that the article no longer has in that place, or no article at all, are left as they were', () => {
  const bare = { before: '', words: 'the 12th', after: '' };
  expect(sentenceAround({ start: 10, end: 18, exact: 'the 12th' }, article)).toEqual(bare);
  expect(sentenceAround({ start: 10, end: 18, exact: 'the 12th' }, undefined)).toEqual(bare);
});
