import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../../src-main/contract/failures.ts';
import { previewSchema, type Preview } from '../../../src-main/contract/intake.ts';
import { isArticleRole, REST_ROLES } from '../../../src-main/contract/plain/vocabulary.ts';
import { readPage } from '../../../src-main/study-service/intake/read-page.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/pages');

function readFixture(name: string): Promise<Preview> {
  return readPage({ bytes: readFileSync(join(FIXTURES, name)), fileName: name, path: null, url: null });
}

function readBytes(bytes: Uint8Array, fileName = 'page.txt'): Promise<Preview> {
  return readPage({ bytes, fileName, path: null, url: null });
}

async function failureOf(reading: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure;
    throw error;
  }
  throw new Error('was read, though it should be refused');
}

function textsOf(preview: Preview, role: string): string[] {
  return [...preview.articles.flatMap((article) => article.blocks), ...preview.rest]
    .filter((block) => block.role === role)
    .map((block) => block.text);
}

/** The letters of a text in order, without white space, which is all that intake may change. */
function lettersOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

describe('a scraped page without markup', () => {
  it('gives the article without the readers that follow it under their names alone', async () => {
    const preview = await readFixture('comments-without-heading.txt');
    expect(preview.articles).toHaveLength(1);
    expect(preview.articles[0]).toMatchObject({
      title: 'Harbour Bridge Shut After Crack Is Found In Northern Pylon',
      byline: null,
      publishedOn: null,
    });
    expect(preview.articles[0]?.blocks.at(-1)).toMatchObject({ role: 'paragraph', text: 'What happens next?' });
    expect(textsOf(preview, 'reader comment')).toHaveLength(8);
  });

  it('keeps the line under a headline that says whose text it is and from which day', async () => {
    const body = [
      'The Town Council of Fenwick on Monday made 48,000 crowns a year available for the roof of Marsh School.',
      'All 9,200 books will be kept. They move to the town library, where they are open to everybody from July.',
    ].join('\n\n');
    for (const line of [
      'Town Council of Fenwick, press release, 6 May 2025',
      'The Fenwick and Marsh Evening Herald | 6 May 2025',
    ]) {
      const preview = await readBytes(Buffer.from(`Council secures a dry roof for Marsh School\n\n${line}\n\n${body}`));
      expect(textsOf(preview, 'dateline')).toEqual([line]);
      expect(preview.articles[0]?.publishedOn?.date).toBe('2025-05-06');
      expect(preview.rest).toEqual([]);
    }
    // A deck that ends with a day is no such line: it is a whole phrase.
    const deck = 'How the council came to close the library of a school on 6 May 2025';
    const other = await readBytes(Buffer.from(`A dry roof for Marsh School\n\n${deck}\n\n${body}`));
    expect(textsOf(other, 'dateline')).toEqual([]);
  });

  it('gives every whole article of the page, the main one first, each with its own head', async () => {
    const preview = await readFixture('several-articles.txt');
    expect(preview.articles.map(({ title, byline, outlet }) => ({ title, byline, outlet }))).toEqual([
      { title: 'How the ferry strike was settled in one night', byline: 'Berit Lindqvist', outlet: 'The Quay Review' },
      { title: 'Old lighthouse will become a school for divers', byline: 'Osmo Harju', outlet: 'The Quay Review' },
    ]);
    expect(preview.articles[0]?.deck).toMatch(/^The union gave up/);
    expect(preview.articles[1]?.blocks).toContainEqual({ role: 'byline', text: 'Via Northern Wire…', order: 15 });
    expect(textsOf(preview, 'list')).toHaveLength(3);
    expect(preview.warnings.map((warning) => warning.code)).toContain('several-articles');
  });

  it('hangs what stands beside the articles on the one it follows', async () => {
    const preview = await readFixture('several-articles.txt');
    const continued = preview.rest.find((block) => block.text === 'Continue Reading');
    expect(continued).toMatchObject({ role: 'navigation', article: 1 });
  });

  it('joins the lines of text that was broken at a fixed width', async () => {
    const preview = await readFixture('wrapped-lines.txt');
    expect(textsOf(preview, 'paragraph')).toHaveLength(2);
  });

  it('reads a label above a date as the day of publication and keeps the words as evidence', async () => {
    const preview = await readBytes(
      Buffer.from(
        'Published in Harbour Notes:\nMay 3, 2031\n\nFerry fares rise in May\nBy Ada Stone\n\nFares on the harbour ferry rise by ten cents in May, the port said on 9 April 2031.\n',
      ),
    );
    expect(preview.articles[0]?.publishedOn).toMatchObject({
      date: '2031-05-03',
      evidence: 'Published in Harbour Notes: May 3, 2031',
    });
  });

  it('takes no month without a day and no date inside a sentence for the day of publication', async () => {
    const preview = await readBytes(
      Buffer.from(
        'APRIL 2033\n\nFerry fares rise\n\nFares on the harbour ferry rise on 1 May 2031, the port said, and nobody was glad of it.\n\n© 2034 Port',
      ),
    );
    expect(preview.articles[0]?.publishedOn).toBeNull();
  });

  it('keeps a quotation of several paragraphs together up to the one that closes it', async () => {
    const preview = await readBytes(
      Buffer.from(
        'Master speaks\n\nThe harbour master said to the council on Monday evening:\n\n“The crack is as long as my arm and it was not there in spring.\n\nI closed the bridge and I would close it again tomorrow.”\n\nThe council thanked her and went on to the next point of the evening.\n',
      ),
    );
    expect(textsOf(preview, 'quotation')).toHaveLength(2);
    expect(textsOf(preview, 'paragraph')).toHaveLength(2);
  });

  it('knows the turns of a transcript, the signature and the note about the writer', async () => {
    const preview = await readBytes(
      Buffer.from(
        'Questions at the toll gate\nby Noor Haddad\nReporters asked the harbour master about the crack in the pylon on Tuesday.\nQUESTION: When was it found?\nMASTER STONE: On Monday, by a diver who looked for something else.\nThe gate was closed after that and everybody went home in the rain.\nNoor Haddad lives by the harbour. She can be reached at noor@example.org.\nHer new book is about tolls.\n',
      ),
    );
    expect(textsOf(preview, 'transcript turn')).toHaveLength(2);
    expect(textsOf(preview, 'promotion')).toEqual([
      'Noor Haddad lives by the harbour. She can be reached at noor@example.org.',
      'Her new book is about tolls.',
    ]);
    expect(preview.articles[0]?.byline).toBe('Noor Haddad');
  });
});

describe('an HTML page', () => {
  it('reads head and body and tells the parts around them apart', async () => {
    const preview = await readFixture('article-with-comments.html');
    const article = preview.articles[0];
    expect(article).toMatchObject({
      title: 'Bridge shut after crack in pylon',
      deck: 'The harbour bridge stays closed for a week at least, the port says.',
      byline: 'Ada Stone and Noor Haddad',
      outlet: 'Harbour Post',
      language: 'en',
      publishedOn: { date: '2031-03-12T18:05:00+01:00' },
    });
    expect(article?.blocks.map((block) => block.role)).toEqual([
      'headline',
      'deck',
      'byline',
      'dateline',
      'paragraph',
      'caption',
      'paragraph',
      'quotation',
      'subheading',
      'paragraph',
      'list',
      'list',
      'paragraph',
      'paragraph',
    ]);
    expect(textsOf(preview, 'related story')).toContain('Ferry fares rise by ten cents in May');
    expect(textsOf(preview, 'reader comment')).toContain(
      'You should have seen the queue this morning, it went on for two hours.',
    );
    expect(textsOf(preview, 'promotion')).toEqual([
      'Get our morning letter. Sign up for free and never miss a ferry again.',
    ]);
  });

  it('takes nothing from scripts and hidden parts, and stores no markup', async () => {
    const preview = await readFixture('article-with-comments.html');
    const all = JSON.stringify([preview.articles, preview.rest]);
    expect(all).not.toMatch(/script text|Hidden words|<\w/);
  });

  it('is found without any of the fields for machines, with the date that readers see and not a comment’s or the copyright year', async () => {
    const html = readFileSync(join(FIXTURES, 'article-with-comments.html'), 'utf8')
      .replace(/<script type="application[\s\S]*?<\/script>/u, '')
      .replaceAll(/<meta property[^>]*>/gu, '')
      .replace(/<time datetime="2031-03[^>]*>([^<]*)<\/time>/u, '<p>$1</p>');
    const preview = await readBytes(Buffer.from(html), 'page.html');
    expect(preview.articles[0]).toMatchObject({
      title: 'Bridge shut after crack in pylon',
      byline: 'Ada Stone and Noor Haddad',
      publishedOn: { date: '2031-03-12' },
    });
  });

  it('says that a short text behind a barrier is cut off', async () => {
    const html =
      '<article><h1>Bridge shut after crack</h1><p>Engineers closed the harbour bridge on Monday evening, the port authority said at noon.</p><div class="wall">Subscribe to continue reading</div></article>';
    const preview = await readBytes(Buffer.from(`<!doctype html><html><body>${html}</body></html>`), 'page.html');
    expect(preview.articles[0]?.wholeness).toBe('cut off');
    expect(preview.warnings.map((warning) => warning.code)).toContain('cut-off');
  });

  it.each([
    [
      'elements nested without end',
      `<html><body>${'<div>'.repeat(50_000)}<p>The bridge was closed on Monday, the port said at noon.</p>`,
    ],
    [
      'an attribute of a megabyte',
      `<html><body><div class="${'ad '.repeat(300_000)}"><p>The bridge was closed on Monday, the port said at noon.</p></div>`,
    ],
    [
      'broken tags',
      '<html><body><<<p <div class="x"><b></ i><p>The bridge was closed on Monday, the port said at noon.<!-- ',
    ],
  ])('is read in spite of %s', async (_what, html) => {
    const preview = await readBytes(Buffer.from(html), 'page.html');
    expect(JSON.stringify(preview)).toContain('The bridge was closed on Monday');
  });
});

describe('a Markdown page', () => {
  it('takes fields and roles from what the writer marked', async () => {
    const preview = await readFixture('fields-above.md');
    expect(preview.articles[0]).toMatchObject({
      title: 'Fish market moves to the old quay',
      byline: 'Osmo Harju',
      outlet: 'The Quay Review',
      publishedOn: { date: '2031-05-02' },
    });
    expect(preview.articles[0]?.blocks.map((block) => block.role)).toEqual([
      'headline',
      'paragraph',
      'quotation',
      'subheading',
      'list',
      'list',
      'paragraph',
    ]);
  });
});

describe('encodings', () => {
  const text =
    'Übergang gesperrt\n\nDie Brücke über den Hafen bleibt für eine Woche gesperrt, sagte die Behörde am Montag. Die Fähren fahren öfter als sonst.\n';

  it('reads windows-1252 and says that it was guessed', async () => {
    const preview = await readBytes(Buffer.from(text, 'latin1'));
    expect(preview.articles[0]?.title).toBe('Übergang gesperrt');
    expect(preview.source.encoding).toBe('windows-1252');
    expect(preview.warnings.map((warning) => warning.code)).toContain('encoding-guessed');
  });

  it('believes what an HTML page declares about its own letters', async () => {
    const html =
      '<html><head><meta charset="koi8-r"><title>x</title></head><body><article><h1>Moct</h1><p>REPLACE</p></article></body></html>';
    const koi8 = Buffer.from([0xed, 0xcf, 0xd3, 0xd4, 0x20, 0xda, 0xc1, 0xcb, 0xd2, 0xd9, 0xd4, 0x2e]);
    const [before = '', after = ''] = html.split('REPLACE');
    const preview = await readBytes(Buffer.concat([Buffer.from(before), koi8, Buffer.from(after)]), 'page.html');
    expect(preview.source.encoding).toBe('koi8-r');
    expect(JSON.stringify(preview)).toContain('Мост закрыт.');
    expect(preview.warnings.map((warning) => warning.code)).not.toContain('encoding-guessed');
  });

  it.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), 'utf-8'],
  ])('reads %s without a warning', async (_name, bytes, encoding) => {
    const preview = await readBytes(bytes);
    expect(preview.articles[0]?.title).toBe('Übergang gesperrt');
    expect(preview.source.encoding).toBe(encoding);
    expect(preview.warnings.map((warning) => warning.code)).not.toContain('encoding-guessed');
  });
});

describe('what is refused', () => {
  it.each([
    ['a PDF that breaks off', Buffer.from('%PDF-1.7\n...'), 'file-damaged', /damaged PDF/],
    [
      'a Word file that breaks off',
      Buffer.from('PK\u0003\u0004 word/document.xml'),
      'file-damaged',
      /its end is missing/,
    ],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-binary', /old Word/],
    ['a rich-text file', Buffer.from('{\\rtf1 Bridge shut}'), 'file-binary', /RTF/],
    [
      'bytes that are no text',
      Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
      'file-binary',
      /not a text file/,
    ],
    ['an empty file', Buffer.alloc(0), 'file-empty', /empty/],
    ['a file of white space', Buffer.from(' \n\n\t '), 'file-empty', /empty/],
  ])('is %s, by name and with what to do', async (_what, bytes, code, message) => {
    const failure = await failureOf(readBytes(bytes, 'evening.txt'));
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(message);
    expect(failure.message).toContain('evening.txt');
  });

  it('is an HTML page without a word on it', async () => {
    expect((await failureOf(readBytes(Buffer.from('<html><body><img src="x"></body></html>'), 'a.html'))).code).toBe(
      'no-article',
    );
  });
});

describe('every page', () => {
  const names = readdirSync(FIXTURES).filter((name) => name !== 'README.md');

  it.each(names.filter((name) => name.endsWith('.txt')))('%s loses no letter, and keeps their order', async (name) => {
    const preview = await readFixture(name);
    const blocks = [...preview.articles.flatMap((article) => article.blocks), ...preview.rest].toSorted(
      (a, b) => (a.order ?? 0) - (b.order ?? 0),
    );
    expect(blocks.map((block) => lettersOf(block.text)).join('')).toBe(
      lettersOf(readFileSync(join(FIXTURES, name), 'utf8')),
    );
  });

  it.each(names)(
    '%s has each place on the page once, article roles in articles and rest roles beside them',
    async (name) => {
      const preview = await readFixture(name);
      expect(() => previewSchema.parse(preview)).not.toThrow();
      const orders = [...preview.articles.flatMap((article) => article.blocks), ...preview.rest]
        .map((block) => block.order ?? -1)
        .toSorted((a, b) => a - b);
      expect(orders).toEqual(orders.map((_, index) => index));
      expect(preview.articles.flatMap((article) => article.blocks).every((block) => isArticleRole(block.role))).toBe(
        true,
      );
      expect(preview.rest.every((block) => (REST_ROLES as readonly string[]).includes(block.role))).toBe(true);
    },
  );

  it('shuffled and cut anywhere still loses no letter', async () => {
    const lines = names
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readFileSync(join(FIXTURES, name), 'utf8').split('\n'));
    for (let seed = 1; seed <= 40; seed += 1) {
      const page = lines
        .filter((_, index) => (index * 7 + seed * 13) % 5 < 3)
        .toSorted((a, b) => ((a.length * seed) % 17) - ((b.length * seed) % 17));
      const text = page.join('\n');
      const preview = await readPage({ bytes: Buffer.from(text), fileName: null, path: null, url: null, kind: 'text' });
      const blocks = [...preview.articles.flatMap((article) => article.blocks), ...preview.rest].toSorted(
        (a, b) => (a.order ?? 0) - (b.order ?? 0),
      );
      expect(blocks.map((block) => lettersOf(block.text)).join('')).toBe(lettersOf(text));
    }
  });
});

describe('a text in a script without spaces', () => {
  const sentence =
    '工程师星期一关闭了港口大桥，因为潜水员在北侧桥墩上发现了一条很长的裂缝，港务局说没有人受伤，渡轮每小时从旧码头开出一班。';

  it('is counted by its signs, and called by its first ones where it has no headline', async () => {
    const preview = await readBytes(Buffer.from(`${sentence}\n\n${sentence}\n\n${sentence}\n\n${sentence}`));
    expect(preview.warnings.map(({ code }) => code)).not.toContain('little-text');
    const title = preview.articles[0]?.title ?? '';
    expect(sentence.startsWith(title.replace(' …', ''))).toBe(true);
    expect(title.length).toBeLessThan(40);
  });
});

describe('a text that begins with the letters of a picture or a sound', () => {
  it.each(['ID3 is no party', 'RIFF RAFF returns', 'MZ stands for', 'BZh is not', 'OggS they say', 'GIF8 or not'])(
    'is a text all the same: %s',
    async (opening) => {
      const preview = await readBytes(
        Buffer.from(`${opening} and the harbour bridge stays shut until Thursday.\n`.repeat(4)),
      );
      expect(preview.source.kind).toBe('text');
    },
  );

  it('is refused where it goes on as one', async () => {
    const bytes = Buffer.concat([Buffer.from('ID3'), Buffer.alloc(400, 1)]);
    expect(await failureOf(readBytes(bytes, 'a.mp3'))).toMatchObject({ code: 'file-binary' });
    expect((await failureOf(readBytes(Buffer.from('{\\rtf1 Bridge shut'), 'a.rtf'))).message).toContain('RTF');
  });
});

describe('the language that a page states', () => {
  it.each([
    ['<html lang="de-AT">', 'de'],
    ['<html lang=""><head><meta property="og:locale" content="fi_FI">', 'fi'],
    ['<html><head><meta name="language" content="da">', 'da'],
  ])('is taken where its text is too short to tell: %s', async (head, language) => {
    const html = `<!doctype html>${head}<title>Bro</title><body><article><h1>Bro</h1><p>Bro.</p></article>`;
    expect((await readBytes(Buffer.from(html), 'a.html')).articles[0]?.language).toBe(language);
  });
});
