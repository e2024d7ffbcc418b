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
    signs: [-7.65, 10.76, -0.16, 16.44, 4.06, -0.53, -0.54, 0.38, -0.12],
    rivals: [-0.98, 0.51, 0.36, 0.25],
  },
  withoutVectors: {
    signs: [-2.65, 4.81, -2.59, 8.65, 2.3, -1.05, -0.74, 0.6, -0.33],
    rivals: [-0.93, 0.66, 0.22, 0.15],
  },
};
