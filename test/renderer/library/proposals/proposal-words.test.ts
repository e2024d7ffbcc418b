import { describe, expect, it } from 'vitest';
import { reasonWords, sureWords } from '../../../../src-renderer/library/proposals/proposal-words.ts';

describe('why articles are proposed as one event, in one line', () => {
  it('names come before words, and four reasons are enough', () => {
    const names = ['Sorrel', 'Ada Stone', 'Ostmere', 'Tarrow'];
    expect(reasonWords({ names, terms: ['kiln', 'fire'] })).toBe('“Sorrel”, “Ada Stone”, “Ostmere”, “kiln”');
    expect(reasonWords({ names: [], terms: ['kiln'] })).toBe('“kiln”');
  });

  it('says how sure it is as a count that is never all or none', () => {
    expect(sureWords(0.824)).toBe('About 82 of 100 such guesses are right.');
    expect(sureWords(1)).toBe('About 99 of 100 such guesses are right.');
    expect(sureWords(0)).toBe('About 1 of 100 such guesses are right.');
  });
});
