import { expect, it } from 'vitest';
import { draftGaps } from '../../../../../src-main/study-service/quiz/drafting/kinds/draft-gaps.ts';
import { readMaterial } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { COMPARISON, herald, inventedCase, quotation, told, write } from '../invented-case.ts';

it('takes a name out of a sentence, and never a part of another name', () => {
  const paper = write(
    'paper',
    [
      ['paragraph', 'On Monday the council of Oakmere thanked Ada Birch for the care of the weir.'],
      ['paragraph', 'On Tuesday the council of Oakmere thanked Joada Birchall for the care of the mill.'],
      ['paragraph', 'On Friday the council of Oakmere thanked Ada Birchall for the care of the canal.'],
    ],
    {},
  );
  const speakers = ['Ada Birch', 'Ben Cole', 'Clara Moss', 'Dora Lind'].map((speaker) =>
    quotation(speaker, [told(herald, 'the insurance would pay for new machines', 'Ben Cole', 'said', 'Ben Cole said')]),
  );
  const comparison = { ...COMPARISON, figures: [], timeline: [], quotations: speakers };
  const prompts = [1, 2, 3, 4].flatMap((seed) =>
    draftGaps(readMaterial(inventedCase({ articles: [paper], comparison, seed }))).map(({ item }) => item.prompt),
  );
  expect(prompts.length).toBeGreaterThan(0);
  for (const prompt of prompts) expect(prompt).toContain('thanked _____ for the care of the weir');
});
