const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** Whether a page's source names a day in any of the usual spellings; a truth that it names nowhere is a slip of whoever wrote it down. */
export function namesDay(html: string, day: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 1) - 1] ?? '';
  const short = `(?:${name}|${name.slice(0, 3)}|${name.slice(0, 4)})\\.?`;
  const spellings = [
    day,
    `${short} 0?${date}(?:st|nd|rd|th)?,? ${year}`,
    `0?${date}(?:st|nd|rd|th|\\.)? ${short},? ${year}`,
    `${year}/0?${month}/0?${date}\\b`,
    `\\b0?${month}[/.-]0?${date}[/.-](?:20)?${String(year).slice(2)}\\b`,
    `\\b0?${date}[/.-]0?${month}[/.-](?:20)?${String(year).slice(2)}\\b`,
    `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`,
  ];
  return new RegExp(spellings.join('|'), 'iu').test(html.replace(/&nbsp;|\s+/gu, ' '));
}
