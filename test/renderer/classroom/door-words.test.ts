import { expect, test } from 'vitest';
import { codeOfAddress, codeWanting, readCode } from '../../../src-renderer/classroom/door/code-letters.ts';
import { saySaved } from '../../../src-renderer/classroom/student/saved-words.ts';

test.each(['bcdfgh', ' BCD FGH ', 'bcd-fgh', 'ＢＣＤＦＧＨ'])(
  'the code is understood as somebody types it: %s',
  (typed) => {
    expect(readCode(typed)).toBe('BCDFGH');
  },
);

test('a code is asked for before the class is: too short, too long, with numbers', () => {
  expect(codeWanting('bcd fgh')).toBeNull();
  expect(codeWanting('')).toContain('Type the code');
  expect(codeWanting('bcdf')).toContain('You typed 4');
  expect(codeWanting('bcdfghj')).toContain('You typed 7');
  expect(codeWanting('bcd0gh')).toContain('no numbers');
});

test('a scanned address fills in the code, and any other address none', () => {
  expect(codeOfAddress('#/join/bcdfgh')).toBe('BCDFGH');
  expect(codeOfAddress('#/case/1')).toBeNull();
  expect(codeOfAddress('#/join/%')).toBe('');
});

test('the saved line says where the words of a student are, and why any could not be taken', () => {
  const nothing = { waiting: 0, refused: [], lasting: true, delivered: 0 };
  expect(saySaved('here', true, nothing)).toEqual({ kind: 'saved', words: 'Saved' });
  expect(saySaved('away', false, nothing).words).toBe('Connecting …');
  expect(saySaved('away', true, nothing).kind).toBe('kept');
  expect(saySaved('away', true, { ...nothing, waiting: 3 }).words).toBe(
    'Kept here until the connection is back (3 waiting)',
  );
  const work = { kind: 'note removed', id: '0'.repeat(32), at: '2026-11-22T09:00:00.000Z', revision: 2 } as const;
  const why = { code: 'class-locked', message: 'The class is locked.' } as const;
  const refused = [{ seatId: 'seat-1', id: work.id, work, order: 1, refused: why }];
  expect(saySaved('away', true, { ...nothing, refused }).words).toBe('Could not be taken: The class is locked.');
});
