import type { AskedItem, Feedback } from '../../../src-main/contract/quiz.ts';
import type { AnswerConfidence } from '../../../src-main/contract/quiz-kinds.ts';

export type VerdictMark = 'right' | 'partly' | 'wrong' | 'waiting' | 'none';
export interface Verdict {
  readonly mark: VerdictMark;
  readonly words: string;
  /** How much of it, where it is neither all nor nothing. */
  readonly more: string | null;
}

/** From here on the study counts an answer as right (study-service/quiz/grade-answer.ts). */
const RIGHT = 0.8;
const POINTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export function pointWords(points: number): string {
  return `${POINTS.format(points)} ${POINTS.format(points) === '1' ? 'point' : 'points'}`;
}

/** How an answer did, in words that say what happened and nothing about the person. */
export function readVerdict({ response }: AskedItem, { score, reasons }: Feedback): Verdict {
  if (score === null) return { mark: 'waiting', words: 'Kept. Your teacher gives the points', more: null };
  if (score > 0.999) return { mark: 'right', words: 'Right', more: null };
  const held = reasons.filter(({ right }) => right).length;
  const parts: Partial<Record<typeof response.type, string>> = {
    match: `${held} of ${reasons.length} right, `,
    order: `${held} of ${reasons.length} in their place, `,
  };
  const more = `${parts[response.type] ?? ''}${pointWords(score)}`;
  if (score >= RIGHT) return { mark: 'right', words: 'Nearly all of it right', more };
  if (score > 0) return { mark: 'partly', words: 'Partly right', more };
  return { mark: 'wrong', words: 'Not right', more: null };
}

/** What was said before, in a sentence. */
export function sayConfidence(confidence: AnswerConfidence): string {
  return confidence === 'guess' ? 'You called it a guess.' : `You were ${confidence}.`;
}

/** An option once it is known: whether it was right, and whether it was chosen. */
export function sayOption(right: boolean, chosen: boolean): string {
  if (right) return chosen ? 'Right, and you chose it' : 'Right, not chosen';
  return chosen ? 'Not right, and you chose it' : 'Not right';
}
