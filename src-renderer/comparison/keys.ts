import { m } from '#words';
/** The keys of the coverage matrix, for the list that "?" opens. */
export const COVERAGE_KEYS = [
  { keys: '← ↑ → ↓', does: m.comparison_from_cell_to_cell() },
  { keys: 'Home and End', does: m.comparison_first_and_last_cell_of_the() },
  { keys: 'PageUp and PageDown', does: m.comparison_ten_rows_up_or_down() },
  { keys: 'Enter', does: m.comparison_open_the_words_behind_a_cell() },
  { keys: 'Esc', does: m.comparison_close_the_words_then_back_to() },
] as const;
