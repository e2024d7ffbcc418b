import { describe, expect, it } from 'vitest';
import { createCaptureStore } from '../../../../src-main/study-service/corpus/captures/capture-store.ts';
import { openLibrary, page, previewArticle } from '../library-in-memory.ts';

describe('saving a page', () => {
  it('stores every article of it, and finds or makes their outlets', () => {
    const { handlers, saveCapture } = openLibrary();
    const articles = [
      previewArticle(),
      previewArticle({
        title: 'Ferry fares rise',
        outlet: 'COAST  wire',
        blocks: [{ role: 'paragraph', text: 'Ten cents.' }],
      }),
    ];
    expect(saveCapture(page({}, { articles }))).toEqual({
      articleIds: ['article-1', 'article-2'],
      already: [],
      versions: [],
    });
    const { outlets } = handlers['corpus.outlets']({});
    expect(outlets).toMatchObject([
      { id: 'outlet-1', name: 'Coast Wire', sourceType: 'cannot tell yet', articleCount: 2 },
    ]);
    expect(handlers['corpus.articles']({}).articles).toMatchObject([
      { id: 'article-1', captureId: 'capture-1', pageIndex: 0 },
      { id: 'article-2', captureId: 'capture-1', pageIndex: 1 },
    ]);
  });

  it('keeps the raw page byte for byte', () => {
    const { deps, handlers, saveCapture } = openLibrary();
    const raw = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    saveCapture(page({}, { raw, encoding: 'windows-1252' }));
    const stored = handlers['corpus.rawPage']({ articleId: 'article-1' });
    expect(Buffer.from(stored.bytes, 'base64').equals(raw)).toBe(true);
    expect(stored).toMatchObject({ mediaType: 'text/html', encoding: 'windows-1252', fileName: 'bridge.html' });
    const hash = '40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880';
    expect(Buffer.from(createCaptureStore(deps).findRaw(hash) ?? []).equals(raw)).toBe(true);
    expect(createCaptureStore(deps).findRaw('0'.repeat(64))).toBeNull();
  });

  it('keeps every line, the article’s with offsets and the others beside it', () => {
    const { handlers, saveCapture } = openLibrary();
    const odd = 'A \u0000 nought, a "quote", an emoji 🌉 and\r\na line.';
    saveCapture(
      page({ blocks: [{ role: 'paragraph', text: odd }] }, { rest: [{ role: 'reader comment', text: 'I was there' }] }),
    );
    const article = handlers['corpus.article']({ articleId: 'article-1' });
    expect(article.body).toBe(odd);
    expect(article.blocks).toEqual([{ position: 0, role: 'paragraph', text: odd, start: 0, end: odd.length }]);
    expect(article.rest).toEqual([{ position: 1, role: 'reader comment', text: 'I was there' }]);
  });

  it('gives eight outlets eight hues and the ninth the first again', () => {
    const { handlers, saveCapture } = openLibrary();
    for (let index = 0; index < 9; index += 1)
      saveCapture(page({ outlet: `Outlet ${index}`, title: `Title ${index}` }));
    expect(handlers['corpus.outlets']({}).outlets.map(({ hue }) => hue)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0]);
  });

  it('stores nothing of a page that can not be stored whole', () => {
    const { database, handlers, saveCapture } = openLibrary();
    const articles = [previewArticle(), previewArticle({ title: 'Second', genre: 'poem' as never })];
    expect(() => saveCapture(page({}, { articles }))).toThrow();
    expect(handlers['corpus.articles']({}).articles).toEqual([]);
    expect(database.prepare('SELECT count(*) FROM captures').pluck().get()).toBe(0);
  });
});

describe('saving a page again', () => {
  it('knows the same bytes, whatever was edited since', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(page());
    handlers['corpus.editArticle']({ articleId: 'article-1', title: 'My own title' });
    const again = { articleIds: [], already: [{ articleId: 'article-1', title: 'My own title' }], versions: [] };
    expect(saveCapture(page())).toEqual(again);
  });

  it('knows the same title and body in other bytes', () => {
    const { saveCapture, database } = openLibrary();
    saveCapture(page());
    expect(saveCapture(page({}, { raw: Buffer.from('saved again by another browser') })).already).toHaveLength(1);
    expect(database.prepare('SELECT count(*) FROM captures').pluck().get()).toBe(1);
  });

  it('takes the same text at another outlet for a source of its own', () => {
    const { saveCapture } = openLibrary();
    saveCapture(page());
    expect(saveCapture(page({ outlet: 'The Republisher' })).articleIds).toEqual(['article-2']);
  });

  it('brings a removed article back under its id, with its place in a case', () => {
    const { handlers, saveCapture } = openLibrary();
    saveCapture(page());
    handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1'] });
    handlers['corpus.removeArticle']({ articleId: 'article-1' });
    expect(saveCapture(page())).toEqual({ articleIds: ['article-1'], already: [], versions: [] });
    expect(handlers['corpus.case']({ caseId: 'case-1' }).articles).toHaveLength(1);
  });

  it('makes a new article where the removed one was read otherwise from the same bytes', () => {
    const { handlers, saveCapture } = openLibrary();
    const raw = Buffer.from('the page');
    saveCapture(page({}, { raw }));
    handlers['corpus.removeArticle']({ articleId: 'article-1' });
    const blocks = [{ role: 'paragraph' as const, text: 'Cut by hand before it was added.' }];
    expect(saveCapture(page({ blocks }, { raw })).articleIds).toEqual(['article-2']);
    expect(handlers['corpus.article']({ articleId: 'article-2' })).toMatchObject({
      captureId: 'capture-1',
      body: blocks[0]?.text,
    });
  });

  it('adds the articles of a known page that were not taken the first time', () => {
    const { saveCapture } = openLibrary();
    const raw = Buffer.from('a page with two articles');
    const second = previewArticle({ title: 'Second', blocks: [{ role: 'paragraph', text: 'Other words.' }] });
    saveCapture(page({}, { raw }));
    expect(saveCapture(page({}, { raw, articles: [previewArticle(), second] }))).toMatchObject({
      articleIds: ['article-2'],
      already: [{ articleId: 'article-1' }],
    });
  });

  it('knows an article that was edited by hand before it was added, by its lines', () => {
    const { saveCapture } = openLibrary();
    const raw = Buffer.from('the page');
    saveCapture(page({}, { raw }));
    const shorter = previewArticle().blocks.slice(0, 3);
    expect(saveCapture(page({ title: 'By hand', blocks: shorter }, { raw })).already).toMatchObject([
      { articleId: 'article-1' },
    ]);
  });

  it('knows one so in a writing whose letters are two units each', () => {
    const { saveCapture } = openLibrary();
    const raw = Buffer.from('a page in Adlam');
    const lines = ['𞤆𞤵𞤤𞤢𞤪 𞤬𞤵𞤤𞤬𞤵𞤤𞤣𞤫 𞤀𞤣𞤤𞤢𞤥', '𞤆𞤵𞤤𞤢𞤪 𞤫 𞤀𞤣𞤤𞤢𞤥 𞤬𞤵𞤤𞤬𞤵𞤤𞤣𞤫', '𞤀𞤣𞤤𞤢𞤥 𞤫'];
    const blocks = lines.map((text) => ({ role: 'paragraph' as const, text }));
    saveCapture(page({ title: '𞤀𞤣𞤤𞤢𞤥', blocks: blocks.slice(0, 2) }, { raw }));
    expect(saveCapture(page({ title: '𞤀𞤣𞤤𞤢𞤥', blocks }, { raw })).already).toMatchObject([{ articleId: 'article-1' }]);
  });

  it('does not take another article of the page for the one that stood in its place', () => {
    const { saveCapture } = openLibrary();
    const raw = Buffer.from('a page with two articles, of which one is added at a time');
    const blocks = [
      { role: 'byline' as const, text: 'By Ada Stone' },
      { role: 'paragraph' as const, text: 'Fares rise by ten cents in May.' },
    ];
    saveCapture(page({}, { raw }));
    expect(saveCapture(page({ title: 'Ferry fares rise', blocks }, { raw })).articleIds).toEqual(['article-2']);
  });

  it('tells two articles of a page apart that share most of their lines', () => {
    const { saveCapture } = openLibrary();
    const raw = Buffer.from('an article and its longer version');
    const longer = previewArticle({ blocks: [...previewArticle().blocks, { role: 'paragraph', text: 'More.' }] });
    saveCapture(page({}, { raw }));
    const articles = [longer, previewArticle()];
    expect(saveCapture(page({}, { raw, articles }))).toMatchObject({
      articleIds: ['article-2'],
      already: [{ articleId: 'article-1' }],
    });
    expect(saveCapture(page({}, { raw, articles })).articleIds).toEqual([]);
  });

  it('stores a text that stands on the page twice once', () => {
    const { saveCapture } = openLibrary();
    const articles = [previewArticle(), previewArticle()];
    expect(saveCapture(page({}, { articles })).articleIds).toEqual(['article-1']);
  });
});
