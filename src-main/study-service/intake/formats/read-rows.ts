import { isRecord } from '../html/is-record.ts';

/** A table as named values, and the rows that could not be read, by their number in the file, counted from 1. */
export interface Rows {
  columns: string[];
  rows: { line: number; values: Map<string, string> }[];
  unreadable: number[];
}

/** Reads CSV and its kin (RFC 4180; the separator is found by looking). The first row names the columns. */
export async function readCsv(text: string): Promise<Rows> {
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(text, { header: false, skipEmptyLines: 'greedy' });
  const [head = [], ...body] = data;
  const columns = head.map((name) => name.trim());
  const rows = body.map((cells, index) => ({
    line: index + 2,
    values: new Map(columns.map((name, at): [string, string] => [name, cells[at] ?? ''])),
  }));
  const broken = errors.flatMap(({ row, type }) => (type === 'Quotes' && row !== undefined ? [row + 1] : []));
  return { columns, rows, unreadable: [...new Set(broken)] };
}

/** Reads one JSON object a line, or one array of them. */
export function readJsonRows(text: string): Rows {
  const values = /^\s*\[/u.test(text) ? readArray(text) : readLines(text);
  const rows: Rows['rows'] = [];
  const unreadable: number[] = [];
  for (const [index, value] of values.entries()) {
    if (isRecord(value)) rows.push({ line: index + 1, values: namedValues(value) });
    else if (value !== undefined) unreadable.push(index + 1);
  }
  return { columns: [...new Set(rows.flatMap(({ values: named }) => [...named.keys()]))], rows, unreadable };
}

function readArray(text: string): unknown[] {
  const parsed = parse(text);
  return Array.isArray(parsed) ? parsed : [];
}

/** A value a line; an empty line gives undefined, a broken one null. One object over several lines is one value. */
function readLines(text: string): unknown[] {
  const whole = /^\s*\{\s*\n/u.test(text) ? parse(text) : null;
  if (whole !== null) return [whole];
  return text.split(/\r?\n/u).map((line) => (line.trim() === '' ? undefined : parse(line)));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Strings as they are, numbers in digits, lists of names joined; deeper things say nothing about an article. */
function namedValues(record: Record<string, unknown>): Map<string, string> {
  const named = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    const text = textOf(value);
    if (text !== null) named.set(name, text);
  }
  return named;
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isRecord(value)) return typeof value['name'] === 'string' ? value['name'] : null;
  if (!Array.isArray(value)) return null;
  const parts = value.map(textOf).filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}
