import { describe, expect, it } from 'vitest';
import {
  cohenKappa,
  krippendorffAlpha,
} from '../../../../src-main/study-service/framing/agreement/krippendorff-alpha.ts';

/** Observers as rows, units as columns, as the papers print them; a dot is a missing value. */
const unitsOf = (...rows: string[]) => {
  const cells = rows.map((row) => row.split(' '));
  return cells[0]!.map((_, unit) => ({ values: cells.map((row) => row[unit]!).filter((value) => value !== '.') }));
};

describe("Krippendorff's alpha, by the worked examples of Krippendorff 2011", () => {
  it('is .095 for two observers and two values (A)', () =>
    expect(krippendorffAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3));
  it('is .692 for two observers and five values (B)', () =>
    expect(krippendorffAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))).toBeCloseTo(0.692, 3));
  it('is .743 for four observers, five values and gaps (C)', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
  });
  it('counts a unit as often as it weighs', () => {
    const [one, other] = [{ values: [0, 1] }, { values: [1, 1] }];
    expect(
      krippendorffAlpha([
        { ...one, weight: 2 },
        { ...other, weight: 3 },
      ]),
    ).toBeCloseTo(krippendorffAlpha([one, one, other, other, other])!, 12);
  });
  it('is nothing where there is nothing to compare', () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha(unitsOf('1 1 1', '1 1 1'))).toBeNull();
    expect(krippendorffAlpha(unitsOf('1 2 3'))).toBeNull();
  });
});

describe("Cohen's kappa", () => {
  it('is .4 where fifty proposals were read twice: 20 and 15 alike, 5 and 10 not', () => {
    const units = [
      { values: ['yes', 'yes'], weight: 20 },
      { values: ['yes', 'no'], weight: 5 },
      { values: ['no', 'yes'], weight: 10 },
      { values: ['no', 'no'], weight: 15 },
    ];
    expect(cohenKappa(units)).toBeCloseTo(0.4, 12);
  });
  it('is .492 in the worked example of Cohen 1960 (three kinds of disorder, 200 patients), table 1', () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const units = table.flatMap((row, one) => row.map((weight, other) => ({ values: [one, other], weight })));
    expect(cohenKappa(units)).toBeCloseTo(0.492, 3);
  });
  it('is nothing without two who rated the same', () => expect(cohenKappa([{ values: ['yes'] }])).toBeNull());
});
