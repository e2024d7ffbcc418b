import { afterEach, beforeEach, expect, test } from 'vitest';
import { drafts } from '../../../../src-renderer/design/drafts/drafts.ts';
import { KeptDraft } from '../../../../src-renderer/design/drafts/kept-draft.svelte.ts';
import { openWindow } from '../../state-study.ts';

let close: () => void;
beforeEach(() => (close = openWindow()));
afterEach(() => close());

test('what is typed after the form was sent stays to be saved, and is kept as a draft', () => {
  const kept = new KeptDraft('outlet 1', { name: 'Halyard', home: '' });
  kept.fields.home = 'Tarrow';
  const sent = kept.sent();
  kept.fields.home = 'Port Tarrow';
  kept.saved(sent);
  kept.takeOver({ name: 'Halyard', home: 'Tarrow' });
  expect(kept.fields.home).toBe('Port Tarrow');
  expect(drafts.read('outlet 1')).toEqual({ home: 'Port Tarrow' });
});

test('a form that was saved as it stood leaves no draft behind', () => {
  const kept = new KeptDraft('outlet 2', { name: 'Halyard', home: '' });
  kept.fields.home = 'Tarrow';
  kept.keep();
  expect(drafts.has('outlet 2')).toBe(true);
  kept.saved(kept.sent());
  expect(drafts.has('outlet 2')).toBe(false);
});
