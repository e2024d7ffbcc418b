/** The keys of the board, for the list that "?" opens. */
export const BOARD_KEYS = [
  { keys: 'N', does: 'Next stop for everyone' },
  { keys: ', and .', does: 'Question before and after, where all go together' },
  { keys: 'L', does: 'Lock or unlock handing in' },
  { keys: 'T', does: 'To the seats' },
  { keys: 'G', does: 'Make groups' },
  { keys: 'the arrows', does: 'From seat to seat' },
  { keys: 'Enter', does: 'Open a seat: rename, group, hand it back' },
  { keys: 'Alt ← and Alt →', does: 'Move the seat to the group before or after' },
  { keys: 'Esc', does: 'Close the seat, then back to the classes' },
] as const;

export type BoardAct = 'next stop' | 'next question' | 'previous question' | 'lock' | 'tiles' | 'groups';

const ACTS: Readonly<Record<string, BoardAct>> = {
  n: 'next stop',
  '.': 'next question',
  ',': 'previous question',
  l: 'lock',
  t: 'tiles',
  g: 'groups',
};

export function readBoardKey(key: string): BoardAct | null {
  return ACTS[key.toLowerCase()] ?? null;
}
