import { isRecord } from '../is-record.ts';

/** A table as named values. Rows are known by their number in the file, counted from 1, empty ones counted too. */
export interface Rows {
  columns: string[];
  rows: { line: number; values: Map<string, string> }[];
  /** Rows that could not be read. */
  unreadable: number[];
  /** Rows that were read though their quotation marks do not fit: a cell may hold what belongs to the next. */
  doubtful: number[];
}

/** Reads CSV and its kin (RFC 4180; the separator is found by looking). The first row that is not empty names the columns. */
export async function readCsv(text: string): Promise<Rows> {
  const { default: papa } = await import('papaparse');
  // The separator is guessed without empty rows, which have none; then they are read, since a row is known by its number
  const { delimiter } = papa.parse(text, { preview: 10, skipEmptyLines: 'greedy' }).meta;
  const { data, errors } = papa.parse<string[]>(text, { header: false, delimiter });
  const filled = data.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ line: index + 1, cells }] : [],
  );
  const [head, ...body] = filled;
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const rows = body.map(({ line, cells }) => ({
    line,
    values: new Map(columns.map((name, at): [string, string] => [name, cells[at] ?? ''])),
  }));
  const misquoted = errors.flatMap(({ row, type }) => (type === 'Quotes' && row !== undefined ? [row + 1] : []));
  return { columns, rows, unreadable: [], doubtful: [...new Set(misquoted)] };
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
  const columns = [...new Set(rows.flatMap(({ values: named }) => [...named.keys()]))];
  return { columns, rows, unreadable, doubtful: [] };
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
