import { ANSWER_CONFIDENCES } from '../../../contract/plain/quiz-kinds.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';

interface Calibrated {
  readonly confidence: AnswerConfidence;
  readonly answers: number;
  /** Points they earned, so that half right counts half. */
  readonly right: number;
}

/** How right answers were, by how sure somebody was: who is well calibrated is right oftener the surer they are. */
export function calibrate(answers: readonly { confidence: AnswerConfidence; score: number }[]): Calibrated[] {
  return ANSWER_CONFIDENCES.map((confidence) => {
    const scores = answers.flatMap((answer) => (answer.confidence === confidence ? [answer.score] : []));
    return { confidence, answers: scores.length, right: scores.reduce((sum, score) => sum + score, 0) };
  });
}
