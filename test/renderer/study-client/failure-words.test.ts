import { afterAll, expect, test, vi } from 'vitest';
import type { Locale } from '#locale';

/** A page has one language, taken when its words are loaded: each language is a page of its own. */
async function failureWordsIn(language: Locale) {
  vi.resetModules();
  const { overwriteGetLocale } = await import('#locale');
  overwriteGetLocale(() => language);
  return (await import('../../../src-renderer/study-client/failure-words.ts')).failureWords;
}

afterAll(() => vi.resetModules());

const WRONG = { code: 'code-refused', message: 'That is not the code.', waitSeconds: 2, why: 'wrong' } as const;

test('in English a failure is what the service says, and in other languages it is said by its code', async () => {
  expect((await failureWordsIn('en'))(WRONG)).toBe('That is not the code.');
  expect((await failureWordsIn('es'))(WRONG)).toBe(
    'Ese no es el código de esta clase. Mira otra vez la pizarra. Espera 2 segundos e inténtalo otra vez.',
  );
  expect((await failureWordsIn('ar'))(WRONG)).toContain('انتظر ثانيتين');
});

test('a failure that students never meet stays as the service said it', async () => {
  expect((await failureWordsIn('ar'))({ code: 'copy-refused', message: 'This copy is damaged.' })).toBe(
    'This copy is damaged.',
  );
});
