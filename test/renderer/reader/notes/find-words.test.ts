import { expect, test } from 'vitest';
import { arrangeBlocks } from '../../../../src-renderer/reader/arrange-blocks.ts';
import {
  findWords,
  listStretches,
  moveCursor,
  snapToWords,
  spanOf,
} from '../../../../src-renderer/reader/notes/find-words.ts';
import type { Cursor, Step, TextWords } from '../../../../src-renderer/reader/notes/find-words.ts';

const BODY = 'The quay is shut. “We warned them,” said Ada Stone.\nNobody’s boat left.';
const [FIRST, SECOND] = BODY.split('\n') as [string, string];
const STRETCHES = [
  { text: FIRST, start: 0, end: FIRST.length },
  { text: SECOND, start: FIRST.length + 1, end: BODY.length },
];
const text = findWords(STRETCHES, 'en');
const says = (of: TextWords, cursor: Cursor, body = BODY) => {
  const span = spanOf(of, cursor)!;
  return body.slice(span.start, span.end);
};
const walk = (cursor: Cursor, ...steps: Step[]) => steps.reduce((at, step) => moveCursor(text, at, step), cursor);
const word = (way: -1 | 1, extend = false): Step => ({ by: 'word', way, extend });
const sentence = (way: -1 | 1, extend = false): Step => ({ by: 'sentence', way, extend });
const AT_START = { from: 0, to: 0 };

test('the cursor goes word by word, over marks of punctuation and into the next paragraph, and stops at the ends', () => {
  expect(says(text, AT_START)).toBe('The');
  expect(says(text, walk(AT_START, word(1), word(1), word(1), word(1)))).toBe('We');
  expect(says(text, { from: 10, to: 10 })).toBe('Nobody’s');
  expect(moveCursor(text, AT_START, word(-1))).toEqual(AT_START);
  const last = { from: text.words.length - 1, to: text.words.length - 1 };
  expect(moveCursor(text, last, word(1))).toEqual(last);
});

test('with Shift it takes words on either side of where it was begun', () => {
  const warned = { from: 5, to: 5 };
  expect(says(text, walk(warned, word(1, true)))).toBe('warned them');
  expect(says(text, walk(warned, word(1, true), word(-1, true), word(-1, true)))).toBe('We warned');
  expect(says(text, walk(warned, word(1, true), word(1)))).toBe('said');
});

test('by sentence it goes to beginnings, and with Shift it takes the sentence whole, with its marks', () => {
  expect(says(text, walk(AT_START, sentence(1)))).toBe('We');
  expect(says(text, walk({ from: 5, to: 5 }, sentence(-1)))).toBe('We');
  expect(says(text, walk({ from: 4, to: 4 }, sentence(-1)))).toBe('The');
  expect(says(text, walk(AT_START, sentence(1, true)))).toBe('The quay is shut.');
  expect(says(text, walk(AT_START, sentence(1, true), sentence(1, true)))).toBe(FIRST);
  expect(says(text, walk({ from: 2, to: 2 }, sentence(1, true)))).toBe('is shut');
});

test('a drag that ends inside a word takes the word, and blanks at its ends are dropped', () => {
  const snapped = (start: number, end: number) => {
    const place = snapToWords(text, { start, end }, BODY);
    return place && BODY.slice(place.start, place.end);
  };
  expect(snapped(5, 9)).toBe('quay');
  expect(snapped(3, 14)).toBe('quay is shut');
  expect(snapped(0, 17)).toBe('The quay is shut.');
  expect(snapped(16, 18)).toBeNull();
});

test('a blank that masked reading puts for a name is one word', () => {
  const masked = 'Sent by ▇▇▇▇ ▇▇▇ today';
  const of = findWords([{ text: masked, start: 0, end: masked.length }], 'en');
  expect(of.words.map(({ start, end }) => masked.slice(start, end))).toEqual(['Sent', 'by', '▇▇▇▇', '▇▇▇', 'today']);
});

test('a text without spaces between words still has words, and a language that is none does no harm', () => {
  const words = findWords([{ text: '桥梁已经关闭。', start: 0, end: 7 }], 'zh').words;
  expect(words.length).toBeGreaterThan(1);
  expect(findWords(STRETCHES, 'not a language').words).toHaveLength(text.words.length);
});

test('the words are those the column shows: headline, then body, and list items without their bullets', () => {
  const blocks = [
    { position: 0, role: 'headline', text: 'Quay shut', start: 0, end: 9 },
    { position: 1, role: 'list', text: '- boats\n- nets', start: 10, end: 24 },
  ] as const;
  const stretches = listStretches(
    arrangeBlocks({ title: 'Quay shut', deck: 'Set by hand', byline: null, masked: false }, blocks),
  );
  expect(stretches.map(({ text: words }) => words)).toEqual(['Quay shut', 'boats', 'nets']);
});
