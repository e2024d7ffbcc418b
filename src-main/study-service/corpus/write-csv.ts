import Papa from 'papaparse';

/**
 * A table for a spreadsheet: RFC 4180 with a byte order mark, without which Excel takes UTF-8 for something else. A cell that begins
 * like a formula would be run there (OWASP, "CSV injection"), and much of what is written out comes from pupils, so it is made text.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const table = { fields: [...columns], data: rows.map((row) => [...row]) };
  return `\ufeff${Papa.unparse(table, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}
