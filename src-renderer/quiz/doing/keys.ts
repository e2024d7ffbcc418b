import { m } from '#words';
import { ANSWER_CONFIDENCES } from '../../../src-main/contract/plain/quiz-kinds.ts';
import type { AnswerConfidence } from '../../../src-main/contract/plain/quiz-kinds.ts';

/** The keys of a question, for the list that "?" opens. */
export const ITEM_KEYS = [
  { keys: '1, 2, 3', does: m.quiz_a_guess_fairly_sure_certain() },
  { keys: 'Ctrl Enter', does: m.quiz_answer_after_it_go_on() },
  { keys: '↑ ↓', does: m.quiz_in_an_article_from_sentence_to() },
  { keys: 'Enter', does: m.quiz_in_an_article_choose_this_sentence() },
  { keys: 'Esc', does: m.quiz_from_the_article_back_to_the() },
] as const;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/** Null for every other key, and where a list of choices takes digits as the beginning of a word. */
export function confidenceOfKey({ key, ctrlKey, metaKey, altKey, target }: Press): AnswerConfidence | null {
  if (ctrlKey || metaKey || altKey || (target instanceof HTMLElement && target.tagName === 'SELECT')) return null;
  return ANSWER_CONFIDENCES[Number(key) - 1] ?? null;
}
