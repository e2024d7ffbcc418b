import { describe, expect, test } from 'vitest';
import { cutMarks, cutSentences } from '../../../src-renderer/quiz/doing/cut-text.ts';

const block = (text: string, start = 0) => ({ text, start, end: start + text.length });
const sentences = (text: string, language: string | null = 'en') =>
  cutSentences(block(text), language)
    .filter(({ isSentence }) => isSentence)
    .map((cut) => cut.text);

describe('a block cut into sentences to press', () => {
  test('the pieces put together are the block, each at its place in the body', () => {
    const text = 'The quay shut at noon. “Nobody told us,” said Dr. Lind.\nA ferry came.';
    const body = `${'x'.repeat(40)}${text}`;
    const cuts = cutSentences(block(text, 40), 'en');
    expect(cuts.map((cut) => cut.text).join('')).toBe(text);
    for (const cut of cuts) expect(body.slice(cut.start, cut.end)).toBe(cut.text);
  });

  test('a shortened word, an initial and an hour end no sentence', () => {
    expect(sentences('Dr. Lind saw it. J. Moor did not.')).toEqual(['Dr. Lind saw it.', 'J. Moor did not.']);
    expect(sentences('It shut at 6.40 a.m. Traffic stood. All was calm.')).not.toContain('It shut at 6.');
    expect(sentences('Gov. Hale left at 7 p.m. on Tuesday.')).toEqual(['Gov. Hale left at 7 p.m. on Tuesday.']);
  });

  test('a page that states a language nobody knows is cut all the same', () => {
    expect(sentences('It shut. It opened.', 'not a language')).toEqual(['It shut.', 'It opened.']);
  });

  test('Arabic is cut at its own marks', () => {
    expect(sentences('أُغلق الجسر. هل عاد الناس؟ لا أحد يعرف.', 'ar')).toHaveLength(3);
  });
});

describe('a block cut where its marks begin and end', () => {
  test('proof and choice overlap in a piece that is both, and other blocks’ marks leave it whole', () => {
    const cuts = cutMarks(block('Engineers closed the quay.', 10), [
      { start: 0, end: 5, kind: 'proof' },
      { start: 20, end: 36, kind: 'proof' },
      { start: 27, end: 40, kind: 'yours' },
    ]);
    expect(cuts.map(({ text, mark }) => [text, mark])).toEqual([
      ['Engineers ', null],
      ['closed ', 'proof'],
      ['the quay.', 'both'],
    ]);
    expect(cutMarks(block('Nothing here.'), [])).toHaveLength(1);
  });
});
