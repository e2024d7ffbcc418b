import { expect, it } from 'vitest';
import { splitHeadline } from '../../../../src-main/study-service/comparison/headlines/split-headline.ts';

it.each([
  ['Trains stand still; airport closed', ['Trains stand still', 'airport closed']],
  ['Bridge on the brink: island cut off', ['Bridge on the brink', 'island cut off']],
  ['Storm tears roof off school – pupils sent home', ['Storm tears roof off school', 'pupils sent home']],
  ['Court frees teacher but keeps fine', ['Court frees teacher', 'but keeps fine']],
  ['Bakers strike as flour runs out', ['Bakers strike', 'as flour runs out']],
  ['Analysis: Why the vote failed', ['Why the vote failed']],
  ['Factory poisoned lake, scientists say', ['Factory poisoned lake']],
  ['Dam is safe, says minister', ['Dam is safe']],
  ['Library burns, books saved', ['Library burns', 'books saved']],
])('parts "%s"', (headline, parts) => expect(splitHeadline(headline)).toEqual(parts));

it.each([
  'Fishermen and farmers block port',
  'Minister named as a suspect',
  'Rain falls on Holm, Lusk and Amt',
  '“We came, we saw, and we left: all of us”',
  'Half of 3,000 jobs lost',
])('leaves "%s" whole', (headline) => expect(splitHeadline(headline)).toEqual([headline]));

it('takes off the name of a speaker whom the article hears', () => {
  expect(splitHeadline('Vask: Bridge is safe', ['Teodor Vask'])).toEqual(['Bridge is safe']);
  expect(splitHeadline('Holm: Bridge is safe', ['Teodor Vask'])).toEqual(['Holm', 'Bridge is safe']);
});
