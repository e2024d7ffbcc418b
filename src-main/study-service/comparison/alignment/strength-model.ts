/** Weights of two logistic regressions, each with its constant first. */
export interface StrengthModel {
  /** In the order of `SIGNS`. */
  readonly signs: readonly number[];
  /** For the log-odds that the signs give, the smaller lead over a rival and the larger. */
  readonly rivals: readonly number[];
}

/**
 * Fitted on the tuning half of test/fixtures/reworded by `node test/benchmarks/comparison/fit-strength.ts`, which prints
 * these lines.
 */
export const STRENGTH_MODEL: StrengthModel = {
  signs: [-7.84, 8.29, 2.96, 15.82, 5.02, -0.88, -0.45, 0.33, -0.52],
  rivals: [-1.05, 0.45, 0.40, 0.31],
};
export const STRENGTH_MODEL_WITHOUT_VECTORS: StrengthModel = {
  signs: [-3.25, 4.06, 0.04, 8.55, 3.11, -0.87, -0.68, 0.52, -0.40],
  rivals: [-0.89, 0.61, 0.20, 0.19],
};
