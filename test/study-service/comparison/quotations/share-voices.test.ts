import { expect, it } from 'vitest';
import { shareVoices } from '../../../../src-main/study-service/comparison/quotations/share-voices.ts';
import { articleOf, statementsOf } from './told.ts';

const ARTICLE = articleOf([
  ['headline', 'The dam'],
  '“The dam will hold for another hundred years,” said Ilse Maron. “I built it,” Maron added. Ben Moor said the dam leaked.',
  'Maron said that Moor was wrong.',
  'It was claimed that both were wrong.',
]);

it('gives each voice its words, the loudest first, with the verb used most for it', () => {
  const { words, voices } = shareVoices(ARTICLE, statementsOf(ARTICLE));
  expect(voices.map(({ speaker, words: own, verb }) => [speaker, own, verb])).toEqual([
    ['Ilse Maron', 14, 'said'],
    ['Ben Moor', 3, 'said'],
    [null, 3, 'claimed'],
  ]);
  expect(words).toBe(35);
});

it('opens the passages behind every share', () => {
  for (const { passages } of shareVoices(ARTICLE, statementsOf(ARTICLE)).voices) {
    expect(passages.length).toBeGreaterThan(0);
    for (const { start, end, text } of passages) expect(ARTICLE.body.slice(start, end)).toBe(text);
  }
});

it('counts words that two statements share once, and uses the name all articles agree on', () => {
  const [first] = statementsOf(ARTICLE);
  const { voices } = shareVoices(ARTICLE, [first!, first!], new Map([['Ilse Maron', 'Dr Ilse Maron']]));
  expect(voices).toMatchObject([{ speaker: 'Dr Ilse Maron', words: 8 }]);
});
