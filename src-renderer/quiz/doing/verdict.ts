import type { AskedItem, Feedback } from '../../../src-main/contract/quiz.ts';

export type VerdictMark = 'right' | 'partly' | 'wrong' | 'waiting' | 'none';
export interface Verdict {
  readonly mark: VerdictMark;
  readonly words: string;
}

/** From here on the study counts an answer as right (study-service/quiz/grade-answer.ts). */
const RIGHT = 0.8;
const POINTS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export function pointWords(points: number): string {
  return `${POINTS.format(points)} ${POINTS.format(points) === '1' ? 'point' : 'points'}`;
}

/** How an answer did, in words that say what happened and nothing about the person. */
export function readVerdict({ response }: AskedItem, { score, reasons }: Feedback): Verdict {
  if (score === null) return { mark: 'waiting', words: 'Kept. Your teacher gives the points' };
  if (score > 0.999) return { mark: 'right', words: 'Right' };
  const counted = response.type === 'match' || response.type === 'order';
  const held = reasons.filter(({ right }) => right).length;
  const share = counted
    ? `${held} of ${reasons.length} ${response.type === 'order' ? 'in their place' : 'right'}, ${pointWords(score)}`
    : pointWords(score);
  if (score >= RIGHT) return { mark: 'right', words: `Right, nearly all of it: ${share}` };
  if (score > 0) return { mark: 'partly', words: `Partly right: ${share}` };
  return { mark: 'wrong', words: 'Not right' };
}

/** An option once it is known: whether it was right, and whether it was chosen. */
export function sayOption(right: boolean, chosen: boolean): string {
  if (right) return chosen ? 'Right, and you chose it' : 'Right, not chosen';
  return chosen ? 'Not right, and you chose it' : 'Not right';
}
