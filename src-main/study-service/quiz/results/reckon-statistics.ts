/** Scores of students (rows) at items (columns), each 0 to 1. Every student has a score at every item. */
export type ScoreTable = readonly (readonly number[])[];

/** Fewer say nothing of an item: with four students a correlation of .9 is chance one time in ten. */
const FEWEST_STUDENTS = 5;

/**
 * Discrimination of an item: the product-moment correlation of its scores with the sum of all other items ("corrected", "item-rest"),
 * which for scores of 0 and 1 is the point-biserial. The item itself is left out of the sum, or it would correlate with itself
 * (Henrysson 1963, doi 10.1007/BF02289618). Null below five students, and where either has no variance.
 */
export function correlateWithRest(table: ScoreTable, item: number): number | null {
  if (table.length < FEWEST_STUDENTS || (table[0]?.length ?? 0) < 2) return null;
  const scores = table.map((row) => row[item] ?? 0);
  return correlate(
    scores,
    table.map((row, student) => sum(row) - scores[student]!),
  );
}

/**
 * Reliability of the whole: Cronbach's alpha (1951, doi 10.1007/BF02310555), which for scores of 0 and 1 is KR-20 (Kuder and Richardson
 * 1937, doi 10.1007/BF02288391). Variances are of the population, dividing by n, as in both papers. Null below two items or five
 * students, and where all students have the same sum.
 */
export function reckonReliability(table: ScoreTable): { measure: 'KR-20' | 'alpha'; value: number } | null {
  const items = table[0]?.length ?? 0;
  const total = variance(table.map(sum));
  if (items < 2 || table.length < FEWEST_STUDENTS || total < 1e-12) return null;
  const ofItems = Array.from({ length: items }, (_, item) => variance(table.map((row) => row[item] ?? 0)));
  const value = (items / (items - 1)) * (1 - sum(ofItems) / total);
  const isBinary = table.every((row) => row.every((score) => score === 0 || score === 1));
  return { measure: isBinary ? 'KR-20' : 'alpha', value };
}

/** Null of nothing. */
export function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : sum(numbers) / numbers.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function variance(numbers: readonly number[]): number {
  const centre = mean(numbers) ?? 0;
  return mean(numbers.map((number) => (number - centre) ** 2)) ?? 0;
}

function correlate(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [mean(xs) ?? 0, mean(ys) ?? 0];
  const spread = Math.sqrt(variance(xs) * variance(ys));
  if (spread < 1e-12) return null;
  return sum(xs.map((x, at) => (x - meanX) * (ys[at]! - meanY))) / xs.length / spread;
}
