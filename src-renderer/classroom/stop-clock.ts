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
