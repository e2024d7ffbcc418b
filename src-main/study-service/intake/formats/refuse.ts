import { ExpectedFailure } from '../../../contract/failures.ts';

type Code = 'file-damaged' | 'file-encrypted' | 'file-unsupported' | 'file-unsafe' | 'file-too-complex' | 'no-article';

/** A file refused by name. The message says what is wrong with it and what to do. */
export function refuse(code: Code, file: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code, file, message });
}

export function refuseOverLimit(file: string, limit: number, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'file-over-limit', file, limit, message });
}
