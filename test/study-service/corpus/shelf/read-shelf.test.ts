import { beforeEach, describe, expect, it } from 'vitest';
import { ARTICLE_ORDERS } from '../../../../src-main/contract/plain/vocabulary.ts';
import type { ArticleOrder } from '../../../../src-main/contract/plain/vocabulary.ts';
import { openLibrary, page } from '../library-in-memory.ts';

let library: ReturnType<typeof openLibrary>;
const add = (title: string, outlet: string | null, date: string | null) =>
  library.saveCapture(page({ title, outlet, publishedOn: date === null ? null : { date, evidence: date } }));

const titlesOf = (input: Parameters<(typeof library.handlers)['corpus.articles']>[0]) =>
  library.handlers['corpus.articles'](input).articles.map(({ title }) => title);
const filtered = async (filter: string) =>
  (await library.handlers['corpus.filterArticles']({ filter })).articles.map(({ title }) => title);

beforeEach(() => {
  library = openLibrary();
  add('Bridge shut after crack', 'Coast Wire', '2024-03-11');
  add('“Écluse” closed as well', 'Harbour Post', '2024-03-12');
  add('early ferries run', null, null);
  add('Ministry protects', 'Coast Wire', '2024-03-12');
  add('Zero ferries tonight', null, null);
  add('We warned them', 'aldvik Herald', '2024-03-10');
});

describe('the orders of the shelf', () => {
  it.each<[ArticleOrder, string]>([
    ['last added', 'We, Zero, Ministry, early, “Écluse”, Bridge'],
    ['newest first', 'Ministry, “Écluse”, Bridge, We, Zero, early'],
    ['oldest first', 'We, Bridge, “Écluse”, Ministry, Zero, early'],
    ['title', 'Bridge, early, “Écluse”, Ministry, We, Zero'],
    ['outlet', 'We, Ministry, Bridge, “Écluse”, Zero, early'],
  ])('%s: what has no date or outlet comes last', (order, wanted) => {
    expect(
      titlesOf({ order })
        .map((title) => title.split(' ')[0])
        .join(', '),
    ).toBe(wanted);
  });

  it('the longest first, those as long in the order they came', () => {
    library.database.exec("UPDATE articles SET word_count = 900 WHERE title = 'Ministry protects'");
    expect(titlesOf({ order: 'longest first', limit: 2 })).toEqual(['Ministry protects', 'We warned them']);
  });

  it.each(ARTICLE_ORDERS)('%s: pages of two, put together, are the whole list, ties and all', (order) => {
    library.database.exec('UPDATE articles SET added_at = 0');
    const all = titlesOf({ order });
    const pages = [0, 2, 4, 6].map((offset) => titlesOf({ order, offset, limit: 2 }));
    expect(pages.flat()).toEqual(all);
    expect(new Set(all).size).toBe(6);
    expect(library.handlers['corpus.articles']({ order, limit: 1 }).total).toBe(6);
  });

  it.each(ARTICLE_ORDERS)(
    '%s: going on behind an article misses and repeats nothing while articles come and go',
    (order) => {
      const before = library.handlers['corpus.articles']({ order }).articles;
      const walked = before.slice(0, 2);
      add('Added meanwhile', 'Harbour Post', '2024-03-11');
      // The very article the walk stands on is taken out.
      library.handlers['corpus.removeArticle']({ articleId: walked[1]!.id });
      for (let turn = 0; turn < 10; turn += 1) {
        const next = library.handlers['corpus.articles']({ order, after: walked.at(-1)!.id, limit: 1 }).articles;
        walked.push(...next);
      }
      const ids = walked.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => before.some((article) => article.id === id))).toEqual(before.map(({ id }) => id));
    },
  );
});

describe('a page of the shelf', () => {
  it('tells the cases its articles are in', () => {
    library.handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1', 'article-4'] });
    const { inCases } = library.handlers['corpus.articles']({ order: 'newest first', limit: 2 });
    expect(inCases).toEqual([{ articleId: 'article-4', caseId: 'case-1' }]);
  });

  it('holds the articles asked for by name, in the order asked, without those removed', () => {
    library.handlers['corpus.removeArticle']({ articleId: 'article-2' });
    const articleIds = ['article-4', 'article-2', 'article-1', 'no such article'];
    expect(titlesOf({ articleIds })).toEqual(['Ministry protects', 'Bridge shut after crack']);
    expect(library.handlers['corpus.articles']({ articleIds }).total).toBe(2);
  });

  it.each(ARTICLE_ORDERS)('%s: can leave out what a case holds already', async (order) => {
    library.handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-1', 'article-5'] });
    const { articles, total } = library.handlers['corpus.articles']({ order, notInCase: 'case-1' });
    expect(articles.map(({ id }) => id).sort()).toEqual(['article-2', 'article-3', 'article-4', 'article-6']);
    expect(total).toBe(4);
    const found = await library.handlers['corpus.filterArticles']({ filter: 'ferries', notInCase: 'case-1' });
    expect(found.articles.map(({ id }) => id)).toEqual(['article-3']);
  });

  it('holds what one outlet published', () => {
    expect(titlesOf({ outletId: 'outlet-1' })).toEqual(['Ministry protects', 'Bridge shut after crack']);
  });

  it('is counted anew once something has changed', () => {
    expect(library.handlers['corpus.articles']({ limit: 1 }).total).toBe(6);
    library.handlers['corpus.removeArticle']({ articleId: 'article-2' });
    expect(library.handlers['corpus.articles']({ limit: 1 }).total).toBe(5);
  });

  it('can be ids alone', async () => {
    const ids = library.handlers['corpus.articleIds'];
    expect(await ids({ order: 'title', offset: 1, limit: 2 })).toEqual({
      articleIds: ['article-3', 'article-2'],
      total: 6,
    });
    expect(await ids({ filter: 'ferries', limit: 1 })).toEqual({ articleIds: ['article-5'], total: 2 });
  });
});

describe('the filter of the shelf', () => {
  it('finds by title, outlet, label, byline, genre and date; the title weighs most', async () => {
    library.handlers['corpus.editArticle']({ articleId: 'article-3', title: 'Coast path shut' });
    library.handlers['corpus.editArticle']({ articleId: 'article-6', genre: 'opinion', byline: 'Juno Vance' });
    expect(await filtered('coast')).toEqual(['Coast path shut', 'Ministry protects', 'Bridge shut after crack']);
    expect(await filtered('coast wire bridge')).toEqual(['Bridge shut after crack']);
    expect(await filtered('opinion vance 2024-03')).toEqual(['We warned them']);
  });

  it('takes the start of a word, whatever its accents, and nothing from the middle of one', async () => {
    expect(await filtered('eclu')).toEqual(['“Écluse” closed as well']);
    expect(await filtered('otect')).toEqual([]);
  });

  it('looks at titles alone where it is told to', async () => {
    const look = (filter: string) => library.handlers['corpus.filterArticles']({ filter, titlesOnly: true });
    expect((await look('aldvik herald')).total).toBe(0);
    expect((await look('bridge')).total).toBe(1);
  });

  it('forgives slips: one in a short word, two in a long one, letters changed over', async () => {
    expect(await filtered('minisrty')).toEqual(['Ministry protects']);
    expect(await filtered('brigde')).toEqual(['Bridge shut after crack']);
    expect(await filtered('fer')).toHaveLength(2);
    expect(await filtered('xyzzy')).toEqual([]);
  });

  it('gives its pages out of one look, and looks again once something has changed', async () => {
    const all = await library.handlers['corpus.filterArticles']({ filter: 'ferries' });
    const second = await library.handlers['corpus.filterArticles']({ filter: 'ferries', offset: 1, limit: 1 });
    expect(second).toMatchObject({ total: 2, articles: [{ id: all.articles[1]!.id }] });
    library.handlers['corpus.editArticle']({ articleId: 'article-1', title: 'Ferries again' });
    expect(await filtered('ferries')).toHaveLength(3);
  });
});

describe('while a case is read masked', () => {
  beforeEach(() => {
    add('Harbour Post: nobody told us', 'Harbour Post', '2024-03-13');
    library.handlers['corpus.createCase']({ title: 'Bridge', articleIds: ['article-7', 'article-1'] });
    library.maskedCases.push('case-1');
  });

  it.each(ARTICLE_ORDERS)('%s: no heading names what is still to be guessed', (order) => {
    const { articles, total } = library.handlers['corpus.articles']({ order });
    expect(total).toBe(7);
    expect(
      articles
        .filter(({ masked }) => masked)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['article-1', 'article-7']);
    expect(JSON.stringify(articles.filter(({ masked }) => masked))).not.toMatch(/Coast Wire|Harbour Post/);
  });

  it.each<ArticleOrder>(['title', 'outlet'])(
    '%s: where a masked article stands does not tell who published it',
    (order) => {
      const { articles } = library.handlers['corpus.articles']({ order });
      expect(articles.slice(-2).map(({ masked }) => masked)).toEqual([true, true]);
      expect(articles.slice(0, -2).some(({ masked }) => masked)).toBe(false);
    },
  );

  it('neither an outlet nor a filter for it leads to them', async () => {
    expect(titlesOf({ outletId: 'outlet-2' })).toEqual(['“Écluse” closed as well']);
    expect(await filtered('harbour post')).toEqual(['“Écluse” closed as well']);
    expect(await filtered('bridge')).toEqual(['Bridge shut after crack']);
  });

  it('a guess brings an article back to its place', () => {
    library.handlers['corpus.guessSourceType']({ articleId: 'article-7', sourceType: 'NGO', reason: 'It pleads.' });
    expect(titlesOf({ outletId: 'outlet-2' })).toHaveLength(2);
    expect(titlesOf({ order: 'title' })[2]).toBe('Harbour Post: nobody told us');
  });
});
