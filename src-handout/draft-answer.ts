import type { HandoutItem } from '../src-main/contract/plain/handout-file.ts';
import type { Answer } from '../src-main/contract/quiz-items.ts';
import {
  chooseOption,
  choosePartner,
  emptyAnswer,
  moveEntry as moveTo,
  sayMissing,
} from '../src-renderer/design/drafts/draft-answer.ts';

/** Answers here are whole ones, changed by what was pressed; how each changes is as on the desk. */
export { emptyAnswer as startAnswer };

export function finished(item: Pick<HandoutItem, 'response'>, answer: Answer): boolean {
  return sayMissing(item, answer) === null;
}

export function toggleChoice(answer: Extract<Answer, { type: 'choice' }>, id: string, multiple: boolean): Answer {
  return { ...answer, chosen: chooseOption(answer.chosen, id, multiple) };
}

export function pairLeft(answer: Extract<Answer, { type: 'match' }>, left: string, right: string): Answer {
  return { ...answer, pairs: choosePartner(answer.pairs, left, right) };
}

export function moveEntry(answer: Extract<Answer, { type: 'order' }>, place: number, by: -1 | 1): Answer {
  const moved = answer.order[place];
  return moved === undefined ? answer : { ...answer, order: moveTo(answer.order, moved, place + by) };
}
