/** Weights of two logistic regressions, each with its constant first. */
export interface StrengthModel {
  /** In the order in which pair-signs.ts reads them. */
  readonly signs: readonly number[];
  /** For the log-odds that the signs give, the smaller lead over a rival and the larger. */
  readonly rivals: readonly number[];
}

/** Likeness of meaning makes other signs weigh less, so what is judged without it needs weights of its own. */
export interface StrengthModels {
  readonly withVectors: StrengthModel;
  readonly withoutVectors: StrengthModel;
}

/**
 * Fitted on the tuning half of test/fixtures/reworded by `node test/benchmarks/comparison/fit-strength.ts`, which prints
 * these lines.
 */
export const STRENGTH_MODELS: StrengthModels = {
  withVectors: {
    signs: [-7.7, 8.4, 2.75, 14.53, 4.65, -0.92, -0.48, 0.36, -0.45],
    rivals: [-1.0, 0.45, 0.4, 0.27],
  },
  withoutVectors: {
    signs: [-2.05, 3.34, -0.25, 6.77, 2.38, -0.93, -0.7, 0.36, -0.64],
    rivals: [-0.96, 0.56, 0.27, 0.19],
  },
};
