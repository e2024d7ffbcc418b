import { expect, test } from 'vitest';
import { BrowserStore } from '../../../src-renderer/design/browser-store.ts';
import { memoryStorage } from './memory-storage.ts';

test('what a page keeps comes back in the next one', () => {
  const held = memoryStorage();
  new BrowserStore(() => held).write('seat', 'Ada');
  const next = new BrowserStore(() => held);
  expect(next.read('seat')).toBe('Ada');
  next.remove('seat');
  expect(new BrowserStore(() => held).read('seat')).toBeNull();
});

test('a browser that may keep nothing throws at the mention: the page remembers for itself', () => {
  const forbidden = new BrowserStore(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(forbidden.read('seat')).toBeNull();
  forbidden.write('seat', 'Ada');
  forbidden.write('step of class-1', 'quiz');
  expect(forbidden.read('seat')).toBe('Ada');
  forbidden.removeAll((key) => key.startsWith('step of '));
  expect([forbidden.read('seat'), forbidden.read('step of class-1')]).toEqual(['Ada', null]);
});

test('what found no room any more is not read as it was before', () => {
  const store = new BrowserStore(() => held);
  const held = memoryStorage(10);
  store.write('draft', 'short');
  store.write('draft', 'longer than the room');
  expect(store.read('draft')).toBe('longer than the room');
  store.removeAll((key) => key === 'draft');
  expect(store.read('draft')).toBeNull();
});
