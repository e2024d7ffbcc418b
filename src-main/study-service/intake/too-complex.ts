import { ExpectedFailure } from '../../contract/failures.ts';

/** A page that its reader gave up, and what to do instead. `reason` completes "was given up: ...". */
export function tooComplex(file: string, reason: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'file-too-complex',
    file,
    message: `${file} was given up: ${reason}. It is damaged or made to do that; copy the text of the article and paste it here.`,
  });
}

/** Thrown by a parser of ours that stops before there is no room left. */
export const NESTS_WITHOUT_END = 'elements nest without end';

/** Whether a parser went deeper than there is room for. Every parser that calls itself can be led there by nesting alone. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && (error.message === NESTS_WITHOUT_END || /call stack/u.test(error.message));
}
