import type { Class } from '../../src-main/contract/classroom.ts';

/** Since when a class has been at its stop, as far as this screen has seen it. ISO 8601. */
export interface StopStamp {
  readonly classId: string;
  readonly step: string;
  readonly since: string;
}

/** The first stop began when the class was opened; any other when it was first seen here. */
export function stampStop(
  kept: StopStamp | null,
  { id, step, steps, openedAt }: Pick<Class, 'id' | 'step' | 'steps' | 'openedAt'>,
  now: string,
): StopStamp {
  if (kept?.classId === id && kept.step === step) return kept;
  const begins = kept?.classId !== id && step === steps[0];
  return { classId: id, step, since: begins ? openedAt : now };
}

export function minutesSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

/** "4 minutes in this stop, planned are 10". `planned` is null where there is no plan. */
export function stopMinutesWords(minutes: number, planned: number | null): string {
  const spent = minutes === 0 ? 'Less than a minute in this stop' : `${minutes} min in this stop`;
  if (planned === null) return spent;
  const over = minutes - planned;
  return over > 0 ? `${spent}, ${over} more than planned` : `${spent}, the plan has ${planned}`;
}

const KEY = 'class-stop';

/** What was kept of it in this browser: it outlives a reload, and the projector's tab knows it too. */
export function readStopStamp(): StopStamp | null {
  try {
    return JSON.parse(window.localStorage.getItem(KEY) ?? 'null') as StopStamp | null;
  } catch {
    return null;
  }
}

export function keepStopStamp(stamp: StopStamp): void {
  window.localStorage.setItem(KEY, JSON.stringify(stamp));
}
