import { m } from '#words';
import type { Claim } from '../../src-main/contract/comparison.ts';
import { KIND_WORDS, cellWords } from './claim-words.ts';
import type { ComparedFace } from './case-comparison.svelte.ts';
import { plainWords } from '../design/words/hidden-words.ts';

/** Without it, spreadsheets read the file in the alphabet of the machine instead of in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The matrix as it is shown, as comma-separated values (RFC 4180): a row a claim, a column an article, then the words that
 * prove each cell. Texts come from web pages, so what a spreadsheet would run as a formula is written as text (OWASP, "CSV
 * injection").
 */
export function writeMatrix(claims: readonly Claim[], faces: readonly ComparedFace[]): string {
  const head = [
    m.comparison_claim(),
    m.comparison_kind(),
    ...faces.map(({ name }) => name),
    m.comparison_told_by(),
    m.comparison_independent_sources_3(),
    ...faces.map(({ name }) => m.comparison_words_in({ name })),
  ];
  const rows = claims.map((claim) => {
    const cells = faces.map(({ id }) => claim.cells.find(({ articleId }) => articleId === id));
    return [
      plainWords(claim.text),
      KIND_WORDS[claim.kind][0],
      ...cells.map((cell) => (cell ? cellWords(cell) : '')),
      String(claim.carriedBy),
      String(claim.sources.length),
      ...cells.map((cell) => (cell?.passages ?? []).map(({ text }) => plainWords(text)).join(' … ')),
    ];
  });
  return BYTE_ORDER_MARK + [head, ...rows].map((row) => `${row.map(writeField).join(',')}\r\n`).join('');
}

function writeField(value: string): string {
  const harmless = /^[\s]*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
