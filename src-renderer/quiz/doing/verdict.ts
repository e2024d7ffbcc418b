import { m } from '#words';
import type { AskedItem, Feedback } from '../../../src-main/contract/quiz.ts';
import type { AnswerConfidence } from '../../../src-main/contract/plain/quiz-kinds.ts';
import { CONFIDENCE_WORDS } from '../../design/words/confidence-words.ts';

export type VerdictMark = 'right' | 'partly' | 'wrong' | 'waiting' | 'none';
export interface Verdict {
  readonly mark: VerdictMark;
  readonly words: string;
  /** How much of it, where it is neither all nor nothing. */
  readonly more: string | null;
}

/** As the study counts an answer (study-service/quiz/grade-answer.ts). */
export function isRight(score: number): boolean {
  return score >= 0.8;
}

/** How an answer did, in words that say what happened and nothing about the person. */
export function readVerdict({ response }: AskedItem, { score, reasons }: Feedback): Verdict {
  if (score === null) return { mark: 'waiting', words: m.quiz_kept_your_teacher_gives_the_points(), more: null };
  if (score > 0.999) return { mark: 'right', words: m.quiz_right_2(), more: null };
  const held = reasons.filter(({ right }) => right).length;
  // One place behind the point, and the plural of what is shown: 0.96 is "1 point"
  const points = m.quiz_score_points({ score: Math.round(score * 10) / 10 });
  const counts = { held, reasons: reasons.length, points };
  const more =
    response.type === 'match'
      ? m.quiz_of_right(counts)
      : response.type === 'order'
        ? m.quiz_of_in_their_place(counts)
        : points;
  if (isRight(score)) return { mark: 'right', words: m.quiz_nearly_all_of_it_right(), more };
  if (score > 0) return { mark: 'partly', words: m.quiz_partly_right(), more };
  return { mark: 'wrong', words: m.quiz_not_right(), more: null };
}

/** What was said before, in a sentence. */
export function sayConfidence(confidence: AnswerConfidence): string {
  return confidence === 'guess'
    ? m.quiz_you_called_it_a_guess()
    : m.quiz_you_were({ confidence: CONFIDENCE_WORDS[confidence] });
}

/** An option once it is known: whether it was right, and whether it was chosen. */
export function sayOption(right: boolean, chosen: boolean): string {
  if (right) return chosen ? m.quiz_right_and_you_chose_it() : m.quiz_right_not_chosen();
  return chosen ? m.quiz_not_right_and_you_chose_it() : m.quiz_not_right();
}
