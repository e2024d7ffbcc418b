/**
 * The shares of a point Moodle knows, in percent (question/engine/bank.php, `question_bank::fraction_options`); it refuses others.
 */
const KNOWN = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5,
];

/**
 * What an option of a question with several right ones is worth, in percent: the right ones share the point, the wrong ones take as
 * much away together, so that choosing all of them gains nothing.
 */
export function creditOf(isRight: boolean, right: number, options: number): number {
  const among = isRight ? right : options - right;
  const share = 100 / among;
  const known = KNOWN.reduce((best, one) => (Math.abs(one - share) < Math.abs(best - share) ? one : best), 100);
  return isRight ? known : -known;
}
