import { beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../src-main/contract/contract.ts';
import { failureOf } from '../database/data-folder.ts';
import { openLibrary, page } from './library-in-memory.ts';

let library: ReturnType<typeof openLibrary>;

beforeEach(() => {
  library = openLibrary();
  library.saveCapture(page());
  library.saveCapture(
    page({
      title: 'Ministry protects',
      outlet: null,
      byline: null,
      publishedOn: { date: '2024-03-12T09:00:00Z', evidence: 'x' },
    }),
  );
  library.saveCapture(page({ title: 'We warned them', outlet: 'Harbour Post', publishedOn: null }));
});

describe('the list of articles', () => {
  it('is newest first and reads no body', () => {
    library.database.exec('DELETE FROM article_bodies; DELETE FROM blocks');
    const page = library.handlers['corpus.articles']({});
    expect(page.articles.map(({ title }) => title)).toEqual([
      'We warned them',
      'Ministry protects',
      'Bridge shut after crack',
    ]);
    expect(contract['corpus.articles'].output.parse(page)).toEqual(page);
  });

  it('carries outlet, label, evidence and guess in each heading', () => {
    const evidence = [{ quotation: 'We sell reports.', foundAt: 'its About page' }];
    library.handlers['corpus.editOutlet']({ outletId: 'outlet-1', sourceType: 'wire agency', evidence });
    library.handlers['corpus.guessSourceType']({ articleId: 'article-1', sourceType: 'NGO', reason: 'It pleads.' });
    expect(library.handlers['corpus.articles']({}).articles.at(-1)).toMatchObject({
      outlet: { id: 'outlet-1', name: 'Coast Wire', sourceType: 'wire agency', evidence, hue: 0 },
      guess: { sourceType: 'NGO', reason: 'It pleads.' },
      masked: false,
      wordCount: 13,
    });
  });
});

describe('masked reading', () => {
  it('withholds who published an article until a guess is stored, then shows it', () => {
    const { handlers } = library;
    const input = { articleId: 'article-1', masked: true };
    expect(handlers['corpus.article'](input)).toMatchObject({ masked: true, outlet: null, byline: null });
    const revealed = handlers['corpus.guessSourceType']({
      articleId: 'article-1',
      sourceType: 'wire agency',
      reason: 'Dry.',
    });
    expect(revealed).toMatchObject({
      masked: false,
      outlet: { name: 'Coast Wire' },
      guess: { sourceType: 'wire agency' },
    });
    expect(handlers['corpus.article'](input)).toMatchObject({
      masked: false,
      outlet: { name: 'Coast Wire' },
      byline: 'Ada Stone',
    });
  });

  it('hides it again when the guess is forgotten, and shows it when that is taken back', () => {
    const { handlers } = library;
    handlers['corpus.guessSourceType']({ articleId: 'article-1', sourceType: 'wire agency', reason: 'Dry.' });
    const { changeId } = handlers['corpus.forgetGuess']({ articleId: 'article-1' });
    expect(handlers['corpus.article']({ articleId: 'article-1', masked: true }).masked).toBe(true);
    handlers['corpus.undo']({ changeId });
    expect(handlers['corpus.article']({ articleId: 'article-1', masked: true }).guess?.reason).toBe('Dry.');
  });

  it('masks in a case the articles that have no guess, and only those', () => {
    const { handlers } = library;
    handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1', 'article-3'] });
    handlers['corpus.guessSourceType']({ articleId: 'article-3', sourceType: 'local newsroom', reason: 'Neighbours.' });
    const { articles } = handlers['corpus.case']({ caseId: 'case-1', masked: true });
    expect(articles.map(({ masked, outlet }) => [masked, outlet?.name])).toEqual([
      [true, undefined],
      [false, 'Harbour Post'],
    ]);
  });

  it('can be taken back as one change: the guess goes and the article is masked again', () => {
    const { handlers } = library;
    const guess = { articleId: 'article-1', sourceType: 'wire agency', reason: 'Dry.' } as const;
    const { changeId } = handlers['corpus.guessSourceType'](guess);
    expect(handlers['corpus.undo']({ changeId }).what).toBe('Guess put down: Bridge shut after crack');
    expect(handlers['corpus.article']({ articleId: 'article-1', masked: true })).toMatchObject({
      masked: true,
      guess: null,
    });
  });

  it('has nothing to reveal where nobody has said who published it, and says so by not masking it', () => {
    const { handlers } = library;
    const article = handlers['corpus.article']({ articleId: 'article-2', masked: true });
    expect(article).toMatchObject({ masked: false, outlet: null });
  });

  it('is off unless asked for', () => {
    expect(library.handlers['corpus.article']({ articleId: 'article-1' }).masked).toBe(false);
  });
});

describe('while a case is read masked', () => {
  beforeEach(() => {
    library.handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1', 'article-2'] });
    library.maskedCases.push('case-1');
  });
  const outletsOf = () => library.handlers['corpus.articles']({}).articles.map(({ outlet }) => outlet?.name ?? null);

  it('the lists withhold the outlets of its articles, and of no other', () => {
    expect(outletsOf()).toEqual(['Harbour Post', null, null]);
    const { outlets, withheld } = library.handlers['corpus.outlets']({});
    expect(outlets.map(({ name }) => name)).toEqual(['Harbour Post']);
    expect(withheld).toBe(1);
  });

  it('a guess brings the outlet back into the lists', () => {
    library.handlers['corpus.guessSourceType']({ articleId: 'article-1', sourceType: 'NGO', reason: 'It pleads.' });
    expect(outletsOf()).toEqual(['Harbour Post', null, 'Coast Wire']);
    expect(library.handlers['corpus.outlets']({}).withheld).toBe(0);
  });

  it('another case that shares an article shows the names there', () => {
    library.handlers['corpus.createCase']({ title: 'Port', articleIds: ['article-1', 'article-3'] });
    const masked = (caseId: string) => library.handlers['corpus.case']({ caseId }).articles.map((one) => one.masked);
    expect(masked('case-2')).toEqual([false, false]);
    expect(masked('case-1')).toEqual([true, false]);
  });

  it('removing the case shows the names again', () => {
    library.handlers['corpus.removeCase']({ caseId: 'case-1' });
    expect(outletsOf()).toEqual(['Harbour Post', null, 'Coast Wire']);
  });
});

describe('the list of cases', () => {
  it('counts articles, source types and days', () => {
    const { handlers } = library;
    const evidence = [{ quotation: 'q', foundAt: 'f' }];
    handlers['corpus.editOutlet']({ outletId: 'outlet-1', sourceType: 'wire agency', evidence });
    handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-2', 'article-1', 'article-3'] });
    expect(handlers['corpus.cases']({}).cases).toMatchObject([
      {
        title: 'Bridge',
        bundled: false,
        articleCount: 3,
        sourceTypes: ['cannot tell yet', 'wire agency'],
        days: [
          { date: '2024-03-11', count: 1 },
          { date: '2024-03-12', count: 1 },
        ],
      },
    ]);
  });
});

describe('what is not there', () => {
  it.each(['corpus.article', 'corpus.rawPage', 'corpus.removeArticle', 'corpus.forgetGuess'] as const)(
    '%s says so',
    (method) => {
      expect(failureOf(() => library.handlers[method]({ articleId: 'nobody' }))).toMatchObject({
        code: 'not-found',
        what: 'article',
        id: 'nobody',
      });
    },
  );

  it('is what a person removed, until they take that back', () => {
    const { handlers } = library;
    const { changeId } = handlers['corpus.removeArticle']({ articleId: 'article-1' });
    for (const method of ['corpus.article', 'corpus.rawPage'] as const) {
      expect(failureOf(() => handlers[method]({ articleId: 'article-1' })).code).toBe('not-found');
    }
    expect(handlers['corpus.articles']({}).articles).toHaveLength(2);
    handlers['corpus.undo']({ changeId });
    expect(handlers['corpus.article']({ articleId: 'article-1' }).title).toBe('Bridge shut after crack');
  });
});
