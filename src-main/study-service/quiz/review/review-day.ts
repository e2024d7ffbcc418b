/** The calendar day of a moment where the program runs, ISO 8601. */
export function dayOf(moment: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** An item is due all day: who did a quiz in the afternoon finds it back in the morning. */
export function isDue(dueAt: string, now: Date): boolean {
  return dayOf(new Date(dueAt)) <= dayOf(now);
}
