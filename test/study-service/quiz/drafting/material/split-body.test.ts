import { describe, expect, it } from 'vitest';
import { chooseDistractors } from '../../../../../src-main/study-service/quiz/drafting/choose-distractors.ts';
import { seededRandom } from '../../../../../src-main/study-service/quiz/drafting/seeded-random.ts';
import {
  splitBody,
  standsAlone,
  standsInPlace,
} from '../../../../../src-main/study-service/quiz/drafting/material/split-body.ts';
import { herald } from '../invented-case.ts';

/** The sentences of one paragraph. */
function split(text: string, role = 'paragraph') {
  const blocks = [{ role, text, start: 0, end: text.length }];
  return splitBody({ ...herald, body: text, blocks });
}
const alone = (text: string) => split(text).map(standsAlone);

describe('splitting a body', () => {
  it('gives sentences with the place where they stand', () => {
    for (const { start, end, text } of splitBody(herald)) expect(herald.body.slice(start, end)).toBe(text);
    expect(split('Dr. Moss came at 5 p.m. on Friday. The mill was shut.').map(({ text }) => text)).toEqual([
      'Dr. Moss came at 5 p.m. on Friday.',
      'The mill was shut.',
    ]);
  });
});

describe('a sentence that can be shown alone', () => {
  it('names what it speaks of', () => {
    expect(alone('The council of Oakmere bought six pumps in 2019.')).toEqual([true]);
    expect(alone('She had written to the council three times before.')).toEqual([false]);
    expect(alone('By January she had moved her loom to the other side.')).toEqual([false]);
    expect(alone('Generations of weavers had walked to the market across it.')).toEqual([false]);
    expect(alone('Anna Reed had moved her loom to the other side of the hall.')).toEqual([true]);
  });

  it('is whole and undamaged', () => {
    expect(alone('“The weir will hold until the rain comes in autumn.')).toEqual([false]);
    expect(alone('Click here to subscribe to the letter of the valley.')).toEqual([false]);
    expect(split('The mill of Oakmere in the year of the fire', 'headline').map(standsAlone)).toEqual([false]);
    expect(alone('Did the council of Oakmere know about the looms?')).toEqual([false]);
  });

  it('may lean on a later word where its article is named beside it', () => {
    const [sentence] = split('A full check of the weir was planned for 2022, and it was put off to save money.');
    expect([standsAlone(sentence!), standsInPlace(sentence!)]).toEqual([false, true]);
  });
});

describe('choosing distractors', () => {
  const choose = (right: string, pool: string[], prompt = 'Which one?', seed = 1) =>
    chooseDistractors(right, pool, (text) => text, { prompt, count: 3, random: seededRandom(seed) });
  const pool = ['elm', 'hazel', 'sycamore', 'ash', 'hornbeam', 'yew', 'horse chestnut'];

  it('gives the right option every place by length, by lot', () => {
    const ranks = Array.from(
      { length: 60 },
      (_, seed) => choose('maple', pool, '', seed)!.filter((text) => text.length < 5).length,
    );
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('does not let the right option alone share words with the prompt', () => {
    expect(choose('the red maple', pool, 'Which maple is red?')).toBeNull();
    expect(choose('the red maple', ['red elm maple', ...pool], 'Which maple is red?')).toContain('red elm maple');
  });

  it('finds none where there are too few', () => {
    expect(choose('maple', ['elm', 'Maple', 'elm'])).toBeNull();
  });
});
