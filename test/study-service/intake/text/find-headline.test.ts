import { expect, it } from 'vitest';
import { extractPlainText } from '../../../../src-main/study-service/intake/text/extract-plain-text.ts';

const BODY = [
  'The strike at the Merrow Line ended on Friday morning, a day after about 200 people were left at Harrow Quay.',
  '"We got what we asked for: sleep," said Ivo Brandt, a deckhand of the line for eleven years.',
  'SeaHands, the union, said that 41 of 46 deckhands had joined, and that nobody had been paid for it.',
].join('\n\n');

it('takes the first line over a byline for the headline, though it is short and has a colon', () => {
  const text = `Merrow Line strike: what we know\n\nBy Asha Venn\n20 November 2026\n\n${BODY}`;
  const { articles, rest } = extractPlainText(text);
  expect(articles[0]?.blocks[0]).toMatchObject({ role: 'headline', text: 'Merrow Line strike: what we know' });
  expect(rest).toEqual([]);
});

it('takes no label with its value for the headline where another line heads the text', () => {
  const text = `Section: News from the sea\n\nDeckhands of the Merrow Line end their strike\n\nBy Asha Venn\n20 November 2026\n\n${BODY}`;
  expect(extractPlainText(text).articles[0]?.title).toBe('Deckhands of the Merrow Line end their strike');
});
