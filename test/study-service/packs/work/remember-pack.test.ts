import { expect, it } from 'vitest';
import { describePack } from '../../../../src-main/study-service/packs/work/remember-pack.ts';

it('a pack that went out is remembered by its articles, their texts, its questions and how their options are numbered', () => {
  const idOf = new Map([
    ['a1', 'article-7'],
    ['o1', 'outlet-1'],
    ['i1', 'item-3'],
    ['i2', 'item-9'],
  ]);
  const optionsOf = new Map([['i1', new Map([['x1', 'right']])]]);
  const articles = [
    { name: 'a1', bodySha256: 'b'.repeat(64) },
    { name: 'a2', bodySha256: 'c'.repeat(64) },
  ];
  const pack = {
    digest: 'd'.repeat(64),
    caseId: 'case-1',
    how: 'pack out',
    names: { idOf, optionsOf },
    articles,
  } as const;
  expect(describePack(pack, (id) => (id === 'item-3' ? 'quiz-1' : null))).toEqual({
    ...{ digest: pack.digest, caseId: 'case-1', how: 'pack out', seed: null },
    names: {
      articles: { a1: { id: 'article-7', textHash: 'b'.repeat(64) } },
      items: { i1: { id: 'item-3', quizId: 'quiz-1', options: { x1: 'right' } } },
    },
  });
});
