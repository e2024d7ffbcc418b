import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src-renderer/quiz/teacher/find-words.ts';

const BODY = 'The bridge is shut.\n\n“It won’t fall,” she said (twice). The bridge is old – very old.';
const words = (typed: string) => findWords(BODY, typed).map(({ exact }) => exact);

describe('words typed to prove an answer', () => {
  it('are found wherever they stand, with what stands around them', () => {
    expect(findWords(BODY, 'the bridge')).toHaveLength(2);
    for (const { start, end, exact } of findWords(BODY, 'the bridge')) expect(BODY.slice(start, end)).toBe(exact);
    expect(findWords(BODY, 'the bridge')[1]?.before).toMatch(/\(twice\)\. $/u);
  });

  it('may have other quotation marks, dashes, capitals and spaces than the article', () => {
    expect(words('shut. "it won\'t FALL," she')).toEqual(['shut.\n\n“It won’t fall,” she']);
    expect(words('old - very')).toEqual(['old – very']);
  });

  it('are no pattern', () => {
    expect(words('(twice).')).toEqual(['(twice).']);
    expect(words('bridge.*old')).toEqual([]);
  });

  it('are not found where a word is another one', () => {
    expect(words('The bridge was shut')).toEqual([]);
    expect(words('  ')).toEqual([]);
  });
});
