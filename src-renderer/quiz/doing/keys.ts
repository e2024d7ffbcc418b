import { ANSWER_CONFIDENCES } from '../../../src-main/contract/quiz-kinds.ts';
import type { AnswerConfidence } from '../../../src-main/contract/quiz-kinds.ts';

/** The keys of a question, for the list that "?" opens. */
export const ITEM_KEYS = [
  { keys: '1, 2, 3', does: 'A guess, fairly sure, certain' },
  { keys: 'Ctrl Enter', does: 'Answer; after it, go on' },
  { keys: '↑ ↓', does: 'In an article: from sentence to sentence. On the arrows of a line: move it' },
  { keys: 'Enter', does: 'In an article: choose this sentence' },
  { keys: 'Esc', does: 'From the article back to the question' },
] as const;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>;

/** Null for every other key, and where a list of choices takes digits as the beginning of a word. */
export function confidenceOfKey({ key, ctrlKey, metaKey, altKey, target }: Press): AnswerConfidence | null {
  if (ctrlKey || metaKey || altKey || (target instanceof HTMLElement && target.tagName === 'SELECT')) return null;
  return ANSWER_CONFIDENCES[Number(key) - 1] ?? null;
}
