import type { KeyHint } from '../../design/frame-keys.ts';

/** With the focus on a question or anything in it. */
export const ITEM_KEYS: readonly KeyHint[] = [
  { keys: 'E', does: 'Change the question the focus is on' },
  { keys: 'Alt ↑  Alt ↓', does: 'Move it up or down' },
  { keys: 'Delete', does: 'Drop it' },
  { keys: 'Esc', does: 'Leave the form, or go back' },
];
