import { describe, expect, it } from 'vitest';
import { countSources } from '../../../../src-main/study-service/comparison/claims/count-sources.ts';
import { findCitations } from '../../../../src-main/study-service/comparison/origins/find-citations.ts';
import { traceOrigins } from '../../../../src-main/study-service/comparison/origins/trace-origins.ts';
import type { OriginSource, SharedLink } from '../../../../src-main/study-service/comparison/origins/trace-origins.ts';
import { invent, place } from '../invented.ts';

const from = (articleId: string, text: string, outlet: string | null = articleId): OriginSource => {
  const article = invent(articleId, [text], { outlet });
  return {
    article,
    site: null,
    credits: [],
    citations: findCitations(article, ['Gull Post', 'Reuters', 'Marsh Wire']),
  };
};
const credit = (source: OriginSource, name: string): OriginSource => ({
  ...source,
  credits: [{ name, exact: `via ${name}`, start: null, end: null }],
});

describe('a publisher named as a source', () => {
  const namesIn = (text: string) => from('a', text).citations.map(({ name, kind }) => [name, kind]);
  it.each([
    ['The dam leaks, according to the Gull Post.', [['Gull Post', 'according to']]],
    ['As Marsh Wire first reported, the dam leaks.', [['Marsh Wire', 'according to']]],
    ['“It leaks,” she told Reuters on Monday.', [['Reuters', 'quotes']]],
    ['He told the newspaper Alder Leaf that it leaks.', [['Alder Leaf', 'quotes']]],
    ['The Evening Herald reported on Friday that it leaks.', [['Evening Herald', 'according to']]],
    ['The dam leaks, the Coast Dispatch reported.', [['Coast Dispatch', 'according to']]],
  ])('is found: %s', (text, found) => expect(namesIn(text)).toEqual(found));
  it.each(['“It leaks,” she told Maria.', 'According to Mayor Holt, it leaks.', 'Reuters opened an office here.'])(
    'is not read into a person, nor where nothing is cited: %s',
    (text) => expect(namesIn(text)).toEqual([]),
  );
  it('is never the article’s own, not by the last word of its name either', () => {
    expect(from('Gull Post', 'She told the Gull Post that it leaks.').citations).toEqual([]);
    expect(from('Wenlow Gazette', '“It leaks,” she told the Gazette. She added that it had to.').citations).toEqual([]);
  });
  it('ends where the sentence does, and keeps the full stop of an abbreviation', () => {
    expect(namesIn('“It leaks,” she told the Wenlow Gazette. She added that it had to.')).toEqual([
      ['Wenlow Gazette', 'quotes'],
    ]);
    expect(namesIn('“It leaks,” she told the St. Alban Herald. She added that it had to.')).toEqual([
      ['St. Alban Herald', 'quotes'],
    ]);
  });
});

describe('independent sources', () => {
  it('are as many as the articles where nothing joins them', () => {
    const origins = traceOrigins([from('a', 'The dam leaks.'), from('b', 'A dam has a leak.')], []);
    expect(origins).toMatchObject({ edges: [], independent: 2 });
  });

  it('are one where two credit one agency, though its own article is not here', () => {
    const origins = traceOrigins(
      [credit(from('a', 'One.'), 'Reuters'), credit(from('b', 'Two.'), 'Reuters'), from('c', 'Three.')],
      [],
    );
    expect(origins.groups).toEqual([['a', 'b'], ['c']]);
    expect(origins.edges).toHaveLength(2);
  });

  it('are not joined by citing somebody for one fact', () => {
    const origins = traceOrigins(
      [from('a', 'It leaks, according to the Gull Post.'), from('Gull Post', 'It leaks.')],
      [],
    );
    expect(origins.independent).toBe(2);
    expect(origins.edges).toMatchObject([{ from: 'a', to: 'Gull Post', confirmed: false }]);
  });

  it('show the text that makes two one', () => {
    const [one, other] = [from('a', 'The dam at the mill leaks.'), from('b', 'The dam at the mill leaks.')];
    const link: SharedLink = {
      articleId: 'b',
      otherId: 'a',
      words: 6,
      passages: [{ here: { start: 0, end: 26 }, there: { start: 0, end: 26 } }],
    };
    const origins = traceOrigins([one, other], [link]);
    expect(origins.independent).toBe(1);
    expect(origins.edges[0]!.evidence.map(({ text }) => text)).toEqual([
      'The dam at the mill leaks.',
      'The dam at the mill leaks.',
    ]);
    const cells = [one, other].map(({ article }) => ({
      articleId: article.articleId,
      state: 'stated' as const,
      to: null,
      passages: [place(article, 'dam at the mill')],
    }));
    expect(countSources(cells, origins, [link])).toMatchObject([{ articleIds: ['a', 'b'], why: ['shared text'] }]);
  });

  it('of a claim are one where all name one speaker for it, and the speaker is named', () => {
    const articles = ['a', 'b', 'c'].map((id) => from(id, 'The dam leaks.'));
    const origins = traceOrigins(articles, []);
    const cells = articles.map(({ article }, index) => ({
      articleId: article.articleId,
      state: index === 2 ? ('stated' as const) : ('attributed' as const),
      to: index === 2 ? null : 'Runa Holt',
      passages: [place(article, 'dam leaks')],
    }));
    const sources = countSources(cells, origins, []);
    expect(sources.map(({ name, articleIds }) => [name, articleIds])).toEqual([
      ['Runa Holt', ['a', 'b']],
      [null, ['c']],
    ]);
  });

  it('of a claim are one where one article says, in these words, that it has it from the other', () => {
    const articles = [
      from('a', 'The dam leaks, according to the Gull Post. The mill is closed.'),
      from('Gull Post', 'The dam leaks. The mill is closed.'),
    ];
    const origins = traceOrigins(articles, []);
    const cellsOf = (words: string) =>
      articles.map(({ article }) => ({
        articleId: article.articleId,
        state: 'stated' as const,
        to: null,
        passages: [place(article, words)],
      }));
    const [one, other] = articles.map(({ article }) => place(article, 'The dam leaks'));
    const cited = { ...one!, end: one!.end + ', according to the Gull Post'.length };
    const leaks = cellsOf('The dam leaks').map((cell, index) => ({
      ...cell,
      passages: [index === 0 ? cited : other!],
    }));
    expect(countSources(leaks, origins, [])).toMatchObject([
      { name: 'Gull Post', articleIds: ['a', 'Gull Post'], why: ['one credit'] },
    ]);
    const spoken = cellsOf('The dam leaks').map((cell, index) => ({
      ...cell,
      to: index === 0 ? 'the Gull Post' : null,
    }));
    expect(countSources(spoken, origins, [])).toMatchObject([{ name: 'Gull Post', why: ['one credit'] }]);
    expect(countSources(cellsOf('The mill is closed'), origins, [])).toHaveLength(2);
  });
});
