import { describe, expect, test } from 'vitest';
import { ANSWER_CONFIDENCES } from '../../../src-main/contract/quiz-kinds.ts';
import { CASE_KEYS, readCaseKey } from '../../../src-renderer/case/keys.ts';
import { BOARD_KEYS, readBoardKey } from '../../../src-renderer/classroom/board/keys.ts';
import { COVERAGE_KEYS } from '../../../src-renderer/comparison/keys.ts';
import { FRAME_KEYS, JOINING_WORDS, commandOfKey } from '../../../src-renderer/design/frame-keys.ts';
import type { KeyHint } from '../../../src-renderer/design/frame-keys.ts';
import { ITEM_KEYS } from '../../../src-renderer/quiz/doing/keys.ts';
import { ITEM_KEYS as TEACHER_KEYS } from '../../../src-renderer/quiz/teacher/keys.ts';
import { READER_KEYS, readKey } from '../../../src-renderer/reader/keys.ts';

const NAMED = /^(Ctrl|Alt|Shift|Enter|Esc|Home|End|Space|Delete|Tab|PageUp|PageDown)$/;
const LISTS: readonly (readonly [string, readonly KeyHint[]])[] = [
  ['everywhere', FRAME_KEYS],
  ['case', CASE_KEYS],
  ['reader', READER_KEYS],
  ['coverage', COVERAGE_KEYS],
  ['board', BOARD_KEYS],
  ['a question', ITEM_KEYS],
  ['the questions of a quiz', TEACHER_KEYS],
];
const single = (hints: readonly KeyHint[], pattern: RegExp) =>
  hints.flatMap(({ keys }) => keys.split(' ').filter((key) => pattern.test(key) && !keys.startsWith('Ctrl')));
const press = (key: string, ctrlKey = false, shiftKey = false) => ({
  ...{ key, ctrlKey, shiftKey, metaKey: false, altKey: false },
});

describe('The keys that "?" tells of', () => {
  test.each(LISTS)('%s: each drawn as a key is the name or the sign of one', (_, hints) => {
    const drawn = hints.flatMap(({ keys }) => keys.split(' ')).filter((key) => !(key in JOINING_WORDS));
    expect(drawn.filter((key) => !NAMED.test(key) && [...key].length !== 1)).toEqual([]);
  });

  test('each letter and sign told of in the case, the reader and on the board does something there', () => {
    const letters = /^[A-Z0-9,.[\]+]$/;
    expect(single(CASE_KEYS, letters).filter((key) => readCaseKey(key) === null)).toEqual([]);
    expect(single(READER_KEYS, letters).filter((key) => readKey(key, true) === null)).toEqual([]);
    expect(single(BOARD_KEYS, letters).filter((key) => readBoardKey(key) === null)).toEqual([]);
    expect(single(ITEM_KEYS, /^[0-9]$/)).toEqual(['1', String(ANSWER_CONFIDENCES.length)]);
  });

  test('each told of everywhere does something everywhere, but for pasting, which the browser does', () => {
    const idle = FRAME_KEYS.filter(({ keys }) => {
      const key = keys.split(' ').at(-1)!.replace('Esc', 'Escape');
      return commandOfKey(press(key, keys.includes('Ctrl'), keys.includes('Shift')), false, true) === null;
    });
    expect(idle.map(({ keys }) => keys)).toEqual(['Ctrl V']);
  });
});
