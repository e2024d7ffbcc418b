import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeParagraphs } from '../../../../src-main/study-service/intake/formats/pdf-paragraphs.ts';
import { partMargins } from '../../../../src-main/study-service/intake/formats/pdf-margins.ts';
import type { PdfLine } from '../../../../src-main/study-service/intake/formats/pdf-text.ts';
import { makePdf } from './make-pdf.ts';
import { failureOf, linesOf, readBytes, REPORT } from './read-bytes.ts';

const FIXTURE = join(import.meta.dirname, '../../../fixtures/pages/two-columns.pdf');

describe('a PDF in two columns', () => {
  it('is read column by column over the end of the page, with words at line ends made whole', async () => {
    const preview = await readBytes(readFileSync(FIXTURE), 'two-columns.pdf');
    expect(linesOf(preview).map((line) => line.slice(0, 49))).toEqual([
      'headline: Harbour bridge shut after crack is foun',
      'byline: By Ada Stone',
      'dateline: Published 12 March 2031',
      'paragraph: Engineers closed the harbour bridge on',
      'paragraph: Nobody was hurt. Extraordinary investi',
      'subheading: Ferries run all night',
      'paragraph: Additional ferries are running between',
      'paragraph: “We have never carried so many people ',
      'paragraph: The port expects that the bridge will ',
      'subheading: Who pays',
      'paragraph: The town and the port do not agree on ',
      'paragraph: The council meets on Thursday. Its cha',
      'paragraph: Until then the toll house stays closed',
    ]);
    const text = linesOf(preview).join('\n');
    expect(text).toContain('after an underwater inspection');
    expect(text).toContain('laboratories of the university, where');
    expect(text).toContain('a well-known dislike');
  });

  it('keeps running heads and page numbers beside the article and takes no date from them or from the day of printing', async () => {
    const preview = await readBytes(readFileSync(FIXTURE), 'two-columns.pdf');
    expect(preview.rest.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      'navigation: The Harbour Post Wednesday, 12 March 2031',
      'footer: – 1 –',
      'navigation: The Harbour Post Wednesday, 12 March 2031',
      'footer: – 2 –',
    ]);
    expect(preview.articles[0]).toMatchObject({
      title: 'Harbour bridge shut after crack is found in pylon',
      byline: 'Ada Stone',
      publishedOn: { date: '2031-03-12', evidence: 'Published 12 March 2031' },
    });
    expect(preview.source).toMatchObject({ kind: 'pdf', encoding: 'binary' });
  });
});

describe('a PDF’s own fields', () => {
  const lines = REPORT.map((text) => ({ text, size: 11 }));

  it('give what the page does not show, the date with the field as evidence', async () => {
    const info = { Author: 'Noor Haddad', CreationDate: "D:20310312080000+01'00'", Producer: 'Presswork 9' };
    const preview = await readBytes(makePdf([{ text: 'Bridge shut', size: 22 }, ...lines], info), 'a.pdf');
    expect(preview.articles[0]).toMatchObject({
      title: 'Bridge shut',
      byline: 'Noor Haddad',
      publishedOn: { date: '2031-03-12', evidence: "D:20310312080000+01'00'" },
    });
    expect(preview.articles[0]?.publishedOn?.foundAt).toContain('CreationDate');
  });

  it('give the title where no line is set larger, but not a file’s name', async () => {
    const titled = await readBytes(makePdf(lines, { Title: 'Bridge shut after crack' }), 'a.pdf');
    expect(titled.articles[0]?.title).toBe('Bridge shut after crack');
    const named = await readBytes(makePdf(lines, { Title: 'Microsoft Word - bridge.doc' }), 'a.pdf');
    expect(named.articles[0]?.title).not.toContain('Microsoft');
  });

  it('give no date where a browser made the file, since that is the day somebody printed it', async () => {
    const info = { CreationDate: 'D:20350505050505Z', Producer: 'Skia/PDF m150' };
    const preview = await readBytes(makePdf([{ text: 'Bridge shut', size: 22 }, ...lines], info), 'a.pdf');
    expect(preview.articles[0]?.publishedOn).toBeNull();
  });
});

describe('a PDF that can’t be read', () => {
  it('is refused as damaged, or as pictures where it has no text', async () => {
    expect(await failureOf(readBytes('%PDF-1.4 ...', 'scan.txt'))).toMatchObject({
      code: 'file-damaged',
      file: 'scan.txt',
    });
    const blank = await failureOf(readBytes(makePdf([], {}), 'scan.pdf'));
    expect(blank).toMatchObject({ code: 'no-article', message: expect.stringContaining('OCR') as string });
  });
});

function line(text: string, y: number, options: Partial<PdfLine> = {}): PdfLine {
  return { text, left: 50, right: 250, y, size: 10, page: 0, ...options };
}

describe('lines of a PDF', () => {
  it('keep the hyphen of a word that the document writes with one elsewhere', () => {
    const blocks = composeParagraphs([
      line('The well-known master of the harbour, a self-', 700),
      line('made woman, asked for an inves-', 688),
      line('tigation, and the well-', 676),
      line('known master said no.', 664, { right: 150 }),
    ]);
    expect(blocks.map((block) => block.text)).toEqual([
      'The well-known master of the harbour, a selfmade woman, asked for an investigation, and the well-known master said no.',
    ]);
  });

  it('are heads and feet where they come again at the same height, whatever numbers they hold', () => {
    const pages = [0, 1, 2].map((page) => ({
      height: 800,
      lines: [
        line(`Quay Review ${page + 4}`, 780, { page }),
        line(`Text of page ${page} that differs ${'abc'[page]}`, 770, { page }),
        line(`${page + 1} of 3`, 20, { page }),
      ],
    }));
    const { text, margins } = partMargins(pages);
    expect(text.map((lines) => lines.length)).toEqual([1, 1, 1]);
    expect(margins.map(({ role }) => role)).toEqual([
      'navigation',
      'footer',
      'navigation',
      'footer',
      'navigation',
      'footer',
    ]);
  });
});
