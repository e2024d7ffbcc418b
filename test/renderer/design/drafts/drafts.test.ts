import { describe, expect, test } from 'vitest';
import { BrowserStore } from '../../../../src-renderer/design/browser-store.ts';
import { Drafts, typedOver } from '../../../../src-renderer/design/drafts/drafts.ts';
import { memoryStorage } from '../memory-storage.ts';

describe('drafts', () => {
  test('come back after the page was loaded again, each to what it belongs to', () => {
    const held = memoryStorage();
    const before = new Drafts(new BrowserStore(() => held));
    before.keep('outlet 1', { notes: 'asked by post' });
    before.keep('outlet 2', { home: 'Tarrow' });
    before.keep('outlet 2', null);
    const after = new Drafts(new BrowserStore(() => held));
    expect(after.read('outlet 1')).toEqual({ notes: 'asked by post' });
    expect(after.has('outlet 2')).toBe(false);
    expect(after.read('case 1')).toBeNull();
  });

  test('of a text too large to be stored live as long as the page', () => {
    const held = memoryStorage(20);
    const drafts = new Drafts(new BrowserStore(() => held));
    drafts.keep('pasted', { text: 'a very long article indeed' });
    expect(drafts.read('pasted')).toEqual({ text: 'a very long article indeed' });
  });

  test('hold only the fields that were typed in', () => {
    const stored = { name: 'Halyard', home: '', evidence: [{ quotation: 'a', foundAt: 'b' }] };
    expect(typedOver(stored, structuredClone(stored))).toBeNull();
    expect(typedOver(stored, { ...stored, home: 'Tarrow' })).toEqual({ home: 'Tarrow' });
    expect(typedOver(stored, { ...stored, evidence: [] })).toEqual({ evidence: [] });
  });
});
