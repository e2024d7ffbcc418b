import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from '#locale';
import { failureWords } from '../../src-renderer/study-client/failure-words.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

const WRONG = { code: 'code-refused', message: 'That is not the code.', waitSeconds: 2, why: 'wrong' } as const;

test('in English a failure is what the service says, and in other languages it is said by its code', () => {
  expect(failureWords(WRONG)).toBe('That is not the code.');
  overwriteGetLocale(() => 'es');
  expect(failureWords(WRONG)).toBe(
    'Ese no es el código de esta clase. Mira otra vez la pizarra. Espera 2 segundos e inténtalo otra vez.',
  );
  overwriteGetLocale(() => 'ar');
  expect(failureWords(WRONG)).toContain('انتظر ثانيتين');
});

test('a failure that students never meet stays as the service said it', () => {
  overwriteGetLocale(() => 'ar');
  expect(failureWords({ code: 'copy-refused', message: 'This copy is damaged.' })).toBe('This copy is damaged.');
});
