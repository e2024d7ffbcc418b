import { ExpectedFailure } from '../../../contract/failures.ts';

/** A pack that is not taken in: `inside` is the file in it that is the matter, `why` a sentence without that name. */
export class PackFault extends Error {
  readonly inside: string;
  constructor(inside: string, why: string) {
    super(why);
    this.inside = inside;
  }
}

/** The fault as what a person is told. */
export function refusePack(file: string, { inside, message }: PackFault): ExpectedFailure {
  const where = inside === '' ? file : `${inside} in ${file}`;
  return new ExpectedFailure({
    code: 'pack-refused',
    file,
    inside,
    message: `Nothing was taken in. ${where}: ${message}`,
  });
}
