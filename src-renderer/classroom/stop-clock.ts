import { m } from '#words';
export function minutesSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
}

/** "4 minutes in this stop, planned are 10". `planned` is null where there is no plan. */
export function stopMinutesWords(minutes: number, planned: number | null): string {
  const spent = minutes === 0 ? m.classroom_less_than_a_minute_in_this() : m.classroom_min_in_this_stop({ minutes });
  if (planned === null) return spent;
  const over = minutes - planned;
  return over > 0 ? m.classroom_more_than_planned({ spent, over }) : m.classroom_the_plan_has({ spent, planned });
}
