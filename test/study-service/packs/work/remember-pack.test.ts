import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { CorpusStores } from '../../../../src-main/study-service/corpus/corpus-stores.ts';
import { describePack } from '../../../../src-main/study-service/packs/work/remember-pack.ts';

it('a pack that went out is remembered by its articles, their texts and its questions', () => {
  const articles = { readArticle: (id: string) => (id === 'article-7' ? { body: 'The bridge is shut.' } : null) };
  const pairs = [
    ['article-7', 'a1'],
    ['outlet-1', 'o1'],
    ['item-3', 'i1'],
    ['item-9', 'i2'],
  ] as const;
  const names = {
    nameOf: new Map(pairs),
    idOf: new Map(pairs.map(([id, name]) => [name, id] as const)),
    optionsOf: new Map(),
  };
  const pack = { digest: 'd'.repeat(64), caseId: 'case-1', how: 'pack out', names } as const;
  const textHash = createHash('sha256').update('The bridge is shut.').digest('hex');
  expect(
    describePack({ articles } as unknown as CorpusStores, pack, (id) => (id === 'item-3' ? 'quiz-1' : null)),
  ).toMatchObject({
    digest: pack.digest,
    seed: null,
    names: { articles: { a1: { id: 'article-7', textHash } }, items: { i1: { id: 'item-3', quizId: 'quiz-1' } } },
  });
});
