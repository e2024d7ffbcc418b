import { describe, expect, it } from 'vitest';
import { failureOf, linesOf, readBytes, REPORT } from './read-bytes.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const TEXT = REPORT.join('\n\n');

describe('a CSV with named columns', () => {
  it('gives each row as an article, its fields by common names for them', async () => {
    const csv = `Headline;Body;Source;Published;Link;Author;Row\n${quoted('Bridge shut; crack')};${quoted(TEXT)};The Harbour Post;12 March 2031;https://post.example/bridge;Ada Stone;1\n${quoted('Bell "found"')};${quoted(`<p>${REPORT[0]}</p><p>${REPORT[1]}</p>`)};Quay Review;2031-03-13;not a link;;2\n`;
    const preview = await readBytes(csv, 'articles.csv');
    expect(preview.source.kind).toBe('csv');
    expect(preview.articles).toMatchObject([
      {
        title: 'Bridge shut; crack',
        byline: 'Ada Stone',
        outlet: 'The Harbour Post',
        url: 'https://post.example/bridge',
        publishedOn: { date: '2031-03-12', evidence: '12 March 2031', foundAt: "the table's column of dates" },
      },
      { title: 'Bell "found"', byline: null, outlet: 'Quay Review', url: null, publishedOn: { date: '2031-03-13' } },
    ]);
    expect(linesOf(preview)).toEqual(['headline: Bridge shut; crack', ...REPORT.map((text) => `paragraph: ${text}`)]);
    expect(linesOf(preview, 1)).toHaveLength(3);
  });

  it('is known by its first line where its name does not say so', async () => {
    const preview = await readBytes(`title,text,date\nBridge shut,${quoted(TEXT)},2031-03-12\n`, 'export.txt');
    expect(preview.source.kind).toBe('csv');
    expect(preview.articles).toHaveLength(1);
  });

  it('without a column of text is refused with the names it has', async () => {
    const failure = await failureOf(readBytes('id,headline,points\n1,Bridge shut,4\n', 'table.csv'));
    expect(failure).toMatchObject({ code: 'columns-missing', columns: ['id', 'headline', 'points'] });
    expect(failure.message).toMatch(/table\.csv.*id, headline, points/u);
  });

  it('names the rows that hold no text', async () => {
    const preview = await readBytes(`title,text\nBridge shut,${quoted(TEXT)}\nBell found,\n`, 'table.csv');
    expect(preview.articles).toHaveLength(1);
    expect(preview.warnings).toContainEqual(
      expect.objectContaining({ code: 'rows-passed-over', message: expect.stringContaining('row 3') as string }),
    );
  });

  it('with more rows than are read at a time is refused with the limit', async () => {
    const rows = Array.from({ length: 2001 }, (_, index) => `Title ${index},Some text ${index}`).join('\n');
    expect(await failureOf(readBytes(`title,text\n${rows}`, 'many.csv'))).toMatchObject({
      code: 'file-over-limit',
      limit: 2000,
    });
  });
});

describe('a file of JSON lines', () => {
  const line = (fields: object): string => JSON.stringify(fields);

  it('gives each line as an article and names the lines that are broken', async () => {
    const jsonl = [
      line({
        title: 'Bridge shut',
        content: TEXT,
        url: 'https://post.example/bridge',
        publishedAt: '2031-03-12T08:00:00Z',
        source: { id: null, name: 'The Harbour Post' },
        authors: ['Ada Stone', 'Noor Haddad'],
      }),
      '{"title": "Broken',
      '',
      line({ headline: 'Bell found', text: TEXT, __proto__: { text: 'x' } }),
    ].join('\n');
    const preview = await readBytes(jsonl, 'articles.jsonl');
    expect(preview.source.kind).toBe('jsonl');
    expect(preview.articles).toMatchObject([
      {
        title: 'Bridge shut',
        outlet: 'The Harbour Post',
        byline: 'Ada Stone, Noor Haddad',
        publishedOn: { date: '2031-03-12T08:00:00Z' },
      },
      { title: 'Bell found' },
    ]);
    expect(preview.warnings).toContainEqual(
      expect.objectContaining({ code: 'rows-passed-over', message: expect.stringContaining('row 2') as string }),
    );
  });

  it('may be one array of objects, and keeps a row one article though its text looks like two', async () => {
    const two = `${TEXT}\n\nRead more\n\nOld lighthouse will become a school for divers in spring\nBy Osmo Harju\n\n${TEXT}`;
    const preview = await readBytes(JSON.stringify([{ title: 'Bridge shut', text: two }]), 'articles.json');
    expect(preview.articles).toHaveLength(1);
    expect(linesOf(preview).filter((text) => text.endsWith(REPORT[1] ?? ''))).toHaveLength(2);
  });

  it('without a text in any of its objects is refused with the names it has', async () => {
    expect(await failureOf(readBytes('{"a":1}\n{"b":"x"}\n', 'x.jsonl'))).toMatchObject({
      code: 'columns-missing',
      columns: ['a', 'b'],
    });
  });
});

describe('rows of a table that are not in order', () => {
  it('are read where their quotation marks do not fit, and named with their place in the file', async () => {
    const csv = `title,text,outlet\n\nBridge shut,"${TEXT}",Post\nBell found,"He said "no" twice. ${REPORT[0]?.replaceAll(',', ' ')}",Post\n`;
    const preview = await readBytes(csv, 'a.csv');
    expect(preview.articles).toHaveLength(2);
    expect(preview.warnings).toContainEqual(
      expect.objectContaining({ code: 'rows-misquoted', message: expect.stringContaining('row 4') as string }),
    );
    expect(preview.warnings.map(({ code }) => code)).not.toContain('rows-passed-over');
  });

  it('are one row or several in the sentence that names them', async () => {
    const message = async (csv: string) =>
      (await readBytes(csv, 'a.csv')).warnings.find(({ code }) => code === 'rows-passed-over')?.message;
    const row = `Bridge shut,"${TEXT}",Post\n`;
    expect(await message(`title,text,outlet\n${row}x,,Post\n`)).toBe(
      '1 row is without text and was passed over: row 3.',
    );
    expect(await message(`title,text,outlet\n${row}\nx,,Post\ny,,Post\n`)).toBe(
      '2 rows are without text and were passed over: row 4, 5.',
    );
  });
});
