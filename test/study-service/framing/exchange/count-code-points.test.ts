import { describe, expect, it } from 'vitest';
import { toCodePoints, toUnits } from '../../../../src-main/study-service/framing/exchange/count-code-points.ts';

const TEXT = 'a🚢b𝄞';

describe('a position in a text', () => {
  it.each([
    [0, 0],
    [1, 1],
    [3, 2],
    [4, 3],
    [6, 4],
    // Beyond the end, where a passage that was cut may have stood
    [9, 7],
  ])('of %d UTF-16 units is %d letters, and the other way round', (units, points) => {
    expect(toCodePoints(TEXT, units)).toBe(points);
    expect(toUnits(TEXT, points)).toBe(units);
  });

  it('is told at once, however large a number a file names', () => {
    expect(toUnits(TEXT, Number.MAX_SAFE_INTEGER - 10)).toBe(Number.MAX_SAFE_INTEGER - 8);
    expect(toCodePoints(TEXT, Number.MAX_SAFE_INTEGER - 10)).toBe(Number.MAX_SAFE_INTEGER - 12);
  });
});
