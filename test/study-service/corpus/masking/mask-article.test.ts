import { describe, expect, it } from 'vitest';
import { articleHeadingSchema } from '../../../../src-main/contract/corpus.ts';
import type { Article } from '../../../../src-main/contract/corpus.ts';
import { composeBody } from '../../../../src-main/study-service/corpus/text/compose-body.ts';
import type { UnplacedBlock } from '../../../../src-main/study-service/corpus/text/compose-body.ts';
import {
  hideOthers,
  hidingNames,
  maskArticle,
  maskHeading,
} from '../../../../src-main/study-service/corpus/masking/mask-article.ts';

const LINES: UnplacedBlock[] = [
  { position: 0, role: 'headline', text: 'Coast Wire: bridge shut' },
  { position: 1, role: 'byline', text: 'By Ada Stone and Lev Marr, Coast Wire' },
  { position: 2, role: 'dateline', text: 'PORT MERROW —' },
  { position: 3, role: 'paragraph', text: 'A stone fell, Stone told the COAST WIRE at coastwire.example 🌉.' },
  { position: 4, role: 'footer', text: '© The Coast Wire, @CoastWire' },
];

function article(over: Partial<Article> = {}): Article {
  const { body, blocks } = composeBody(LINES);
  return {
    id: 'article-1',
    title: 'Coast Wire: bridge shut',
    deck: 'Ada Stone reports',
    byline: 'By Ada Stone and Lev Marr, Coast Wire',
    outlet: { id: 'outlet-1', name: 'The Coast Wire', sourceType: 'wire agency', evidence: [], hue: 0 },
    masked: false,
    guess: null,
    publishedOn: { date: '2024-03-11', evidence: 'Coast Wire, 11 March', foundAt: 'the address coastwire.example/11' },
    language: 'en',
    genre: 'news report',
    wholeness: 'whole',
    wordCount: 12,
    addedAt: '2024-03-12T08:00:00.000Z',
    captureId: 'capture-1',
    pageIndex: 0,
    url: 'https://www.coastwire.example/11',
    section: 'Coast Wire Opinion',
    credits: [{ role: 'photographer', name: 'Mona Reed', evidence: 'Photo: Mona Reed for the Harbour Post' }],
    body,
    blocks: blocks.flatMap(({ start, end, ...block }) =>
      start === null || end === null ? [] : [{ ...block, start, end }],
    ),
    rest: blocks.flatMap(({ position, role, text, start }) => (start === null ? [{ position, role, text }] : [])),
    source: {
      fileName: 'coastwire.html',
      url: 'https://www.coastwire.example/11',
      receivedAt: 'x',
      mediaType: 'text/html',
    },
    ...over,
  };
}

describe('an article whose outlet is known, read beside others that are not', () => {
  it('keeps its own names and blanks the others at their length, also in its heading', () => {
    const others = ['Harbour Post'];
    const body = 'The Coast Wire read it in the Harbour Post.';
    const block = { position: 0, role: 'paragraph', text: body, start: 0, end: body.length } as const;
    const read = hideOthers(article({ title: 'What the Harbour Post saw', body, blocks: [block] }), others);
    expect(read.body).toBe(`The Coast Wire read it in the ${'▒'.repeat(12)}.`);
    expect(read.blocks[0]?.text).toBe(read.body);
    expect(read).toMatchObject({ title: `What the ${'▒'.repeat(12)} saw`, masked: false, outlet: article().outlet });
  });
});

describe('a masked article', () => {
  it('names neither outlet nor writer anywhere', () => {
    const said = JSON.stringify(maskArticle(article()));
    for (const telling of [/coast\s*wire/i, /Ada Stone/, /\bStone\b/, /Lev Marr/, /MERROW/])
      expect(said).not.toMatch(telling);
  });

  it('keeps the body as long as it was, and each block at its offsets', () => {
    const masked = maskArticle(article());
    expect(masked.body).toHaveLength(article().body.length);
    for (const { start, end, text } of masked.blocks) expect(masked.body.slice(start, end)).toBe(text);
  });

  it('blanks a name unit for unit and nothing else', () => {
    const text = maskArticle(article()).blocks.find(({ role }) => role === 'paragraph')?.text;
    expect(text).toBe(`A stone fell, ▇▇▇▇▇ told ${'▇'.repeat(14)} at ${'▇'.repeat(17)} 🌉.`);
  });

  it('has no byline or dateline block, outlet, file name or address', () => {
    const masked = maskArticle(article());
    expect(masked.blocks.map(({ role }) => role)).toEqual(['headline', 'paragraph']);
    expect(masked).toMatchObject({ outlet: null, byline: null, masked: true, source: { fileName: null, url: null } });
  });

  it('does not take a one-word outlet for an ordinary word, nor for part of one', () => {
    const outlet = { id: 'outlet-2', name: 'Time', sourceType: 'general newsroom' as const, evidence: [], hue: 1 };
    const body = 'In time the Times wrote that Time and TIME differ.';
    const masked = maskArticle(
      article({ outlet, byline: null, source: { ...article().source, url: null }, body, blocks: [] }),
    );
    expect(masked.body).toBe('In time the Times wrote that ▇▇▇▇ and ▇▇▇▇ differ.');
  });

  it('hides the short name that people call a paper by, and leaves the ordinary word', () => {
    const hide = hidingNames(['The National Courier', 'Seamark']);
    expect(hide('The Courier and the Seamark cut it; a courier did not.')).toBe(
      '▒▒▒▒▒▒▒▒▒▒▒ and the ▒▒▒▒▒▒▒ cut it; a courier did not.',
    );
    expect(hide('The courier rode on.')).toBe('The courier rode on.');
  });

  it.each([
    ['新海岸报', '新海岸报讯，桥已关闭。据新海岸报报道，裂缝很宽。'],
    ['港の新聞', '港の新聞によると橋は閉鎖された。'],
    ['ข่าวท่าเรือ', 'ตามข่าวท่าเรือรายงานว่า'],
    ['RT', '据RT报道，桥已关闭。'],
  ])('is without its outlet also in a writing that puts no space between words: %s', (name, body) => {
    const outlet = { id: 'outlet-1', name, sourceType: 'general newsroom' as const, evidence: [], hue: 0 };
    const masked = maskArticle(article({ outlet, byline: null, body, blocks: [], rest: [] }));
    expect(masked.body).toBe(body.replaceAll(name, '▇'.repeat(name.length)));
    expect(masked.body).not.toContain(name);
  });

  it('does not read signs in a name as a pattern', () => {
    const outlet = {
      id: 'outlet-2',
      name: 'News (North+South)?',
      sourceType: 'individual' as const,
      evidence: [],
      hue: 1,
    };
    const masked = maskArticle(article({ outlet, byline: null, body: 'So News (North+South)? said.', blocks: [] }));
    expect(masked.body).toBe(`So ${'▇'.repeat(19)} said.`);
  });

  it('leaves an ordinary word that closes a byline readable', () => {
    const masked = maskArticle(
      article({ byline: 'Harbour Staff', body: 'Harbour Staff spoke with Staff.', blocks: [] }),
    );
    expect(masked.body).toBe(`${'▇'.repeat(13)} spoke with Staff.`);
  });

  it('masks a heading by itself the same way', () => {
    const heading = articleHeadingSchema.parse(article());
    expect(maskHeading(heading)).toMatchObject({
      title: `${'▇'.repeat(10)}: bridge shut`,
      outlet: null,
      byline: null,
      masked: true,
    });
    expect(maskHeading(heading).deck).toBe('▇▇▇▇▇▇▇▇▇ reports');
  });

  it('blanks the other outlets apart from its own, the longest name first', () => {
    const body = 'The Coast Wire Daily quoted the Coast Wire and the Harbour Post.';
    const masked = maskArticle(article({ body, blocks: [] }), ['Coast Wire Daily', 'The Harbour Post']);
    expect(masked.body).toBe(`The ${'▒'.repeat(16)} quoted ${'▇'.repeat(14)} and ${'▒'.repeat(16)}.`);
  });

  it('is masked even where nobody has said who published it', () => {
    expect(maskArticle(article({ outlet: null, byline: null })).masked).toBe(true);
  });

  it('hides a writer whom only a byline block names', () => {
    const masked = maskArticle(article({ byline: null }));
    expect(masked.deck).toBe('▇▇▇▇▇▇▇▇▇ reports');
  });

  it('does not blank a letter because someone signs with it', () => {
    expect(maskArticle(article({ byline: 'A & B', body: 'A bridge.', blocks: [] })).body).toBe('A bridge.');
  });
});

describe('the credits of a masked article', () => {
  it('are gone, since whoever had a part in it tells who published it', () => {
    expect(maskArticle(article()).credits).toEqual([]);
  });

  it('name no outlet that is still to be guessed where the article itself may be read', () => {
    const [credit] = hideOthers(article(), ['Harbour Post']).credits;
    expect(credit?.name).toBe('Mona Reed');
    expect(credit?.evidence).not.toContain('Harbour');
  });
});
