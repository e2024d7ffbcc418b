import { LENSES, LENS_WORDS } from './lenses/lens-words.ts';
import type { Lens } from './lenses/lens-words.ts';

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
  { keys: 'P', does: 'Lens: passages that several articles share' },
  { keys: 'V', does: 'Lens: voices, who is heard' },
  { keys: 'N', does: 'Lens: names for the same people and things' },
  { keys: 'F', does: 'Lens: figures and days' },
  { keys: 'W', does: 'Lens: wording' },
  { keys: 'H', does: 'Lens: headlines, and what the text below says' },
  { keys: 'A', does: 'Lens: notes, your own and those of others' },
  {
    keys: 'S',
    does: 'Select words for a note: the arrows go by word and sentence, Shift and arrows take more, Enter writes the note',
  },
  { keys: '0', does: 'Take the lens off' },
  { keys: ', and .', does: 'Passage before and after, seen through the lens' },
  { keys: 'the arrows', does: 'On underlined words: the next ones, and their match in the next column' },
  { keys: 'L', does: 'Show or hide the list of the lens' },
  {
    keys: 'Esc',
    does: 'Close what is open in the column, let go of the passage, take off the lens, then back to the case or the search',
  },
] as const;

export type ReaderAct =
  | { act: 'column'; index: number }
  | { act: 'next column'; step: -1 | 1 }
  | { act: 'scroll'; lines: number }
  | { act: 'step'; step: -1 | 1 }
  | { act: 'text size'; step: -1 | 1 }
  | { act: 'lens'; lens: Lens | null }
  | { act: 'passage'; step: -1 | 1 }
  | { act: 'masked' | 'guess' | 'together' | 'beside' | 'list' | 'select words' | 'back' };

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
  ...Object.fromEntries(LENSES.map((lens) => [LENS_WORDS[lens].key, { act: 'lens', lens } as const])),
  '0': { act: 'lens', lens: null },
  ',': { act: 'passage', step: -1 },
  '.': { act: 'passage', step: 1 },
  l: { act: 'list' },
  s: { act: 'select words' },
};

/** What a key does here, or null. `letters` is false where a person has turned single-letter keys off. */
export function readKey(key: string, letters: boolean): ReaderAct | null {
  if (key === 'Escape') return { act: 'back' };
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { act: 'next column', step: key === 'ArrowLeft' ? -1 : 1 };
  if (!letters) return null;
  if (/^[1-4]$/.test(key)) return { act: 'column', index: Number(key) - 1 };
  return LETTERS[key.toLowerCase()] ?? null;
}
