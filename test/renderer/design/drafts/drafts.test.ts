import { describe, expect, test } from 'vitest';
import { Drafts, typedOver } from '../../../../src-renderer/design/drafts/drafts.ts';

function storage(room = Infinity) {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem(name: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(name, text);
    },
    removeItem: (name: string) => void held.delete(name),
  };
}

describe('drafts', () => {
  test('come back after the page was loaded again, each to what it belongs to', () => {
    const held = storage();
    const before = new Drafts(() => held);
    before.keep('outlet 1', { notes: 'asked by post' });
    before.keep('outlet 2', { home: 'Tarrow' });
    before.keep('outlet 2', null);
    const after = new Drafts(() => held);
    expect(after.read('outlet 1')).toEqual({ notes: 'asked by post' });
    expect(after.has('outlet 2')).toBe(false);
    expect(after.read('case 1')).toBeNull();
  });

  test('of a text too large to be stored live as long as the page', () => {
    const drafts = new Drafts(() => storage(20));
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
