import { expect, it } from 'vitest';
import type { AlignedPassage } from '../../../../src-main/contract/comparison.ts';
import { alignFigures } from '../../../../src-main/study-service/comparison/figures/align-figures.ts';
import { readFigureLists } from '../../../../src-main/study-service/comparison/figures/figure-lists.ts';
import { findFigures } from '../../../../src-main/study-service/comparison/figures/find-figures.ts';
import { splitArticle } from '../../../../src-main/study-service/comparison/split-sentences.ts';
import { seededRandom } from '../../../../src-main/study-service/quiz/drafting/seeded-random.ts';
import { articleOf, LEXICONS } from '../naming-article.ts';

const lists = readFigureLists(LEXICONS);
const BODY =
  'Some 400 houses and 12 shops were lost. The river rose by 3 metres.\nIn all 71 people left; 30 came back.';
const articles = [articleOf('a', BODY), articleOf('b', BODY), articleOf('c', `Rain fell.\n${BODY}`)];
const figures = articles.flatMap((article) => findFigures(article, splitArticle(article), lists));

it.each([1, 2, 3])('figures are aligned where one passage holds both, and nowhere else (seed %i)', (seed) => {
  const { next } = seededRandom(seed);
  const member = (at: number) => {
    const { articleId, body } = articles[at]!;
    const start = Math.floor(next() * body.length);
    const end = Math.min(body.length, start + Math.floor(next() * 70));
    return { articleId, start, end, text: body.slice(start, end) };
  };
  const passages = Array.from({ length: 9 }, (_, number): AlignedPassage => {
    const first = Math.floor(next() * 2);
    const members = [member(first), member(first + 1)];
    return { id: `passage-${number}`, kind: 'reworded', strength: 1, members, sharedWords: [] };
  });
  const areAligned = alignFigures(figures, passages);
  let count = 0;
  for (const [one, left] of figures.entries())
    for (const [other, right] of figures.entries()) {
      if (one === other) continue;
      const held = passages.some(({ members }) =>
        [left, right].every((figure) =>
          members.some(
            ({ articleId, start, end }) => figure.articleId === articleId && figure.start >= start && figure.end <= end,
          ),
        ),
      );
      expect([one, other, areAligned(one, other)]).toEqual([one, other, held]);
      count += Number(held);
    }
  expect(count).toBeGreaterThan(0);
});
