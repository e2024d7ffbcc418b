import { describe, expect, test } from 'vitest';
import { dividedWords } from '../../../src-renderer/design/words/divided-words.ts';
import { alphaFigure, alphaWords } from '../../../src-renderer/notes/agreement-words.ts';

const BOTH = ['Ada', 'Ben'];

describe('alpha in words', () => {
  test('is printed as the papers print it', () => {
    expect([0.384, 1, 0, -0.118, -0.001, 0.996].map(alphaFigure)).toEqual(['.38', '1', '.00', '−.12', '.00', '1']);
  });

  test('tells chance from agreement and from parting', () => {
    expect(alphaWords(0.05, BOTH)).toContain('chance');
    expect(alphaWords(-0.4, BOTH)).toContain('Less often');
    expect(alphaWords(0.41, BOTH)).toContain('trained');
    expect(alphaWords(0.92, BOTH)).toContain('nearly the same');
    expect(alphaWords(null, BOTH)).toContain('can’t be told');
  });

  test('says no more of a kind that one person used than who that was', () => {
    expect(alphaWords(-0.01, ['Dina'])).toBe('Only Dina used this kind.');
  });

  test('grades nobody', () => {
    const all = [null, 1, 0.9, 0.7, 0.4, 0.2, 0, -1].map((alpha) => alphaWords(alpha, BOTH)).join(' ');
    expect(all).not.toMatch(/good|poor|bad|weak|strong|excellent|fail/iu);
  });
});

describe('a divided passage in words', () => {
  test('counts who read it as what, the most first, and who left it', () => {
    const readings = [
      { category: 'lexical', authors: ['Cem'] },
      { category: 'labelling', authors: ['Ada', 'Ben'] },
    ];
    expect(dividedWords({ readings, silent: ['Dina'] })).toBe(
      '2 of 4 say Labelling, 1 Choice of words; 1 left it unmarked',
    );
  });

  test('counts somebody who read it in two ways once', () => {
    const readings = [
      { category: 'cause', authors: ['Ada'] },
      { category: 'remedy', authors: ['Ada'] },
    ];
    expect(dividedWords({ readings, silent: ['Ben'] })).toBe('1 of 2 says Cause, 1 Remedy; 1 left it unmarked');
  });
});
