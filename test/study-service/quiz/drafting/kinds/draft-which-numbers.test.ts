import { expect, it } from 'vitest';
import { draftWhichNumbers } from '../../../../../src-main/study-service/quiz/drafting/kinds/draft-which-numbers.ts';
import { readMaterial } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { COMPARISON, figure, inventedCase, write } from '../invented-case.ts';

const town = write(
  'town',
  [
    ['paragraph', 'In all 1,200 people watched the fire from the bridge on Monday.'],
    ['paragraph', 'The mill lost 14 looms and 30 bales of wool that night.'],
  ],
  { outlet: 'The Town' },
);
const port = write(
  'port',
  [
    ['paragraph', 'Some 1200 people had come to the bridge to look at the fire.'],
    ['paragraph', 'The port lent 3 pumps, 6 boats and 45 hoses to the mill.'],
  ],
  { outlet: 'The Port' },
);
const figures = [
  figure('people', 'same', [
    [town, '1,200 people', 1200, town.body],
    [port, '1200 people', 1200, port.body],
  ]),
  figure('looms', 'only here', [[town, '14 looms', 14, town.body]]),
  figure('bales', 'only here', [[town, '30 bales', 30, town.body]]),
  figure('pumps', 'only here', [[port, '3 pumps', 3, port.body]]),
  figure('boats', 'only here', [[port, '6 boats', 6, port.body]]),
  figure('hoses', 'only here', [[port, '45 hoses', 45, port.body]]),
];

it('never calls a number missing from an article that writes it another way', () => {
  const comparison = { ...COMPARISON, figures };
  const drafted = Array.from({ length: 20 }, (_, seed) =>
    draftWhichNumbers(readMaterial(inventedCase({ articles: [town, port], comparison, seed }))),
  ).flat();
  expect(drafted.length).toBeGreaterThan(20);
  for (const { item } of drafted) {
    const { response, key } = item;
    if (response.type !== 'choice' || key.type !== 'choice') throw new Error('not an item with choices');
    const wrong = response.options.filter(({ id }) => !key.right.includes(id)).map(({ text }) => text);
    expect(wrong.filter((text) => text.endsWith('people'))).toEqual([]);
  }
});
