import type { Item } from '../../../contract/quiz.ts';
import { NO_MODEL_ANSWER } from './compose-item.ts';

/** An answer in a word or two, in characters; what is longer is an essay elsewhere. */
export const SHORT_LONGEST = 200;
const SHORT_MODEL = 40;

/**
 * Whether other programs can compare an answer letter by letter with the models, as their short answers do. What needs a judgement is
 * an essay there, for a person to grade.
 */
export function isShortAnswer({ kind, response, key }: Item): boolean {
  if (kind !== 'short answer' || response.type !== 'text' || key.type !== 'text') return false;
  const isShort = (model: string) => model.length <= SHORT_MODEL && !/->|\n/u.test(model) && model !== NO_MODEL_ANSWER;
  return response.longest <= SHORT_LONGEST && key.modelAnswers.every(isShort);
}
