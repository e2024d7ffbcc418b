import { expect, it } from 'vitest';
import { draftOrderEvents } from '../../../../../src-main/study-service/quiz/drafting/kinds/draft-order-events.ts';
import { readMaterial } from '../../../../../src-main/study-service/quiz/drafting/material/read-material.ts';
import { COMPARISON, inventedCase, write } from '../invented-case.ts';

it('proves the day of an article by that day, not by the end of another', () => {
  const articles = ['Town', 'Port', 'Coast'].map((outlet, at) =>
    write(outlet, [['byline', `Changed on 2${at + 1} May 2023, first on ${at + 1} May 2023`]], {
      outlet,
      publishedOn: `2023-05-0${at + 1}`,
    }),
  );
  const comparison = { ...COMPARISON, timeline: [] };
  const [drafted] = draftOrderEvents(readMaterial(inventedCase({ articles, comparison })));
  expect(drafted!.item.evidence.map(({ exact }) => exact)).toEqual(['1 May 2023', '2 May 2023', '3 May 2023']);
  for (const { articleId, start } of drafted!.item.evidence)
    expect(articles.find((one) => one.articleId === articleId)!.body.slice(0, start)).toMatch(/first on $/u);
});
