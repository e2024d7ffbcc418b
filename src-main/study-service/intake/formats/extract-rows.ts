import { ExpectedFailure } from '../../../contract/failures.ts';
import type { IntakeWarning } from '../../../contract/intake.ts';
import type { MarkedBlock } from '../text/extract-marked-blocks.ts';
import type { FoundPage } from '../found-page.ts';
import { joinPages } from '../join-pages.ts';
import { splitLines } from '../signs/page-lines.ts';
import { webAddress } from '../web-address.ts';
import { extractItem } from './extract-item.ts';
import { type Column, nameColumns } from './name-columns.ts';
import { readFragment } from './read-fragment.ts';
import type { Rows } from './read-rows.ts';
import { refuseOverLimit } from './refuse.ts';

/** As many articles as are read at a time; more would keep a person waiting with nothing to see. */
const ROW_LIMIT = 2000;

/** Reads a table with named columns: each row with a text is an article. Refuses one without a column of text, with the names it has. */
export function extractRows(
  { columns, rows, unreadable, doubtful }: Rows,
  name: string,
): { found: FoundPage; warnings: IntakeWarning[] } {
  const named = nameColumns(columns);
  if (!named.has('text') && !named.has('html')) throw columnsMissing(name, columns);
  if (rows.length > ROW_LIMIT)
    throw refuseOverLimit(
      name,
      ROW_LIMIT,
      `${name} has ${rows.length} rows; 2,000 articles are read at a time. Split it into several files.`,
    );
  const empty: number[] = [];
  const pages = rows.flatMap(({ line, values }) => {
    const value = (column: Column): string | null =>
      named.get(column)?.flatMap((name) => values.get(name)?.trim() || [])[0] ?? null;
    const page = extractRow(value);
    if (page === null) empty.push(line);
    return page ?? [];
  });
  return {
    found: joinPages(pages),
    warnings: [...passedOver(unreadable, 'broken'), ...passedOver(empty, 'without text'), ...misquoted(doubtful)],
  };
}

function extractRow(value: (column: Column) => string | null): FoundPage | null {
  const text = value('text') ?? value('html');
  if (text === null) return null;
  const date = value('date');
  const outlet = value('outlet');
  return extractItem({
    title: value('title'),
    deck: value('deck'),
    bylines: value('byline')?.split(/\s*;\s*/u) ?? [],
    outlet: webAddress(outlet) === null ? outlet : null,
    date: date === null ? null : { words: date, field: "the table's column of dates" },
    url: webAddress(value('url')) ?? webAddress(outlet),
    language: value('language'),
    blocks: blocksOf(text),
  });
}

/** A text with paragraphs marked up is read as HTML, any other by its lines. A lone "<" is a letter. */
function blocksOf(text: string): readonly MarkedBlock[] {
  if (/<(?:p|div|br|h[1-6]|li|article|body)\b[^<>]*>/iu.test(text)) return readFragment(text);
  return splitLines(text).map((line) => ({ text: line.text, hint: null }));
}

function columnsMissing(file: string, columns: string[]): ExpectedFailure {
  const found =
    columns.length === 0 ? 'It has no named columns.' : `Its columns are: ${columns.slice(0, 30).join(', ')}.`;
  return new ExpectedFailure({
    code: 'columns-missing',
    file,
    columns,
    message: `${file} has no column called text, body or content. ${found} Rename the one that holds the articles to "text".`,
  });
}

/** Row numbers in a message; more than these few help nobody. */
const NAMED_ROWS = 10;

function passedOver(lines: readonly number[], why: string): IntakeWarning[] {
  if (lines.length === 0) return [];
  const rows = lines.length === 1 ? '1 row is' : `${lines.length} rows are`;
  const were = lines.length === 1 ? 'was' : 'were';
  return [{ code: 'rows-passed-over', message: `${rows} ${why} and ${were} passed over: row ${numbersOf(lines)}.` }];
}

function misquoted(lines: readonly number[]): IntakeWarning[] {
  if (lines.length === 0) return [];
  const message = `Quotation marks do not fit in row ${numbersOf(lines)}: look whether a text there runs on into the next.`;
  return [{ code: 'rows-misquoted', message }];
}

function numbersOf(lines: readonly number[]): string {
  return lines.slice(0, NAMED_ROWS).join(', ') + (lines.length > NAMED_ROWS ? ' …' : '');
}
