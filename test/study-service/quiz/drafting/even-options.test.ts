import { describe, expect, it } from 'vitest';
import { evenOption, inQuotes, joinWords } from '../../../../src-main/study-service/quiz/drafting/even-options.ts';

describe('an option', () => {
  it('begins with a capital and ends without a mark, wherever it was cut from', () => {
    expect(evenOption(' the weir would hold until autumn, ')).toBe('The weir would hold until autumn');
    expect(evenOption('The weir held.')).toBe('The weir held');
  });

  it('keeps the point of an abbreviation and of an initial', () => {
    expect(evenOption('It closed at 6 p.m.')).toBe('It closed at 6 p.m.');
    expect(evenOption('It was sent to the U.N.')).toBe('It was sent to the U.N.');
  });
});

describe('words in quotation marks', () => {
  it('have single marks inside, turned the right way', () => {
    expect(inQuotes('“It holds,” she said')).toBe('“‘It holds,’ she said”');
    expect(inQuotes('She said "it holds" twice')).toBe('“She said ‘it holds’ twice”');
  });
});

it('a list has its last word joined', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => joinWords(words))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
