import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CASE_KEYS, readCaseKey } from '../../../src-renderer/case/keys.ts';
import { BOARD_KEYS, readBoardKey } from '../../../src-renderer/classroom/board/keys.ts';
import { commandOfKey, FRAME_KEYS, splitKeys } from '../../../src-renderer/design/frame-keys.ts';
import type { KeyHint } from '../../../src-renderer/design/frame-keys.ts';
import { confidenceOfKey, ITEM_KEYS } from '../../../src-renderer/quiz/doing/keys.ts';
import { READER_KEYS, readKey } from '../../../src-renderer/reader/keys.ts';

/** Every key that writes one letter, figure or sign. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter((sign) => !/[A-Z]/.test(sign));
/** The same key with another sign on it: "=" is "+" without Shift. */
const ALSO: Readonly<Record<string, string>> = { '=': '+', '-': '−' };

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  target: null,
  ...more,
});

/** The signs that a list of keys tells of: those of "J and K", all of "1 to 4". */
function toldIn(hints: readonly KeyHint[]): Set<string> {
  const told = hints.flatMap((hint) => {
    const [, first, last] = /^(\d) to (\d)$/.exec(hint.keys) ?? [];
    if (first && last) return Array.from({ length: +last - +first + 1 }, (_, at) => String(+first + at));
    return splitKeys(hint).flatMap(({ text, isKey }) => (isKey ? [text] : []));
  });
  return new Set(told.filter((key) => key.length === 1 && !/[←→↑↓]/.test(key)).map((key) => key.toLowerCase()));
}

// A press without a target asks whether it has one.
beforeAll(() => void vi.stubGlobal('HTMLElement', Object));
afterAll(() => void vi.unstubAllGlobals());

describe('the list of keys that "?" opens', () => {
  it.each([
    ['a case', CASE_KEYS, readCaseKey],
    ['the reader', READER_KEYS, (key: string) => readKey(key, true)],
    ['the board of a class', BOARD_KEYS, readBoardKey],
    ['a question', ITEM_KEYS, (key: string) => confidenceOfKey(press(key))],
  ] as const)('of %s names every sign that does something, and no other', (_, hints, act) => {
    const works = SIGNS.filter((sign) => act(sign) !== null).map((sign) => ALSO[sign] ?? sign);
    expect([...toldIn(hints)].sort()).toEqual([...new Set(works)].sort());
  });

  it('of every place names only what the frame does', () => {
    // Esc is in every list; what is pasted comes as an event of its own.
    const pressed = FRAME_KEYS.filter(({ keys }) => keys !== 'Ctrl V').map(({ keys }) => {
      const [key, ...held] = keys.split(' ').reverse();
      const sign = key === 'Esc' ? 'Escape' : key!.toLowerCase();
      const more = { ctrlKey: held.includes('Ctrl'), shiftKey: held.includes('Shift') };
      return [keys, commandOfKey(press(sign, more), false, true)] as const;
    });
    expect(pressed.filter(([, command]) => command === null)).toEqual([]);
    expect(new Set(pressed.map(([, command]) => command)).size).toBe(pressed.length);
  });
});
