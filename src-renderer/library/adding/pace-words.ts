import { m } from '#words';

/** Earlier than this a rate is a guess: the first pages also start the threads that read them. */
const MEASURABLE_MS = 2_000;
const MEASURABLE_STEPS = 3;

/** "12 pages a second, about 40 seconds left"; empty until that can be measured. */
export function paceWords(steps: number, left: number, elapsedMs: number): string {
  if (steps < MEASURABLE_STEPS || elapsedMs < MEASURABLE_MS) return '';
  const perSecond = (steps * 1_000) / elapsedMs;
  const rate =
    perSecond >= 1
      ? m.library_pages_a_second({ pages: whole(perSecond) })
      : m.library_pages_a_minute({ pages: whole(perSecond * 60) });
  return m.library_about_left({ rate, left: timeWords(left / perSecond) });
}

function timeWords(seconds: number): string {
  return seconds < 90
    ? m.library_seconds({ seconds: whole(seconds) })
    : m.library_minutes({ minutes: whole(seconds / 60) });
}

function whole(amount: number): number {
  return Math.max(1, Math.round(amount));
}
