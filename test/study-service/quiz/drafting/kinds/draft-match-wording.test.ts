import { expect, it } from 'vitest';
import { draftMatchWording } from '../../../../../src-main/study-service/quiz/drafting/kinds/draft-match-wording.ts';
import { article, material } from './pool-case.ts';

const ASK = 'Residents can ask questions at a meeting in the Corn Hall on Thursday evening.';
const PUT = 'Questions can be put by residents at the meeting in the Corn Hall on Thursday.';
const HOLD = 'The mayor will hold a meeting in the Corn Hall.';
const DUCKS = 'Ducks were seen on the roof of the Corn Hall in spring.';

it('adds no third sentence of the same matter to two', () => {
  const articles = [
    article('a', 'Alder News', [ASK]),
    article('b', 'Birch Post', [PUT]),
    article('c', 'Cedar Times', [HOLD, DUCKS]),
  ];
  const [a, b, c] = articles as [(typeof articles)[0], (typeof articles)[0], (typeof articles)[0]];
  const [drafted] = draftMatchWording(
    material(articles, [
      [a, ASK],
      [b, PUT],
      [c, HOLD],
    ]),
  );
  const { response } = drafted!.item;
  if (response.type !== 'match') throw new Error('not an item to match');
  const texts = response.right.map(({ text }) => text).join('\n');
  expect(texts).toContain('Ducks were seen');
  expect(texts).not.toContain('The mayor will hold');
});
