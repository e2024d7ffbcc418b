import { chooseDate, DATE_TRUST, type FoundDate, type WeighedDate } from '../signs/date-candidate.ts';
import type { PageLine } from '../signs/page-lines.ts';
import { isDateLine, isSourceLine, PUBLISHED_LABEL } from '../signs/read-date.ts';
import { readAgo, readLineDay } from '../signs/read-labelled-dates.ts';

/**
 * When a page without markup says it was published. Candidates are lines that are a date and little else, above the first
 * paragraph or just under the last; a labelled one ("Published", also on the line above) wins over a bare one, the nearest to the
 * headline over a far one. Days named in running text, in comments or beside a copyright sign are never taken.
 */
export function findLineDate(
  lines: readonly PageLine[],
  headline: number,
  bodyStart: number,
  bodyEnd: number,
): FoundDate {
  const candidates: WeighedDate[] = [];
  const reach = Math.min(lines.length, bodyEnd + 4);
  for (let index = 0; index < reach; index += 1) {
    if (index >= bodyStart && index < bodyEnd) continue;
    const candidate = weighDate(lines, index, headline);
    if (!candidate) continue;
    candidates.push(index < bodyStart ? candidate : judgeAtFoot(candidate));
  }
  return chooseDate(candidates);
}

/** Trust in a day with and without a label; a page of lines has no fields to weigh them against. */
const LABELLED = 40;
const BARE = 30;
/** Under the text a label is needed, and a day in the head comes first: what is posted there may be another story. */
const AT_FOOT = 25;
/** Lines from the headline after which distance counts no further. */
const FAR = 20;
const BARE_REACH = 12;
const LINE_WORDS = 16;

function judgeAtFoot(candidate: WeighedDate): WeighedDate {
  if (candidate.trust >= LABELLED - FAR / 10) return { ...candidate, trust: AT_FOOT };
  const why = candidate.trust === DATE_TRUST.never ? candidate.why : 'stands under the text without a label';
  return { ...candidate, trust: DATE_TRUST.never, why };
}

function weighDate(lines: readonly PageLine[], index: number, headline: number): WeighedDate | null {
  const line = lines[index];
  if (!line || line.words > LINE_WORDS) return null;
  const foundAt = `line ${line.order + 1} of the page`;
  const no = (date: string | null, why: string): WeighedDate => ({
    ...{ date, evidence: line.text, foundAt, why },
    trust: DATE_TRUST.never,
  });
  const day = readLineDay(line.text);
  if (!day) {
    const ago = readAgo(line.text, line.words);
    return ago === null ? null : no(null, 'counts from the day the page was saved, which the page does not state');
  }
  if (/©|\bcopyright\b/iu.test(line.text)) return no(day.date, 'belongs to a copyright notice');
  const above = lines[index - 1];
  const labelAbove =
    above !== undefined && above.words <= 5 && /:\s*$/u.test(above.text) && PUBLISHED_LABEL.test(above.text);
  const isLabelled = labelAbove || day.label === 'published';
  const underHeadline = headline >= 0 && index === headline + 1;
  const isBare = isDateLine(line.text) || /^by\b/iu.test(line.text) || (underHeadline && isSourceLine(line.text));
  if (!isLabelled && !isBare) return null;
  const distance = headline < 0 ? 0 : Math.abs(index - headline);
  if (!isLabelled && distance > BARE_REACH) return no(day.date, 'stands far from the headline without a label');
  const isUpdate = day.label === 'updated' && !labelAbove;
  const trust =
    (isLabelled ? LABELLED : BARE) - (isUpdate ? 8 : 0) + (index > headline ? 1 : 0) - Math.min(distance, FAR) / 10;
  const evidence = labelAbove ? `${above.text} ${line.text}` : line.text;
  const why = isUpdate
    ? 'labelled as an update'
    : isLabelled
      ? 'labelled as the day of publication'
      : 'a line of its own near the headline';
  return { date: day.date, evidence, foundAt, why, trust };
}
