/** A field with its value as it is written in a query. */
export function writeField(name: string, value: string): string {
  return /[\s()"]/.test(value) ? `${name}:"${value.replaceAll('"', '')}"` : `${name}:${value}`;
}

/** The query with a field put in, or taken out where it stands already. */
export function toggleField(text: string, name: string, value: string): string {
  const field = writeField(name, value);
  const without = ` ${text} `.replace(` ${field} `, ' ').trim();
  return ` ${text} `.includes(` ${field} `) ? without : `${text.trim()} ${field}`.trim();
}

export function hasField(text: string, name: string, value: string): boolean {
  return ` ${text} `.includes(` ${writeField(name, value)} `);
}

/** The day after a day, month or year such as 2016, 2016-10 or 2016-10-28, in the same form. */
export function nextSpan(from: string): string {
  const date = new Date(`${from.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
  if (from.length === 4) return String(Number(from) + 1);
  if (from.length === 7) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, from.length);
}

/** The query for one bar of the dates, instead of any dates it had. */
export function withinSpan(text: string, from: string): string {
  const bare = text.replace(/(?:^|\s)(?:before|after):\S+/g, '').trim();
  return `${bare} after:${from} before:${nextSpan(from)}`.trim();
}
