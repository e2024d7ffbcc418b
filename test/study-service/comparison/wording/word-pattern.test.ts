import { expect, it } from 'vitest';
import { splitSentenceWords } from '../../../../src-main/study-service/comparison/wording/sentence-words.ts';
import { matchPatterns, parsePatterns } from '../../../../src-main/study-service/comparison/wording/word-pattern.ts';

function found(lines: string[], text: string): string[] {
  const words = splitSentenceWords(text, 0);
  return matchPatterns(words, parsePatterns(lines)).map(([first, last]) =>
    text.slice(words[first]!.start, words[last]!.end),
  );
}

it('matches one word or another, whatever its case', () => {
  expect(found(['seem/seems'], 'It Seems so, they seem so, it seemed so.')).toEqual(['Seems', 'seem']);
});

it('asks for words beside the phrase without taking them', () => {
  expect(found(['+is believed to'], 'It is believed to be. He believed to be.')).toEqual(['believed to']);
});

it('refuses a phrase with a word beside it that must not be there', () => {
  expect(found(['-as possible -to'], 'as possible, a possible cause, possible to see')).toEqual(['possible']);
});

it('takes the longest phrase and lets none run over a comma', () => {
  expect(found(['more or less', 'more'], 'It is more or less so, and more, or less.')).toEqual([
    'more or less',
    'more',
  ]);
});

it('knows the end of a clause as a neighbour', () => {
  expect(found(['known +.'], 'It is known, and known for eels.')).toEqual(['known']);
});

it('refuses a pattern that is all neighbours', () => {
  expect(() => parsePatterns(['+only -these'])).toThrow('needs a word of its own');
});
