import { READS_LEFTWARDS } from '../design/words/language.ts';
import { m } from '#words';
import { LENSES, LENS_WORDS } from './lenses/lens-words.ts';
import type { Lens } from './lenses/lens-words.ts';

/** The keys of the reader, for the list that "?" opens. */
export const READER_KEYS = [
  { keys: '1 to 4', does: m.reader_go_to_that_column_also_a() },
  { keys: '← and →', does: m.reader_column_to_the_left_and_to() },
  { keys: 'J and K or ↓ and ↑', does: m.reader_scroll_down_and_up() },
  { keys: 'Space', does: m.reader_scroll_one_screen() },
  { keys: '[ and ]', does: m.reader_article_before_and_after_in_this() },
  { keys: 'M', does: m.reader_read_masked_or_with_names() },
  { keys: 'G', does: m.reader_guess_who_published_this_while_it() },
  { keys: 'T', does: m.reader_scroll_together_or_apart() },
  { keys: 'C', does: m.reader_show_or_fold_what_is_not() },
  { keys: '+ and −', does: m.reader_larger_and_smaller_text() },
  { keys: 'P', does: m.reader_lens_passages_that_several_articles_share() },
  { keys: 'V', does: m.reader_lens_voices_who_is_heard() },
  { keys: 'N', does: m.reader_lens_names_for_the_same_people() },
  { keys: 'F', does: m.reader_lens_figures_and_days() },
  { keys: 'W', does: m.reader_lens_wording() },
  { keys: 'H', does: m.reader_lens_headlines_and_what_the_text() },
  { keys: 'A', does: m.reader_lens_notes_your_own_and_those() },
  {
    keys: 'S',
    does: m.reader_select_words_for_a_note_the(),
  },
  { keys: '0', does: m.reader_take_the_lens_off() },
  { keys: ', and .', does: m.reader_passage_before_and_after_seen_through() },
  { keys: 'the arrows', does: m.reader_on_underlined_words_the_next_ones() },
  { keys: 'L', does: m.reader_show_or_hide_the_list_of() },
  {
    keys: 'Esc',
    does: m.reader_close_what_is_open_in_the(),
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
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return { act: 'next column', step: (key === 'ArrowLeft') === READS_LEFTWARDS ? 1 : -1 };
  if (!letters) return null;
  if (/^[1-4]$/.test(key)) return { act: 'column', index: Number(key) - 1 };
  return LETTERS[key.toLowerCase()] ?? null;
}
