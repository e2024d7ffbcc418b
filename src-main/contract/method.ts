import type { z } from 'zod';
import type { Role } from './plain/vocabulary.ts';

/**
 * One call the UI may make. `who` is mandatory so that no method is ever open by forgetting; `output` is parsed
 * as strictly as `input` and drops what it does not name, so an answer key can't leave by accident.
 * `example` is a real input against the example library of the contract tests; every transport replays it.
 */
export interface MethodDefinition<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly who: readonly Role[];
  readonly input: Input;
  readonly output: Output;
  readonly example: z.input<Input>;
}

/** Identity function that keeps the exact schema types of a definition, and who may call it: the guard of a class rests on that. */
export function method<Input extends z.ZodType, Output extends z.ZodType, const Who extends readonly Role[]>(
  definition: MethodDefinition<Input, Output> & { readonly who: Who },
): MethodDefinition<Input, Output> & { readonly who: Who } {
  return definition;
}
