import { describe, expect, it } from 'vitest';
import { chooseDistractors } from '../../../../src-main/study-service/quiz/drafting/choose-distractors.ts';
import { seededRandom } from '../../../../src-main/study-service/quiz/drafting/seeded-random.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);
const choose = (right: string, pool: readonly string[], seed: number, { prompt = '', count = 3 } = {}) =>
  chooseDistractors(right, pool, (text) => text, { prompt, count, random: seededRandom(seed) });
const POOL = ['ash', 'oak', 'pine', 'cedar', 'willow', 'juniper', 'rosewood'];

describe('wrong options', () => {
  it('put the right one at every place by length, the longest no oftener than chance', () => {
    const ranks = SEEDS.flatMap((seed) => {
      const wrong = choose('maple', POOL, seed);
      return wrong ? [wrong.filter(({ length }) => length < 'maple'.length).length] : [];
    });
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2, 3]));
    expect(ranks.filter((rank) => rank === 3).length).toBeLessThan(0.4 * ranks.length);
  });

  it('never hold the right one once more, or one of their own twice, in whatever letters', () => {
    for (const seed of SEEDS) {
      const wrong = choose('maple', [...POOL, 'MAPLE', 'Oak'], seed) ?? [];
      const texts = ['maple', ...wrong].map((text) => text.toLowerCase());
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  it('have a word of the prompt too where the right one has one', () => {
    const pool = ['the mayor of the port', 'the bridge of the town', 'a crack in the pier', 'a long winter of rain'];
    const asked = { prompt: 'What is wrong with the bridge?', count: 2 };
    const made = SEEDS.flatMap((seed) => {
      const wrong = choose('the bridge has a crack', pool, seed, asked);
      return wrong ? [wrong] : [];
    });
    expect(made.length).toBeGreaterThan(10);
    for (const wrong of made) expect(wrong.join(' ')).toContain('bridge');
  });

  it('are none where there are too few, or where the right one would stick out', () => {
    expect(choose('maple', ['oak', 'Oak'], 1, { count: 2 })).toBeNull();
    expect(
      SEEDS.every((seed) => choose('a very long and winding answer', ['no', 'yes'], seed, { count: 2 }) === null),
    ).toBe(true);
  });
});
