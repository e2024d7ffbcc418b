/** Earlier than this a rate is a guess: the first pages also start the threads that read them. */
const MEASURABLE_MS = 2_000;
const MEASURABLE_STEPS = 3;

/** "12 pages a second, about 40 seconds left"; empty until that can be measured. */
export function paceWords(steps: number, left: number, elapsedMs: number): string {
  if (steps < MEASURABLE_STEPS || elapsedMs < MEASURABLE_MS) return '';
  const perSecond = (steps * 1_000) / elapsedMs;
  const rate =
    perSecond >= 1 ? `${countOf(perSecond, 'page')} a second` : `${countOf(perSecond * 60, 'page')} a minute`;
  return `${rate}, about ${timeWords(left / perSecond)} left`;
}

function timeWords(seconds: number): string {
  return seconds < 90 ? countOf(seconds, 'second') : countOf(seconds / 60, 'minute');
}

function countOf(amount: number, one: string): string {
  const whole = Math.max(1, Math.round(amount));
  return `${whole.toLocaleString('en')} ${one}${whole === 1 ? '' : 's'}`;
}
