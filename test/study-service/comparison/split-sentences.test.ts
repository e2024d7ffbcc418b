import { expect, test } from 'vitest';
import { splitSentences } from '../../../src-main/study-service/comparison/split-sentences.ts';

const split = (text: string, language: string | null = 'en') =>
  splitSentences(text, language).map(([start, end]) => text.slice(start, end));

test('a title, an initial and an abbreviated place do not end a sentence', () => {
  expect(split('Mr. Adler met Rep. J. Brandt in Port Tarrow, Ill. They spoke for an hour.')).toEqual([
    'Mr. Adler met Rep. J. Brandt in Port Tarrow, Ill.',
    'They spoke for an hour.',
  ]);
});

test('a name that is also an abbreviation of a place ends a sentence', () => {
  expect(split('The chair is Orla Penn. Ministers listened.')).toHaveLength(2);
});

test('a number may open a sentence, and a decimal point ends none', () => {
  expect(split('The line is cut. 640 houses stand 1.5 metres deep in water.')).toEqual([
    'The line is cut.',
    '640 houses stand 1.5 metres deep in water.',
  ]);
});

test('what is said stays with who says it', () => {
  expect(split('“Is it safe?” she asked. “No.” He left.')).toEqual(['“Is it safe?” she asked.', '“No.”', 'He left.']);
});

test('a sentence inside brackets does not end the one around it', () => {
  expect(split('The bridge (It was built in 1958. Nobody checks it.) is closed.')).toHaveLength(1);
});

test('a list that was run into a paragraph is cut at its numbers', () => {
  expect(split('1. Bread for all. 2. Water 3. Blankets')).toEqual(['1. Bread for all.', '2. Water', '3. Blankets']);
});

test('a year at the end of a sentence is no item of a list', () => {
  expect(split('It opened in 12. Then it closed in 13. Nobody knew.')).toHaveLength(3);
});

test('German ordinals and abbreviations, French titles and Chinese marks are read as what they are', () => {
  expect(split('Am 4. November kam Dr. Weber. Er blieb z. B. nicht lange.', 'de')).toHaveLength(2);
  expect(split('M. Petit est parti. Mme. Roux reste.', 'fr')).toHaveLength(2);
  expect(split('桥已关闭。船还在开。', 'zh')).toEqual(['桥已关闭。', '船还在开。']);
});

test('every sentence is a slice without space around it, and nothing but space is left out', () => {
  const text = '  One... two?  “Three!”\nfour (five. six)\n\nSeven e.g. Eight. U.S. Army [...] nine';
  const spans = splitSentences(text, null);
  for (const [start, end] of spans) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  expect(
    spans
      .map(([start, end]) => text.slice(start, end))
      .join('')
      .replace(/\s/gu, ''),
  ).toBe(text.replace(/\s/gu, ''));
});

test.each([
  ['words', Array.from({ length: 3000 }, (_, at) => `Ward ${at} lost ${at % 90} houses`).join(' ')],
  ['signs', '桥梁已经关闭'.repeat(900)],
  ['pairs of units', '🌉'.repeat(3001)],
])('a table without a mark is cut, so that nothing has to show it whole: %s', (_, text) => {
  const parts = split(text);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) {
    expect(part.length).toBeLessThanOrEqual(2000);
    expect(part).toBe(part.trim());
    expect(part.isWellFormed()).toBe(true);
  }
  expect(parts.join(' ').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  if (text.includes(' ')) expect(parts.join(' ')).toBe(text);
});
