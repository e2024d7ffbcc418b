import type { PublishedOn } from '../../contract/intake.ts';
import type { PageLine } from './page-lines.ts';
import { isDateLine, PUBLISHED_LABEL, readDate, UPDATED_LABEL } from './read-date.ts';

interface Candidate {
  published: PublishedOn;
  weight: number;
}

/**
 * When a page without markup says it was published. Candidates are lines that are a date and little else, above the first
 * paragraph or just under the last; a labelled one ("Published", also on the line above) wins over a bare one, the nearest to the
 * headline over a far one. Days named in running text, in comments or beside a copyright sign are not looked at.
 */
export function findLineDate(
  lines: readonly PageLine[],
  headline: number,
  bodyStart: number,
  bodyEnd: number,
): PublishedOn | null {
  const candidates: Candidate[] = [];
  const reach = Math.min(lines.length, bodyEnd + 4);
  for (let index = 0; index < reach; index += 1) {
    if (index >= bodyStart && index < bodyEnd) continue;
    const candidate = weighDate(lines, index, headline);
    if (candidate && (index < bodyStart || candidate.weight >= 10)) candidates.push(candidate);
  }
  return candidates.toSorted((a, b) => b.weight - a.weight)[0]?.published ?? null;
}

function weighDate(lines: readonly PageLine[], index: number, headline: number): Candidate | null {
  const line = lines[index];
  if (!line || line.words > 16 || /©|\bcopyright\b/iu.test(line.text)) return null;
  const read = readDate(line.text);
  if (!read) return null;
  const above = lines[index - 1];
  const labelAbove =
    above !== undefined && above.words <= 5 && /:\s*$/u.test(above.text) && PUBLISHED_LABEL.test(above.text);
  const labelled = labelAbove || PUBLISHED_LABEL.test(line.text);
  if (!labelled && !isDateLine(line.text) && !/^by\b/iu.test(line.text)) return null;
  const isUpdate = UPDATED_LABEL.test(line.text) && !PUBLISHED_LABEL.test(line.text);
  const distance = headline < 0 ? 0 : Math.abs(index - headline);
  if (!labelled && distance > 12) return null;
  const evidence = labelAbove ? `${above.text} ${line.text}` : line.text;
  const weight = (labelled ? 10 : 5) - (isUpdate ? 2 : 0) + (index > headline ? 1 : 0) - Math.min(distance, 20) / 10;
  return { weight, published: { date: read.date, evidence, foundAt: `line ${line.order + 1} of the page` } };
}
