import { describe, expect, it } from 'vitest';
import { isReadAsEnglish, languageCode } from '../../../../src-main/study-service/corpus/text/language-code.ts';

describe('the language of an article', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['en_US', 'en'],
    [' de-CH ', 'de'],
    ['zh-Hant-TW', 'zh'],
    ['fil', 'fil'],
    ['eng', 'en'],
  ])('that is stated as "%s" is %s', (stated, code) => {
    expect(languageCode(stated)).toBe(code);
  });

  it.each(['', ' ', 'e', 'e-n', '??', 'no language at all'])('is unknown where "%s" is stated', (stated) => {
    expect(languageCode(stated)).toBeNull();
    expect(() => new Intl.DateTimeFormat(languageCode(stated) ?? 'en')).not.toThrow();
  });

  it('is read as English where nobody could tell it, and where it is English anywhere', () => {
    expect([null, 'en', 'en-IE', 'EN_us', ''].map(isReadAsEnglish)).toEqual([true, true, true, true, true]);
    expect(['de', 'fil', 'es-MX'].map(isReadAsEnglish)).toEqual([false, false, false]);
  });
});
