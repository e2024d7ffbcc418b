const STEPS = 40;

/** Logistic regression by Newton's method on standardised columns, with a ridge; the constant first. */
export function fitLogistic(rows: readonly (readonly number[])[], hits: readonly number[], ridge: number): number[] {
  const columns = rows[0]!.length;
  const mean = Array.from({ length: columns }, (_, at) => average(rows.map((row) => row[at]!)));
  const spread = mean.map((middle, at) => Math.sqrt(average(rows.map((row) => (row[at]! - middle) ** 2))) || 1);
  const scaled = rows.map((row) => [1, ...row.map((value, at) => (value - mean[at]!) / spread[at]!)]);
  let weights = new Array<number>(columns + 1).fill(0);
  for (let step = 0; step < STEPS; step += 1) weights = newtonStep(scaled, hits, weights, ridge);
  const plain = weights.slice(1).map((weight, at) => weight / spread[at]!);
  return [weights[0]! - plain.reduce((sum, weight, at) => sum + weight * mean[at]!, 0), ...plain];
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function newtonStep(
  rows: readonly (readonly number[])[],
  hits: readonly number[],
  weights: readonly number[],
  ridge: number,
): number[] {
  const size = weights.length;
  const slope = weights.map((weight, at) => (at === 0 ? 0 : -ridge * weight));
  const curve = weights.map((_, row) =>
    weights.map((__, at) => (row === at && row > 0 ? ridge : row === at ? 1e-6 : 0)),
  );
  for (const [at, row] of rows.entries()) {
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, column) => sum + value * weights[column]!, 0)));
    for (let one = 0; one < size; one += 1) {
      slope[one]! += row[one]! * (hits[at]! - chance);
      for (let other = 0; other < size; other += 1)
        curve[one]![other]! += row[one]! * row[other]! * (chance * (1 - chance) + 1e-9);
    }
  }
  const change = solve(curve, slope);
  return weights.map((weight, at) => weight + change[at]!);
}

/** Gauss's elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < rows.length; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < rows.length; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < rows.length; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= rows.length; at += 1) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, at) => row[rows.length]! / row[at]!);
}
