import { describe, expect, test } from 'vitest';
import { commandOfKey, isFrameCommand } from '../../../src-renderer/design/frame-keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('the keys of the frame', () => {
  test('find, undo, redo and places go with Ctrl or Command', () => {
    expect(commandOfKey(press('k', { ctrlKey: true }), false, true)).toBe('find');
    expect(commandOfKey(press('k', { metaKey: true }), false, true)).toBe('find');
    expect(commandOfKey(press('z', { ctrlKey: true }), false, true)).toBe('undo');
    expect(commandOfKey(press('Z', { ctrlKey: true, shiftKey: true }), false, true)).toBe('redo');
    expect(commandOfKey(press('1', { ctrlKey: true }), false, true)).toBe('go-library');
  });

  test('"?" can be turned off, Esc can not', () => {
    expect(commandOfKey(press('?', { shiftKey: true }), false, true)).toBe('show-keys');
    expect(commandOfKey(press('?', { shiftKey: true }), false, false)).toBeNull();
    expect(commandOfKey(press('Escape'), false, false)).toBe('back');
  });

  test('in a text field undo and letters are its own, the rest is not', () => {
    expect(commandOfKey(press('z', { ctrlKey: true }), true, true)).toBeNull();
    expect(commandOfKey(press('?'), true, true)).toBeNull();
    expect(commandOfKey(press('k', { ctrlKey: true }), true, true)).toBe('find');
  });

  test('letters alone do nothing', () => {
    expect(commandOfKey(press('k'), false, true)).toBeNull();
    expect(commandOfKey(press('1'), false, true)).toBeNull();
  });

  test('the menu can only say what the frame knows', () => {
    expect(isFrameCommand('add-articles')).toBe(true);
    expect(isFrameCommand('constructor')).toBe(false);
    expect(isFrameCommand(undefined)).toBe(false);
  });
});
