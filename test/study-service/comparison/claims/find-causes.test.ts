import { describe, expect, it } from 'vitest';
import { findCauses } from '../../../../src-main/study-service/comparison/claims/find-causes.ts';
import { invent, sentencesOf } from '../invented.ts';

function causesIn(text: string, language = 'en'): string[] {
  const article = invent('a', [text], { language });
  return findCauses(article, sentencesOf([article]).get('a')!).map(({ cause }) => {
    expect(article.body.slice(cause.start, cause.end)).toBe(cause.text);
    return cause.text;
  });
}

describe('a cause', () => {
  it.each([
    ['The school was shut because of a burst pipe.', ['a burst pipe']],
    ['The outage was caused by a fallen tree, the company said.', ['a fallen tree']],
    ['The delays were due to the strike of the drivers.', ['the strike of the drivers']],
    ['The union blamed the accident on tired crews.', []],
    ['The union blamed it on tired crews.', ['tired crews']],
    ['Years of neglect led to the collapse.', ['Years of neglect']],
    ['The fault goes back to the summer of 1998.', ['the summer of 1998']],
  ])('is found where the sentence calls it one: %s', (text, causes) => expect(causesIn(text)).toEqual(causes));

  it.each([
    'The bridge is due to be checked in May.',
    'The bus is due to arrive at six.',
    'I stayed because I believed her.',
    'He left after the meeting.',
  ])('is not read into what tells a time or a reason of somebody: %s', (text) => expect(causesIn(text)).toEqual([]));

  it('is not looked for in a language whose wordings are not known', () =>
    expect(causesIn('Die Schule war because of Regen zu.', 'de')).toEqual([]));
});
