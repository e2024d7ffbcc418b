import { describe, expect, it } from 'vitest';
import type { PreviewArticle } from '../../../../src-main/contract/intake.ts';
import type { NewCapture } from '../../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { openLibrary, page, previewArticle } from '../library-in-memory.ts';

const ADDRESS = 'https://coastwire.example/bridge';
const text = (...lines: string[]) => lines.map((line) => ({ role: 'paragraph' as const, text: line }));
const FIRST = text('Engineers closed the bridge on Monday.', 'No one was hurt, the port said.');
const SECOND = text(
  'Engineers closed the bridge on Tuesday evening.',
  'No one was hurt, the port said.',
  'Ferries run.',
);

/** A page at the address, in its own file, as it would come in later. */
function at(
  blocks: PreviewArticle['blocks'],
  capture: Partial<NewCapture> = {},
  over: Partial<PreviewArticle> = {},
): NewCapture {
  return page({ blocks, ...over }, { url: ADDRESS, fileName: null, ...capture });
}

describe('a changed page at the same address', () => {
  it('becomes a new version of the same article, the old one whole with its raw page and day', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    const saved = saveCapture(at(SECOND, { url: 'http://www.coastwire.example/bridge/?utm_source=x#top' }));
    expect(saved).toMatchObject({ articleIds: [], already: [], versions: [{ articleId: 'article-1', number: 2 }] });
    expect(handlers['corpus.articles']({}).articles).toHaveLength(1);
    const { versions } = handlers['corpus.versions']({ articleId: 'article-1' });
    expect(versions.map(({ number, captureId }) => [number, captureId])).toEqual([
      [1, 'capture-1'],
      [2, 'capture-2'],
    ]);
    expect(versions[0]!.cameAt < versions[1]!.cameAt).toBe(true);
    const now = handlers['corpus.article']({ articleId: 'article-1' });
    expect(now.body).toContain('Tuesday evening');
    expect(now.blocks.every(({ start, end, text: line }) => now.body.slice(start, end) === line)).toBe(true);
    const old = handlers['corpus.version']({ articleId: 'article-1', number: 1 });
    expect(old.body).toBe(FIRST.map(({ text: line }) => line).join('\n\n'));
    expect(old.blocks.map(({ text: line }) => line)).toEqual(FIRST.map(({ text: line }) => line));
    const raw = (version?: number) => handlers['corpus.rawPage']({ articleId: 'article-1', version }).bytes;
    expect(Buffer.from(raw(1), 'base64').toString()).toContain('Monday');
    expect(raw()).toBe(raw(2));
    expect(Buffer.from(raw(2), 'base64').toString()).toContain('Tuesday');
  });

  it('shows what changed, counted', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    saveCapture(at(SECOND, {}, { title: 'Bridge shut for weeks' }));
    const compared = handlers['corpus.compareVersions']({ articleId: 'article-1', from: 1, to: 2 });
    expect(compared.summary).toEqual({
      paragraphsSame: 1,
      paragraphsChanged: 1,
      paragraphsAdded: 1,
      paragraphsRemoved: 0,
      paragraphsMoved: 0,
      wordsAdded: 4,
      wordsRemoved: 1,
    });
    expect(compared.fields).toMatchObject([
      { field: 'title', from: 'Bridge shut after crack', to: 'Bridge shut for weeks' },
    ]);
    const back = handlers['corpus.compareVersions']({ articleId: 'article-1', from: 2, to: 1 });
    expect(back.summary).toMatchObject({ paragraphsRemoved: 1, wordsAdded: 1, wordsRemoved: 4 });
  });

  it('can be taken back and done again, and comes again afterwards', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    const before = handlers['corpus.article']({ articleId: 'article-1' });
    const { changeId } = saveCapture(at(SECOND)).versions[0]!;
    const after = handlers['corpus.article']({ articleId: 'article-1' });
    const undone = handlers['corpus.undo']({ changeId });
    expect(undone.what).toBe('New version: Bridge shut after crack');
    expect(handlers['corpus.article']({ articleId: 'article-1' })).toEqual(before);
    expect(handlers['corpus.versions']({ articleId: 'article-1' }).versions).toHaveLength(1);
    handlers['corpus.undo']({ changeId: undone.changeId });
    expect(handlers['corpus.article']({ articleId: 'article-1' })).toEqual(after);
    expect(handlers['corpus.versions']({ articleId: 'article-1' }).versions).toHaveLength(2);
    const { changeId: again } = handlers['corpus.undo']({
      changeId: undone.changeId.replace(/\d+$/u, (n) => String(Number(n) + 1)),
    });
    expect(again).toBeTruthy();
    expect(handlers['corpus.versions']({ articleId: 'article-1' }).versions).toHaveLength(1);
    expect(saveCapture(at(SECOND)).versions).toMatchObject([{ articleId: 'article-1', number: 2 }]);
  });

  it('is not taken back from under a still newer one', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    const { changeId } = saveCapture(at(SECOND)).versions[0]!;
    saveCapture(at(text('Nothing of it is left.')));
    expect(() => handlers['corpus.undo']({ changeId })).toThrow(/changed again since/u);
    expect(handlers['corpus.versions']({ articleId: 'article-1' }).versions).toHaveLength(3);
  });

  it('is here already when an older version comes once more, in the same bytes or others', () => {
    const { saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    saveCapture(at(SECOND));
    expect(saveCapture(at(FIRST))).toMatchObject({ already: [{ articleId: 'article-1' }], versions: [] });
    expect(saveCapture(at(FIRST, { raw: Buffer.from('other menus') }))).toMatchObject({
      already: [{ articleId: 'article-1' }],
    });
  });

  it('keeps id, cases, outlet, genre and a date set by hand', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1'] });
    handlers['corpus.editArticle']({
      articleId: 'article-1',
      genre: 'news report',
      outlet: 'Harbour Post',
      publishedOn: { date: '2024-03-10', evidence: '2024-03-10', foundAt: 'set by hand' },
    });
    saveCapture(at(SECOND));
    expect(handlers['corpus.case']({ caseId: 'case-1' }).articles).toMatchObject([
      { id: 'article-1', genre: 'news report', outlet: { name: 'Harbour Post' }, publishedOn: { date: '2024-03-10' } },
    ]);
  });

  it('is a new article where the earlier one was removed', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    handlers['corpus.removeArticle']({ articleId: 'article-1' });
    expect(saveCapture(at(SECOND))).toMatchObject({ articleIds: ['article-2'], versions: [] });
  });
});

describe('what is no new version', () => {
  it('is a front page with other news', () => {
    const { saveCapture } = openLibrary();
    saveCapture(at(FIRST, { url: 'https://coastwire.example/' }, { title: 'Monday' }));
    expect(
      saveCapture(at(text('Fares rise in May.'), { url: 'https://coastwire.example' }, { title: 'Tuesday' })),
    ).toMatchObject({
      articleIds: ['article-2'],
    });
  });

  it('is a copy whose page names the original as canonical: it keeps its own address', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(at(FIRST));
    const copy = { url: 'https://mirror.example/b' };
    expect(saveCapture(at(SECOND, copy, { url: ADDRESS, outlet: 'Mirror' })).articleIds).toEqual(['article-2']);
    expect(handlers['corpus.article']({ articleId: 'article-2' }).url).toBe('https://mirror.example/b');
  });

  it('is the next day’s column of the same name in a file of the same name', () => {
    const { saveCapture } = openLibrary();
    const column = (date: string, line: string) =>
      page(
        { title: 'The day', publishedOn: { date, evidence: date }, blocks: text(line) },
        { fileName: 'column.html' },
      );
    saveCapture(column('2024-03-11', 'A crack in the bridge keeps the town at home.'));
    expect(saveCapture(column('2024-03-12', 'Fares go up, and nobody at the quay is glad.')).articleIds).toHaveLength(
      1,
    );
  });
});

it('a file of the same name and title with another text is a new version', () => {
  const { saveCapture } = openLibrary();
  saveCapture(page({ blocks: FIRST }));
  expect(saveCapture(page({ blocks: SECOND })).versions).toMatchObject([{ articleId: 'article-1', number: 2 }]);
});

it('each of several articles at one address becomes a version of its own earlier self', () => {
  const { saveCapture } = openLibrary();
  const fares = (line: string) => previewArticle({ title: 'Fares rise', byline: null, blocks: text(line) });
  const both = (lines: PreviewArticle['blocks'], fare: string) => ({
    articles: [previewArticle({ blocks: lines }), fares(fare)],
  });
  saveCapture(at(FIRST, { raw: Buffer.from('one'), ...both(FIRST, 'Fares rise by ten cents in May.') }));
  const saved = saveCapture(
    at(FIRST, { raw: Buffer.from('two'), ...both(SECOND, 'Fares rise by twenty cents in June.') }),
  );
  expect(saved.versions.map(({ articleId, title }) => [articleId, title])).toEqual([
    ['article-1', 'Bridge shut after crack'],
    ['article-2', 'Fares rise'],
  ]);
  expect(new Set(saved.versions.map(({ changeId }) => changeId)).size).toBe(1);
});

it('an article’s own address is shown as found, without being made alike', () => {
  const { handlers, saveCapture } = openLibrary();
  saveCapture(at(FIRST, { url: 'https://www.coastwire.example/bridge?utm_source=mail' }));
  expect(handlers['corpus.article']({ articleId: 'article-1' }).url).toBe(
    'https://www.coastwire.example/bridge?utm_source=mail',
  );
});
