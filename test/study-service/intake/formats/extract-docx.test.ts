import { describe, expect, it } from 'vitest';
import { makeDocx } from './make-archives.ts';
import { failureOf, linesOf, readBytes, REPORT } from './read-bytes.ts';

const HEAD = [{ text: 'Bridge shut after crack', style: 'Title' }, { text: 'By Ada Stone' }, { text: '12 March 2031' }];

describe('a Word document', () => {
  it('gives its title, byline, date, headings and quotations by their styles and words', async () => {
    const bytes = makeDocx([
      ...HEAD,
      { text: REPORT[0] ?? '' },
      { text: 'Ferries run', style: 'Heading2' },
      { text: REPORT[1] ?? '' },
      { text: 'I closed it and I would close it again.', style: 'Quote' },
      { text: REPORT[2] ?? '' },
    ]);
    const preview = await readBytes(bytes, 'bridge.docx');
    expect(preview.source.kind).toBe('docx');
    expect(preview.articles[0]).toMatchObject({
      title: 'Bridge shut after crack',
      byline: 'Ada Stone',
      publishedOn: { date: '2031-03-12', evidence: '12 March 2031' },
    });
    expect(linesOf(preview).map((line) => line.split(':')[0])).toEqual([
      'headline',
      'byline',
      'dateline',
      'paragraph',
      'subheading',
      'paragraph',
      'quotation',
      'paragraph',
    ]);
  });

  it('keeps all its text where a first heading stands in the middle', async () => {
    const bytes = makeDocx([
      ...REPORT.map((text) => ({ text })),
      { text: 'Background', style: 'Heading1' },
      { text: 'The bridge was built when nobody had a cart that weighed more than a horse, the town’s archive says.' },
    ]);
    const preview = await readBytes(bytes, 'bridge.docx');
    const text = linesOf(preview).join('\n');
    for (const paragraph of REPORT) expect(text).toContain(paragraph);
    expect(text).toContain('subheading: Background');
  });

  it('takes neither the typist for the writer nor the day of typing for the date', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>Some Teacher</dc:creator><dcterms:created>2035-05-05T05:05:05Z</dcterms:created></cp:coreProperties>';
    const bytes = makeDocx(
      REPORT.map((text) => ({ text })),
      [{ name: 'docProps/core.xml', content: core }],
    );
    const preview = await readBytes(bytes, 'bridge.docx');
    expect(preview.articles[0]).toMatchObject({ byline: null, publishedOn: null });
  });

  it('keeps heads and feet of the page beside the article', async () => {
    const foot =
      '<w:ftr xmlns:w="x"><w:p><w:r><w:t>The Harbour </w:t></w:r><w:r><w:t>Post, page 3</w:t></w:r></w:p></w:ftr>';
    const bytes = makeDocx(
      [...HEAD, ...REPORT.map((text) => ({ text }))],
      [{ name: 'word/footer1.xml', content: foot }],
    );
    const preview = await readBytes(bytes, 'bridge.docx');
    expect(preview.rest).toContainEqual(expect.objectContaining({ role: 'footer', text: 'The Harbour Post, page 3' }));
  });

  it('is refused where it declares entities, and where a part is missing', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghi'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
      .join('')}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>`;
    const hostile = makeDocx([{ text: 'x' }], [{ name: 'word/header1.xml', content: laughs }]);
    expect(await failureOf(readBytes(hostile, 'laughs.docx'))).toMatchObject({
      code: 'file-unsafe',
      file: 'laughs.docx',
    });
    const { makeZip } = await import('./make-archives.ts');
    const broken = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/styles.xml', content: '<w/>' },
    ]);
    expect(await failureOf(readBytes(broken, 'half.docx'))).toMatchObject({ code: 'file-damaged', file: 'half.docx' });
  });
});

describe('other Office files', () => {
  it('are refused with the name a teacher knows them by', async () => {
    const { makeZip } = await import('./make-archives.ts');
    const slides = makeZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'ppt/presentation.xml', content: '<p/>' },
    ]);
    expect(await failureOf(readBytes(slides, 'talk.pptx'))).toMatchObject({
      code: 'file-binary',
      message: expect.stringContaining('PowerPoint') as string,
    });
    const open = makeZip([
      { name: 'content.xml', content: '<x/>' },
      { name: 'META-INF/manifest.xml', content: '<x/>' },
    ]);
    expect((await failureOf(readBytes(open, 'text.odt'))).message).toContain('OpenDocument');
  });
});
