import type { getDocumentProxy } from 'unpdf';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { normalizeSpace } from '../signs/page-lines.ts';
import type { PdfPage, PdfPiece } from './pdf-text.ts';
import { refuse, refuseOverLimit } from './refuse.ts';

type PDFDocumentProxy = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The fields of a PDF about itself (ISO 32000-1, 14.3.3), null where empty. */
export interface PdfInfo {
  title: string | null;
  author: string | null;
  creator: string | null;
  producer: string | null;
  createdOn: string | null;
}

export interface OpenPdf {
  pages: PdfPage[];
  info: PdfInfo;
  rightToLeft: boolean;
  /** Pages that could not be read, counted from 1. */
  unreadable: number[];
}

/** A newspaper has under 100 pages, a long report 300. */
const PAGE_LIMIT = 500;

/** Nothing of a PDF is run or fetched: no scripts, no forms, no fonts compiled, no files from elsewhere. */
const CLOSED = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  verbosity: 0,
};

/** A PDF's letters with their places, page by page. A page that can't be read is named and the others are given. */
export async function openPdf(bytes: Uint8Array, name: string): Promise<OpenPdf> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), CLOSED).catch((error: unknown) => {
    throw pdfFailure(error, name);
  });
  try {
    if (pdf.numPages > PAGE_LIMIT) throw tooManyPages(pdf.numPages, name);
    const { info } = await pdf.getMetadata();
    return { ...(await readPages(pdf)), info: readInfo(info) };
  } catch (error) {
    throw error instanceof ExpectedFailure ? error : pdfFailure(error, name);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function tooManyPages(count: number, name: string): ExpectedFailure {
  return refuseOverLimit(
    name,
    PAGE_LIMIT,
    `${name} has ${count} pages; 500 are read. Print the pages you need to a PDF.`,
  );
}

async function readPages(pdf: PDFDocumentProxy): Promise<Omit<OpenPdf, 'info'>> {
  const pages: PdfPage[] = [];
  const unreadable: number[] = [];
  let letters = 0;
  let leftward = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const set = items.filter((item) => 'str' in item);
      for (const item of set) {
        letters += item.str.length;
        if (item.dir === 'rtl') leftward += item.str.length;
      }
      pages.push({ pieces: toPieces(set, left, bottom), width: right - left, height: top - bottom });
    } catch {
      unreadable.push(number);
      pages.push({ pieces: [], width: 0, height: 0 });
    }
  }
  return { pages, rightToLeft: leftward > letters / 2, unreadable };
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/** Letters by the shape they have within a word ("ﻌ"), as fonts of Arabic number them; as letters they are all one ("ع"). */
const SHAPED = /[\ufb1d-\ufdcf\ufe70-\ufefc]/gu;

/** Text set at an angle (down the margin, across a watermark) is left where it stands, as a piece of its own. */
function toPieces(items: readonly TextItem[], left: number, bottom: number): PdfPiece[] {
  const pieces: PdfPiece[] = [];
  let spaced = false;
  for (const { str, transform, width } of items) {
    const [, , c = 0, d = 0, x = 0, y = 0] = transform;
    const text = str
      .replace(/[\u0000-\u0008\u000b-\u001f]/gu, '')
      .replace(SHAPED, (letter) => letter.normalize('NFKC'));
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    pieces.push({ text, x: x - left, y: y - bottom, width, size: Math.round(Math.hypot(c, d) * 100) / 100, spaced });
    spaced = /\s$/u.test(text);
  }
  return pieces;
}

function readInfo(info: object): PdfInfo {
  const values = info as Record<string, unknown>;
  const field = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' && value.trim() !== '' ? normalizeSpace(value) : null;
  };
  return {
    title: field('Title'),
    author: field('Author'),
    creator: field('Creator'),
    producer: field('Producer'),
    createdOn: field('CreationDate'),
  };
}

function pdfFailure(error: unknown, name: string): Error {
  const kind = error instanceof Error ? error.name : '';
  if (kind === 'PasswordException')
    return refuse(
      'file-encrypted',
      name,
      `${name} is locked with a password. Open it, print it to a new PDF and add that.`,
    );
  if (error instanceof RangeError)
    return refuse(
      'file-too-complex',
      name,
      `${name} nests its parts too deep to be read. Copy its text and paste it here.`,
    );
  return refuse(
    'file-damaged',
    name,
    `${name} is a damaged PDF. Open it in a PDF program, print it to a new PDF and add that.`,
  );
}
