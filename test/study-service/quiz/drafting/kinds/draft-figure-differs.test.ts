import { expect, it } from 'vitest';
import { draftFigureDiffers } from '../../../../../src-main/study-service/quiz/drafting/kinds/draft-figure-differs.ts';
import { readMaterial } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { COMPARISON, figure, inventedCase, write } from '../invented-case.ts';

const TOWN = 'The mill counted 15 lorries a day at its gates before the fire and 5 lorries a week since.';
const PORT = 'The mill counted 9 lorries a day at its gates since the fire.';
const town = write('town', [['paragraph', TOWN]], { outlet: 'The Town' });
const port = write('port', [['paragraph', PORT]], { outlet: 'The Port' });

it('reads the time that a number is for where the number stands, not at the end of a longer one', () => {
  const lorries = figure('lorries', 'different', [
    [town, '5 lorries a week', 5, TOWN],
    [port, '9 lorries', 9, PORT],
  ]);
  const [first, ...others] = lorries.mentions;
  const words = { ...first!, end: first!.start + '5 lorries'.length, text: '5 lorries' };
  const figures = [{ ...lorries, mentions: [words, ...others] }];
  const comparison = { ...COMPARISON, figures };
  const drafted = draftFigureDiffers(readMaterial(inventedCase({ articles: [town, port], comparison })));
  const [{ response, key, prompt } = null!] = drafted
    .filter(({ form }) => form === 'why they differ')
    .map(({ item }) => item);
  if (response.type !== 'choice' || key.type !== 'choice') throw new Error('not an item with choices');
  const right = response.options.filter(({ id }) => key.right.includes(id));
  expect(right.map(({ why }) => why)).toEqual(['One counts for a week, the other for a day.']);
  expect(prompt).toContain('Why do “5 lorries a week” and “9 lorries a day” differ?');
});
