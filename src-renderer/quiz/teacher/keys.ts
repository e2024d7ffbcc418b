import { m } from '#words';
import type { KeyHint } from '../../design/frame-keys.ts';

/** With the focus on a question or anything in it. */
export const ITEM_KEYS: readonly KeyHint[] = [
  { keys: 'E', does: m.quiz_change_the_question_the_focus_is() },
  { keys: 'Alt ↑ and Alt ↓', does: m.quiz_move_it_up_or_down() },
  { keys: 'Delete', does: m.quiz_drop_it() },
  { keys: 'Esc', does: m.quiz_leave_the_form_or_go_back() },
];
