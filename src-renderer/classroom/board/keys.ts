import { m } from '#words';
/** The keys of the board, for the list that "?" opens. */
export const BOARD_KEYS = [
  { keys: 'N', does: m.classroom_next_stop_for_everyone() },
  { keys: ', and .', does: m.classroom_question_before_and_after_where_all() },
  { keys: 'L', does: m.classroom_lock_or_unlock_handing_in() },
  { keys: 'T', does: m.classroom_to_the_seats() },
  { keys: 'G', does: m.classroom_make_groups() },
  { keys: '← ↑ → ↓', does: m.classroom_from_seat_to_seat() },
  { keys: 'Enter', does: m.classroom_open_a_seat_rename_group_hand() },
  { keys: 'Alt ← and Alt →', does: m.classroom_move_the_seat_to_the_group() },
  { keys: 'Esc', does: m.classroom_close_the_seat_then_back_to() },
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
