import { expect, it } from 'vitest';
import { measureHeadlineTruth, measureWordingTruth } from '../../../benchmarks/comparison/wording.ts';

const rows = measureWordingTruth();

it('judges every measure on sixty sentences or more, half of them held out', () => {
  expect(rows).toHaveLength(10);
  for (const { measure } of rows) {
    const halves = rows.filter((row) => row.measure === measure);
    expect(halves.reduce((sum, { sentences }) => sum + sentences, 0)).toBeGreaterThanOrEqual(60);
  }
});

it.each(rows.map((row) => [`${row.measure}, ${row.half}`, row] as const))(
  'is right nine times in ten and finds four in five: %s',
  (_name, { precision, recall }) => {
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  },
);

it('finds nine parts of headlines in ten as a person did', () => {
  for (const { parts, right } of measureHeadlineTruth()) expect(right / parts).toBeGreaterThanOrEqual(0.9);
});
