import { m } from '#words';
import type { AnswerConfidence } from '../../../src-main/contract/plain/quiz-kinds.ts';

/** How sure somebody is, as it stands by itself: beside a choice, at the head of a row. */
export const CONFIDENCE_LABELS: Readonly<Record<AnswerConfidence, string>> = {
  guess: m.quiz_a_guess(),
  'fairly sure': m.quiz_fairly_sure(),
  certain: m.quiz_certain(),
};
