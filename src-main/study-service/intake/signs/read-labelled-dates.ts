import { PUBLISHED_LABEL, type ReadDate, readDate, UPDATED_LABEL } from './read-date.ts';

export type DateLabel = 'published' | 'updated';

export interface LabelledDate extends ReadDate {
  label: DateLabel | null;
}

const LABELS = new RegExp(`${UPDATED_LABEL.source}|${PUBLISHED_LABEL.source}`, 'giu');

/**
 * The days named in one line, each with the label that stands before it: "Published 3 May 2016 | Updated 5 May 2016" names two,
 * and only the first is a day of publication.
 */
export function readLabelledDates(text: string): LabelledDate[] {
  const found: LabelledDate[] = [];
  let start = 0;
  let label: DateLabel | null = null;
  const take = (end: number): void => {
    const read = readDate(text.slice(start, end));
    if (read) found.push({ ...read, label });
  };
  for (const match of text.matchAll(LABELS)) {
    take(match.index);
    const isUpdate = UPDATED_LABEL.test(match[0]);
    // "Published 3 May 2016, last updated 5 May" and "Date updated: 5 May": the later label is the one in force.
    label = isUpdate ? 'updated' : 'published';
    start = match.index;
  }
  take(text.length);
  return found;
}

/** The day of publication where a line names one, else an unlabelled day, else the day of an update. */
export function readLineDay(text: string): LabelledDate | null {
  const dates = readLabelledDates(text);
  return (
    dates.find((date) => date.label === 'published') ?? dates.find((date) => date.label === null) ?? dates[0] ?? null
  );
}

const AGO =
  /\b(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:seconds?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?) ago\b|\byesterday\b|\bvor \d{1,3} \p{L}+|\bil y a \d{1,3} \p{L}+|\bhace \d{1,3} \p{L}+|\b\d{1,3} \p{L}+ fa\b|\b\d{1,3} \p{L}+ назад/iu;
/** A line that says how long ago says little else. */
const AGO_WORDS = 8;

/**
 * "3 years ago" as it was said, or null. It counts from the day somebody saved the page, which the page does not state, so no
 * calendar day can be had from it.
 */
export function readAgo(text: string, words: number): string | null {
  return words <= AGO_WORDS && AGO.test(text) ? text : null;
}
