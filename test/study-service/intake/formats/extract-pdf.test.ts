import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeParagraphs } from '../../../../src-main/study-service/intake/formats/pdf-paragraphs.ts';
import { partMargins } from '../../../../src-main/study-service/intake/formats/pdf-margins.ts';
import type { PdfLine } from '../../../../src-main/study-service/intake/formats/pdf-text.ts';
import { ADVANCE, makePdf, makePlacedPdf, type PlacedText } from './make-pdf.ts';
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

/** Words in the order they are read, set from the right edge of a column: those in Latin letters and figures whole, others letter by letter. */
function setLeftward(words: string, y: number, { right = 545, size = 10 } = {}): PlacedText[] {
  let x = right;
  const pieces = words.split(' ').flatMap((word, place) => {
    const parts = /[a-z\d]/iu.test(word) ? [word] : Array.from(word);
    const set = parts.map((text) => {
      x -= text.length * size * ADVANCE;
      return { text, x, y, size: place % 3 === 2 ? size + 0.3 : size };
    });
    x -= size * 0.4;
    return set;
  });
  return pieces.toSorted((a, b) => a.x - b.x);
}

const HEBREW = [
  'המהנדסים סגרו את גשר הנמל ביום שני 3 במאי 2031 אחרי שצוללנים',
  'מצאו סדק ארוך בעמוד הצפוני של הגשר, כך נמסר היום ל Post על ידי רשות',
  'הנמל. איש לא נפגע.',
];

describe('a PDF that is read from right to left', () => {
  const linesOfPlaced = async (pieces: readonly PlacedText[]) =>
    linesOf(await readBytes(makePlacedPdf(pieces), 'a.pdf'));

  it('keeps its words, its figures and the names in it in the order they are read', async () => {
    const pieces = HEBREW.flatMap((words, index) => setLeftward(words, 700 - index * 14));
    expect(await linesOfPlaced(pieces)).toEqual([`paragraph: ${HEBREW.join(' ')}`]);
  });

  it('gives the letters of Arabic and not the shapes that they have in a word', async () => {
    // "جسر الميناء", with its letters in the shapes that stand at the beginning, in the middle and at the end of a word
    const shaped = 'ﺟﺴﺮ ﺍﻟﻤﻴﻨﺎﺀ ﻣﻐﻠﻖ';
    const plain = 'جسر الميناء مغلق';
    const pieces = [0, 1, 2].flatMap((index) => setLeftward(`${shaped} ${shaped} ${shaped}.`, 700 - index * 14));
    const [line = ''] = await linesOfPlaced(pieces);
    expect(line.replace(/\p{Pe}/gu, '')).toContain(`${plain} ${plain} ${plain}.`);
    expect(line).not.toMatch(/[\ufb50-\ufdff\ufe70-\ufeff]/u);
  });

  it('takes the right column first and breaks paragraphs where their last line ends', async () => {
    const column = (right: number, letter: string) =>
      [0, 1, 2, 3, 4, 5].flatMap((index) =>
        setLeftward(
          index === 2 ? `${letter}שלוש סוף.` : `${letter}אחת שתיים שלוש ארבע חמש שש שבע שמונה${index === 5 ? '.' : ''}`,
          700 - index * 14,
          { right },
        ),
      );
    const lines = await linesOfPlaced([...column(545, 'ימין'), ...column(280, 'שמאל')]);
    expect(lines.map((line) => /ימין|שמאל/u.exec(line)?.[0])).toEqual(['ימין', 'ימין', 'שמאל', 'שמאל']);
    expect(lines[0]?.endsWith('ימיןשלוש סוף.')).toBe(true);
  });

  it('turns a word of another direction the right way round on a page that is read from left to right', async () => {
    const word = 'הנמל';
    const set = (text: string, x: number): PlacedText => ({ text, x, y: 700, size: 10 });
    const letters = Array.from(word).reverse();
    const pieces = [
      set('The harbour is called', 50),
      ...letters.map((text, index) => ({ ...set(text, 165 + index * 5), size: 10 + (index % 2) * 0.3 })),
      set('by those who live there, the port said.', 195),
      { ...set('It has been called so for two hundred years and nobody minds it.', 50), y: 686 },
    ];
    expect((await linesOfPlaced(pieces)).join(' ')).toContain(`The harbour is called ${word} by those who live there`);
  });
});
