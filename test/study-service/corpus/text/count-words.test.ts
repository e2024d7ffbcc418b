import { expect, it } from 'vitest';
import { countWords } from '../../../../src-main/study-service/corpus/text/count-words.ts';

it('counts the words of the article proper, not of headline, byline and dateline', () => {
  const count = countWords([
    { role: 'headline', text: 'One two three' },
    { role: 'byline', text: 'By Ada Stone' },
    { role: 'dateline', text: 'MERROW' },
    { role: 'deck', text: 'Two words' },
    { role: 'paragraph', text: 'It’s 12 km, they said.' },
    { role: 'caption', text: 'The bridge' },
  ]);
  expect(count).toBe(9);
});

it('does not count what stands beside the article', () => {
  expect(countWords([{ role: 'reader comment', text: 'I do not agree' }])).toBe(0);
});

it('finds words in a script that writes no spaces', () => {
  expect(countWords([{ role: 'paragraph', text: '大桥关闭了' }])).toBeGreaterThan(1);
});
