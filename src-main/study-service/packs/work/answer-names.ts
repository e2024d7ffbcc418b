import { mapAnswerIds } from '../../../contract/answer-ids.ts';
import type { Answer } from '../../../contract/quiz.ts';

/** An answer whose options have the numbers of a pack without keys, with their own ids; what has no such number stays. */
export function nameOptions(answer: Answer, options: Readonly<Record<string, string>> | undefined): Answer {
  if (!options) return answer;
  return mapAnswerIds(answer, (id) => (Object.hasOwn(options, id) ? options[id]! : id));
}
