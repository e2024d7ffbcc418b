import { describe, expect, it } from 'vitest';
import {
  countWords,
  normalizeSpace,
  splitLines,
  wordsOf,
} from '../../../../src-main/study-service/intake/signs/page-lines.ts';

describe('the words of a line', () => {
  it.each([
    ['Ferries kept running for free.', 5],
    ['हिंदी भाषा में समाचार', 4],
    ['أُغلِقَ الجِسرُ', 2],
    ['港口大桥关闭', 3],
  ])('are counted in any script: %s', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('keep the marks that belong to their letters', () => {
    expect(wordsOf('हिंदी भाषा')).toEqual(['हिंदी', 'भाषा']);
  });
});

describe('white space', () => {
  it('becomes one space, and signs without width part no word', () => {
    expect(normalizeSpace(' The\u00a0harbour \n\t bridge ')).toBe('The harbour bridge');
    expect(normalizeSpace('har\u200bbour\ufeff \u200bbridge')).toBe('harbour bridge');
  });

  it('parts a page into lines, with the empty ones above each counted', () => {
    expect(splitLines('One\r\n\r\n\r\nTwo\u2028Three').map(({ text, blankBefore }) => [text, blankBefore])).toEqual([
      ['One', 0],
      ['Two', 2],
      ['Three', 0],
    ]);
  });
});
