import { expect, test } from 'vitest';
import { openKeeping } from '../../src-handout/keep-work.ts';
import { NOTHING } from '../../src-handout/kept-work.ts';
import { memoryStorage } from '../renderer/design/memory-storage.ts';

const work = (text: string) => ({
  ...NOTHING,
  guesses: { bridge: { sourceType: 'wire agency' as const, reason: text, at: '2024-03-12T10:00:00.000Z' } },
});
const storage = (room?: number) => memoryStorage(room) as Storage;

test('work is found again under the handout and the name', () => {
  const held = storage();
  expect(openKeeping('bridge', held).write('Ada', work('It names its editor.'))).toBe(true);
  const again = openKeeping('bridge', held);
  expect(again.read('Ada')).toEqual(work('It names its editor.'));
  expect(again.names()).toEqual(['Ada']);
  expect(openKeeping('ferry', held).names()).toEqual([]);
});

test('a browser that keeps nothing says so, and work lives as long as the page though somebody else works in it', () => {
  const keeping = openKeeping('bridge', null);
  expect(keeping.works).toBe(false);
  expect(keeping.write('Ada', work('It names its editor.'))).toBe(false);
  expect(keeping.write('Bo', work('It says so itself.'))).toBe(false);
  expect(keeping.names()).toEqual(['Bo', 'Ada']);
  expect(keeping.read('Ada')).toEqual(work('It names its editor.'));
});

test('what finds no room any more is not read as it was before', () => {
  const keeping = openKeeping('bridge', storage(200));
  expect(keeping.write('Ada', work('Short.'))).toBe(true);
  expect(keeping.write('Ada', work('Long. '.repeat(80)))).toBe(false);
  expect(keeping.read('Ada')).toEqual(work('Long. '.repeat(80)));
});
