import { describe, expect, it } from 'vitest';
import type { Preview } from '../../../src-main/contract/intake.ts';
import { readPage } from '../../../src-main/study-service/intake/read-page.ts';

const TEXT = [
  'Engineers closed the harbour bridge on Monday after a diver found a crack in its second pier, the port of Merrow said in a statement.',
  'Some four thousand people cross it every day, and the next crossing lies eleven kilometres up the river, past the old mill.',
  'The crack is as long as a hand, the port said. It was found by chance when a diver looked for a lost anchor near the pier.',
  'A ferry will carry people on foot from Tuesday. Lorries have to take the long way round until the pier has been mended.',
];
const HEADING = 'Harbour bridge shut after diver finds crack';
const FIRST_WORDS = 'Engineers closed the harbour bridge on Monday after a diver found a …';
const [one, two, three, four] = TEXT.map((text) => `<p>${text}</p>`);
const paragraphs = [one, two, three, four].join('');

function paste(html: string): Promise<Preview> {
  return readPage({ bytes: Buffer.from(html), fileName: null, path: null, url: null, kind: 'html' });
}

/** The main article's blocks as "role: first two words". */
function outline(preview: Preview): string[] {
  return (preview.articles[0]?.blocks ?? []).map(
    ({ role, text }) => `${role}: ${text.split(' ').slice(0, 2).join(' ')}`,
  );
}

const BODY = ['paragraph: Engineers closed', 'paragraph: Some four', 'paragraph: The crack', 'paragraph: A ferry'];

describe('HTML copied out of a page, without a title of its own', () => {
  it.each([
    ['a first-level heading', `<h1>${HEADING}</h1>`],
    ['a second-level heading alone', `<h2>${HEADING}</h2>`],
    ['a third-level heading alone', `<h3>${HEADING}</h3>`],
    ['a heading that is a link', `<h1><a href="/story">${HEADING}</a></h1>`],
    ['a heading with words set apart', `<h1><span>Harbour bridge</span> <em>shut</em> after diver finds crack</h1>`],
    ['a heading behind the encoding that Chrome puts first', `<meta charset="utf-8"><h1>${HEADING}</h1>`],
    ['a heading under the name of the site', `<h1>The Merrow Post</h1><h1>${HEADING}</h1>`],
    ['a lower heading under the name of the site', `<h1>The Merrow Post</h1><h2>${HEADING}</h2>`],
    [
      'a heading under other stories',
      `<h3>Related stories</h3><ul><li><a href="x">Mill sold</a></li></ul><h1>${HEADING}</h1>`,
    ],
  ])('is called by %s, with and without a byline under it', async (_, heading) => {
    for (const byline of ['', '<p>By Jane Stone</p>']) {
      const preview = await paste(heading + byline + paragraphs);
      expect(preview.articles[0]).toMatchObject({ title: HEADING, byline: byline === '' ? null : 'Jane Stone' });
      const blocks = preview.articles[0]?.blocks ?? [];
      expect(blocks.filter(({ role }) => role === 'headline').map(({ text }) => text)).toEqual([HEADING]);
      const start = blocks.findIndex(({ role }) => role === 'headline');
      expect(outline(preview).slice(start + 1)).toEqual([...(byline === '' ? [] : ['byline: By Jane']), ...BODY]);
    }
  });

  it('is called by a short heading, not by the longer line under it', async () => {
    const preview = await paste(
      `<h1>Bridge shut</h1><h2>Four thousand people have to take the ferry, port says</h2>${paragraphs}`,
    );
    expect(preview.articles[0]?.title).toBe('Bridge shut');
    expect(outline(preview)).toEqual(['headline: Bridge shut', 'subheading: Four thousand', ...BODY]);
  });

  it('keeps what stands in the window’s title for want of a better one out of the title', async () => {
    const preview = await paste(
      `<html><head><title>Untitled document</title></head><body><h1>${HEADING}</h1>${paragraphs}</body></html>`,
    );
    expect(preview.articles[0]?.title).toBe(HEADING);
  });

  it.each([
    ['nothing above it', '', []],
    ['a byline above it', '<p>By Jane Stone</p>', ['byline: By Jane']],
    ['a date above it', '<p>3 May 2019</p>', ['dateline: 3 May']],
    ['a byline and a date above it', '<p>By Jane Stone</p><p>3 May 2019</p>', ['byline: By Jane', 'dateline: 3 May']],
    [
      'a byline and a date in a header above it',
      '<header><p class="byline">By Jane Stone</p><p>3 May 2019</p></header>',
      ['byline: By Jane', 'dateline: 3 May'],
    ],
  ])('is called by its first words where it has no heading and %s', async (_, above, head) => {
    const preview = await paste(`${above}<div>${paragraphs}</div>`);
    expect(preview.articles[0]).toMatchObject({
      title: FIRST_WORDS,
      byline: above.includes('Jane') ? 'Jane Stone' : null,
    });
    expect(preview.articles[0]?.publishedOn?.date ?? null).toBe(above.includes('2019') ? '2019-05-03' : null);
    expect(outline(preview)).toEqual([...head, ...BODY]);
  });

  it('takes no heading between the paragraphs of a middle piece for the title, and keeps it', async () => {
    const preview = await paste(
      `of the river.</p>${one}<h2>The crack</h2>${two}${three}<h2>The ferry</h2>${four}</div></div>`,
    );
    expect(preview.articles[0]?.title).not.toMatch(/^The (?:crack|ferry)$/u);
    expect(outline(preview).filter((line) => line.startsWith('subheading'))).toEqual([
      'subheading: The crack',
      'subheading: The ferry',
    ]);
    const all = [...(preview.articles[0]?.blocks ?? []), ...preview.rest].map(({ text }) => text);
    expect(all).toEqual(expect.arrayContaining([...TEXT, 'of the river.']));
  });

  it('takes the heading of the next story on the page for no title', async () => {
    const preview = await paste(`${paragraphs}<h1>Old mill sold to a baker</h1>`);
    expect(preview.articles[0]?.title).toBe(FIRST_WORDS);
    expect(preview.rest.map(({ text }) => text)).toEqual(['Old mill sold to a baker']);
  });

  it.each([
    ['<h1>Bridge shut after crack</h1>', 'Bridge shut after crack', 'headline: Bridge shut'],
    ['<h2>Bridge shut after crack</h2>', 'Bridge shut after crack', 'headline: Bridge shut'],
    ['', 'Engineers closed the bridge on Monday.', null],
  ])('is read the same where it is only a line or two: %s', async (heading, title, block) => {
    const preview = await paste(
      `${heading}<p>By Ada Stone</p><p>3 May 2019</p><p>Engineers closed the bridge on Monday.</p>`,
    );
    expect(preview.articles[0]).toMatchObject({ title, byline: 'Ada Stone', publishedOn: { date: '2019-05-03' } });
    expect(outline(preview)).toEqual([
      ...(block === null ? [] : [block]),
      'byline: By Ada',
      'dateline: 3 May',
      'paragraph: Engineers closed',
    ]);
    expect(preview.rest).toEqual([]);
  });

  it('is called by its first words as plain text too, not by the byline above them', async () => {
    const text = `By Jane Stone\n\n3 May 2019\n\n${TEXT.join('\n\n')}`;
    const preview = await readPage({ bytes: Buffer.from(text), fileName: null, path: null, url: null, kind: 'text' });
    expect(preview.articles[0]).toMatchObject({ title: FIRST_WORDS, byline: 'Jane Stone' });
    expect(outline(preview)).toEqual(['byline: By Jane', 'dateline: 3 May', ...BODY]);
  });
});
