import { describe, expect, it } from 'vitest';
import {
  correlateWithRest,
  reckonReliability,
} from '../../../../src-main/study-service/quiz/results/reckon-statistics.ts';
import { warnOfItem, warnOfWhole } from '../../../../src-main/study-service/quiz/results/word-warnings.ts';

const table = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ').map(Number));

/** Ten students, ten questions, worked by hand in K. L. Wuensch, "The Kuder-Richardson 20" (core.ecu.edu/wuenschk/StatHelp/KR20.txt). */
const WUENSCH = table(`
  1 1 1 1 1 1 0 1 1 0
  1 0 1 1 0 1 1 1 0 1
  1 1 1 1 0 1 1 0 0 1
  0 0 1 0 0 0 1 0 0 0
  0 0 0 0 0 1 0 0 1 0
  1 1 1 0 1 1 1 1 1 1
  1 1 0 1 1 1 0 1 1 1
  1 1 1 1 1 1 1 1 0 1
  0 1 0 1 1 1 1 1 0 1
  1 1 0 1 1 0 1 1 1 0`);

/** R's data set `attitude` (Chatterjee and Price 1977, "Regression analysis by example"), the example of `alpha` in R's psych. */
const ATTITUDE = table(`
  43 51 30 39 61 92 45
  63 64 51 54 63 73 47
  71 70 68 69 76 86 48
  61 63 45 47 54 84 35
  81 78 56 66 71 83 47
  43 55 49 44 54 49 34
  58 67 42 56 66 68 35
  71 75 50 55 70 66 41
  72 82 72 67 71 83 31
  67 61 45 47 62 80 41
  64 53 53 58 58 67 34
  67 60 47 39 59 74 41
  69 62 57 42 55 63 25
  68 83 83 45 59 77 35
  77 77 54 72 79 77 46
  81 90 50 72 60 54 36
  74 85 64 69 79 79 63
  65 60 65 75 55 80 60
  65 70 46 57 75 85 46
  50 58 68 54 64 78 52
  50 40 33 34 43 64 33
  64 61 52 62 66 80 41
  53 66 52 50 63 80 37
  40 37 42 58 50 57 49
  63 54 42 48 66 75 33
  66 77 66 63 88 76 72
  78 75 58 74 80 78 49
  48 57 44 45 51 83 38
  85 85 71 71 77 74 55
  82 82 39 59 64 78 39`);

describe('reliability', () => {
  it('is KR-20 for right and wrong: 10/9 (1 - 2.18/5.84), from the sums of the worked example', () => {
    expect(reckonReliability(WUENSCH)).toEqual({
      measure: 'KR-20',
      value: expect.closeTo((10 / 9) * (1 - 2.18 / 5.84), 10),
    });
  });
  it("is Cronbach's alpha for scores in between: .84 as psych prints it", () => {
    const reliability = reckonReliability(ATTITUDE);
    expect(reliability?.measure).toBe('alpha');
    expect(reliability?.value).toBeCloseTo(0.84, 2);
  });
  it('is not reckoned from four students, from one item, or where all have the same sum', () => {
    expect(reckonReliability(WUENSCH.slice(0, 4))).toBeNull();
    expect(reckonReliability(WUENSCH.map(([first]) => [first!]))).toBeNull();
    expect(
      reckonReliability([
        [1, 0],
        [0, 1],
        [1, 0],
        [0, 1],
        [1, 0],
      ]),
    ).toBeNull();
  });
});

describe('discrimination', () => {
  it('is the correlation with all other items: r.drop as psych prints it', () => {
    const printed = [0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46];
    printed.forEach((value, item) => expect(correlateWithRest(ATTITUDE, item)).toBeCloseTo(value, 2));
  });
  it('is negative where those who did well got it wrong', () => {
    const turned = WUENSCH.map((row) => [...row.slice(0, 9), row.slice(0, 9).filter(Boolean).length < 5 ? 1 : 0]);
    expect(correlateWithRest(turned, 9)).toBeLessThan(-0.5);
  });
  it('is not reckoned where everybody got it right, or from four students', () => {
    expect(
      correlateWithRest(
        WUENSCH.map((row) => [...row, 1]),
        10,
      ),
    ).toBeNull();
    expect(correlateWithRest(WUENSCH.slice(0, 4), 0)).toBeNull();
  });
});

describe('warnings', () => {
  const item = {
    itemId: 'item-1',
    prompt: 'Who?',
    kind: 'one of several',
    answers: 12,
    facility: 0.5,
    discrimination: 0.3,
    options: [
      { id: 'a', text: 'A', right: true, chosen: 12 },
      { id: 'b', text: 'B', right: false, chosen: 0 },
    ],
  } as const;
  it('name a key to look at, and options nobody chose', () => {
    const told = warnOfItem({ ...item, options: [...item.options], discrimination: -0.2 }, null);
    expect(told).toEqual(['Those who did well overall got it wrong more often: look at its key.', 'Nobody chose “B”.']);
  });
  it('say of six students that the numbers say little, and of none nothing', () => {
    expect(warnOfWhole(6, 6, null)[0]).toMatch(/^With 6 students these numbers say little/u);
    expect(warnOfWhole(0, 0, null)).toEqual([]);
    expect(warnOfWhole(30, 30, { measure: 'alpha', value: 0.8 })).toEqual([]);
  });
});
