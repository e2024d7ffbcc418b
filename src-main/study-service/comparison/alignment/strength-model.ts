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
  signs: [-8.17, 15.21, 4.21, -0.66, -0.66, 0.63, -0.42],
  rivals: [-0.95, 0.41, 0.46, 0.28],
};
export const STRENGTH_MODEL_WITHOUT_VECTORS: StrengthModel = {
  signs: [-2.79, 5.91, 2.84, -0.85, -0.64, 0.71, -0.35],
  rivals: [-0.93, 0.63, 0.18, 0.23],
};
