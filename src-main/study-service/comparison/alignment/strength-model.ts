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
  signs: [-7.70, 8.40, 2.75, 14.53, 4.65, -0.92, -0.48, 0.36, -0.45],
  rivals: [-1.00, 0.45, 0.40, 0.27],
};
export const STRENGTH_MODEL_WITHOUT_VECTORS: StrengthModel = {
  signs: [-2.05, 3.34, -0.25, 6.77, 2.38, -0.93, -0.70, 0.36, -0.64],
  rivals: [-0.96, 0.56, 0.27, 0.19],
};
