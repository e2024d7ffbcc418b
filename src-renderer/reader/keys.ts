/** The keys of the reader, for the list that "?" opens. */
export const READER_KEYS = [
  { keys: '1 to 4', does: 'Go to that column, also a folded one' },
  { keys: '← and →', does: 'Column to the left and to the right' },
  { keys: 'J and K or ↓ and ↑', does: 'Scroll down and up' },
  { keys: 'Space', does: 'Scroll one screen' },
  { keys: '[ and ]', does: 'Article before and after in this column' },
  { keys: 'M', does: 'Read masked, or with names' },
  { keys: 'G', does: 'Guess who published this, while it is masked' },
  { keys: 'T', does: 'Scroll together or apart' },
  { keys: 'C', does: 'Show or fold what is not the article' },
  { keys: '+ and −', does: 'Larger and smaller text' },
  { keys: 'Esc', does: 'Close what is open in the column, then back to the case or the search' },
] as const;

export type ReaderAct =
  | { act: 'column'; index: number }
  | { act: 'next column'; step: -1 | 1 }
  | { act: 'scroll'; lines: number }
  | { act: 'step'; step: -1 | 1 }
  | { act: 'text size'; step: -1 | 1 }
  | { act: 'masked' | 'guess' | 'together' | 'beside' | 'back' };

const LETTERS: Readonly<Record<string, ReaderAct>> = {
  j: { act: 'scroll', lines: 3 },
  k: { act: 'scroll', lines: -3 },
  '[': { act: 'step', step: -1 },
  ']': { act: 'step', step: 1 },
  m: { act: 'masked' },
  g: { act: 'guess' },
  t: { act: 'together' },
  c: { act: 'beside' },
  '+': { act: 'text size', step: 1 },
  '=': { act: 'text size', step: 1 },
  '-': { act: 'text size', step: -1 },
};

/** What a key does here, or null. `letters` is false where a person has turned single-letter keys off. */
export function readKey(key: string, letters: boolean): ReaderAct | null {
  if (key === 'Escape') return { act: 'back' };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { act: 'next column', step: key === 'ArrowLeft' ? -1 : 1 };
  if (!letters) return null;
  if (/^[1-4]$/.test(key)) return { act: 'column', index: Number(key) - 1 };
  return LETTERS[key.toLowerCase()] ?? null;
}
