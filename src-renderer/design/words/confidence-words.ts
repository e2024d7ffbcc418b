import { m } from '#words';
import type { AnswerConfidence } from '../../../src-main/contract/plain/quiz-kinds.ts';

/** How sure somebody was, inside a line; the same three words for notes and for answers. */
export const CONFIDENCE_WORDS: Readonly<Record<AnswerConfidence, string>> = {
  guess: m.design_confidence_guess(),
  'fairly sure': m.design_confidence_fairly_sure(),
  certain: m.design_confidence_certain(),
};
