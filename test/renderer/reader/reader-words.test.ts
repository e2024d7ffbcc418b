import { expect, test } from 'vitest';
import { decodePage } from '../../../src-renderer/design/files/decode-page.ts';
import { readKey } from '../../../src-renderer/reader/keys.ts';
import { reasonWanting } from '../../../src-renderer/reader/reason.ts';

const base64 = (bytes: readonly number[]) => Buffer.from(bytes).toString('base64');

test('a raw page is read in its own encoding', () => {
  expect(decodePage(base64([0x63, 0x61, 0x66, 0xe9]), 'windows-1252')).toEqual({ text: 'café', hidden: 0 });
  expect(decodePage(Buffer.from('Łódź', 'utf8').toString('base64'), 'utf-8').text).toBe('Łódź');
});

test('an encoding nobody knows is read as UTF-8 instead of failing', () => {
  expect(decodePage(Buffer.from('abc').toString('base64'), 'klingon-8').text).toBe('abc');
});

test('a page too long for the screen says how much is not shown', () => {
  const page = decodePage(Buffer.alloc(400_010, 'a').toString('base64'), 'utf-8');
  expect(page.text).toHaveLength(400_000);
  expect(page.hidden).toBe(10);
});

test('a reason is a sentence in any language, not a shrug', () => {
  expect(reasonWanting('')).toMatch(/^Write a sentence/);
  expect(reasonWanting('idk ... ?')).toMatch(/^Say a little more/);
  expect(reasonWanting('it quotes the minister')).toBeNull();
  expect(reasonWanting('Оно цитирует министра')).toBeNull();
});

test('single letters do nothing once they are turned off, and Esc always does', () => {
  expect(readKey('m', true)).toEqual({ act: 'masked' });
  expect(readKey('M', true)).toEqual({ act: 'masked' });
  expect(readKey('m', false)).toBeNull();
  expect(readKey('3', true)).toEqual({ act: 'column', index: 2 });
  expect(readKey('5', true)).toBeNull();
  expect(readKey('ArrowRight', false)).toEqual({ act: 'next column', step: 1 });
  expect(readKey('Escape', false)).toEqual({ act: 'back' });
});
