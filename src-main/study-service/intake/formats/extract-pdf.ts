import type { IntakeWarning, PublishedOn } from '../../../contract/intake.ts';
import { extractMarked } from '../text/extract-marked-blocks.ts';
import { cleanByline } from '../signs/find-byline.ts';
import type { FoundFile } from '../found-file.ts';
import type { FoundPage } from '../found-page.ts';
import { countWords } from '../signs/page-lines.ts';
import { readDate } from '../signs/read-date.ts';
import { webAddress } from '../web-address.ts';
import { orderColumns } from './order-pdf-columns.ts';
import { type MarginLine, type PageLines, partMargins, printedAddress } from './pdf-margins.ts';
import { composeParagraphs } from './pdf-paragraphs.ts';
import { composeLine, mirrorPage } from './compose-pdf-line.ts';
import { groupRows, type PdfLine, type PdfPiece } from './pdf-text.ts';
import { refuse } from './refuse.ts';
import { type OpenPdf, openPdf, type PdfInfo } from './open-pdf.ts';

/**
 * Reads a PDF, which knows no paragraphs, only letters and their places. What its lines show wins over its fields, since those
 * are often left over from the program or the file it was made from; each field taken is named as evidence.
 */
export async function extractPdf(bytes: Uint8Array, name: string): Promise<FoundFile> {
  const pdf = await openPdf(bytes, name);
  const pages = toLines(pdf);
  const { text, margins } = partMargins(pages);
  const lines = text.flat().filter((line) => line.text !== '');
  if (lines.length === 0) throw noText(name);
  const blocks = composeParagraphs(lines);
  const shown = blocks.some((block) => block.hint === 'headline');
  const title = shown ? null : usableTitle(pdf.info.title);
  const found = extractMarked(blocks, { title, byline: null, date: null, outlet: null });
  addFields(found, pdf.info);
  addMargins(found, margins);
  return { found, encoding: 'binary', warnings: partlyRead(pdf, pages), url: webAddress(printedAddress(margins)) };
}

/** Margins are taken off before columns are looked for: a page number between two columns would bridge their gap. */
function toLines({ pages, rightToLeft }: OpenPdf): PageLines[] {
  const compose = (row: PdfPiece[], index: number): PdfLine => composeLine(row, index, rightToLeft);
  const asRead = rightToLeft ? pages.map(mirrorPage) : pages;
  const rows = asRead.map((page, index) => ({
    height: page.height,
    lines: groupRows(page.pieces).map((row) => ({ ...compose(row, index), row })),
  }));
  const margins = new Set(partMargins(rows).margins.map(({ line }) => line));
  return rows.map(({ height, lines }, index) => {
    const text = lines.filter((line) => !margins.has(line)).flatMap((line): PdfPiece[] => line.row);
    const ordered: PdfLine[] = orderColumns(text).map((row) => compose(row, index));
    return { height, lines: [...lines.filter((line) => margins.has(line)), ...ordered] };
  });
}

function noText(name: string): Error {
  return refuse(
    'no-article',
    name,
    `${name} holds pictures of pages and no text. Run text recognition (OCR) over it in a PDF program, or copy its text and paste it here.`,
  );
}

/** Titles that programs fill in from the file's name. */
function usableTitle(title: string | null): string | null {
  if (title === null || countWords(title) < 2) return null;
  return /^(?:microsoft word|untitled|document\d*\b)|\.(?:docx?|indd|qxp|pdf|html?|odt|rtf)$/iu.test(title)
    ? null
    : title;
}

/** Programs that make a PDF of something when a person saves it; the file's day is then that of saving. */
const SAVED_BY =
  /skia|chrom|mozilla|firefox|webkit|safari|quartz|wkhtmltopdf|print to pdf|cups|ghostscript|cairo|prince|weasyprint/iu;

function addFields(found: FoundPage, info: PdfInfo): void {
  const main = found.articles[0];
  if (!main) return;
  main.byline ??= info.author === null ? null : cleanByline(info.author);
  if (!SAVED_BY.test(`${info.creator ?? ''} ${info.producer ?? ''}`)) main.publishedOn ??= madeOn(info.createdOn);
}

/** "D:20310312080000+01'00'" (ISO 32000-1, 7.9.4). */
function madeOn(created: string | null): PublishedOn | null {
  const parts = /^(?:D:)?(\d{4})(\d{2})(\d{2})/u.exec(created ?? '');
  const read = parts ? readDate(`${parts[1]}-${parts[2]}-${parts[3]}`) : null;
  if (!read || created === null) return null;
  return { date: read.date, evidence: created, foundAt: "the PDF's field CreationDate, the day the file was made" };
}

function addMargins(found: FoundPage, margins: readonly MarginLine[]): void {
  let order = found.rest.length + found.articles.reduce((sum, article) => sum + article.blocks.length, 0);
  for (const { line, role } of margins) found.rest.push({ role, text: line.text, order: order++, article: 0 });
}

function partlyRead({ unreadable }: OpenPdf, pages: readonly PageLines[]): IntakeWarning[] {
  const blank = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  const missing = [...new Set([...unreadable, ...blank])].toSorted((a, b) => a - b);
  if (missing.length === 0) return [];
  return [
    {
      code: 'pages-without-text',
      message: `${missing.length} of ${pages.length} pages hold no text that can be read (page ${missing.slice(0, 10).join(', ')}); they may be pictures.`,
    },
  ];
}
