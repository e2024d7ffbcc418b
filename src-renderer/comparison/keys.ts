/** The keys of the coverage matrix, for the list that "?" opens. */
export const COVERAGE_KEYS = [
  { keys: '← ↑ → ↓', does: 'From cell to cell' },
  { keys: 'Home and End', does: 'First and last cell of the row; with Ctrl, of the matrix' },
  { keys: 'Page up and down', does: 'Ten rows up or down' },
  { keys: 'Enter', does: 'Open the words behind a cell, and close them' },
  { keys: 'Esc', does: 'Close the words, then back to the case' },
] as const;
