import { expect, test } from 'vitest';
import { fileStem } from '../../../src-main/contract/plain/file-stem.ts';

test('a title is a name that every system takes', () => {
  expect(fileStem('The bridge: closed / open? <1>')).toBe('The-bridge-closed-open-1');
  expect(fileStem('...\\con')).toBe('con');
});

test('vowel signs stay with their letters', () => {
  expect(fileStem('पुल बंद')).toBe('पुल-बंद');
});

test('it ends before it is too long, and never within a letter or on a hyphen', () => {
  expect(fileStem('piers '.repeat(40))).toHaveLength(59);
  expect(fileStem(`${'a'.repeat(59)}\u{20000}`)).toBe('a'.repeat(59));
});

test('where there are no words it is called what the caller says', () => {
  expect(fileStem('?!')).toBe('case');
  expect(fileStem('', 'quiz')).toBe('quiz');
});
