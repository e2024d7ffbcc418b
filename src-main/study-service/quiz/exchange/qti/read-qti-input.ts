import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ParsedInputOf } from '../../../../contract/contract.ts';
import { ExpectedFailure } from '../../../../contract/failures.ts';

/** A package of a whole course with its pictures is smaller. */
const LIMIT = 50e6;

/**
 * The file that a QTI import names, or the text it hands over. Fails with `file-missing`, `file-unreadable`, `file-too-large` or
 * `malformed-input`.
 */
export function readQtiInput({ path, text, base64 }: ParsedInputOf<'quiz.importQti'>): {
  bytes: Uint8Array;
  name: string;
} {
  if (text !== undefined) return { bytes: new TextEncoder().encode(text), name: 'item.xml' };
  if (base64 !== undefined) return { bytes: new Uint8Array(Buffer.from(base64, 'base64')), name: 'package.zip' };
  if (path === undefined)
    throw new ExpectedFailure({
      code: 'malformed-input',
      path: 'path',
      message: 'Give a file of QTI questions, or their text.',
    });
  const name = basename(path);
  const size = sizeOf(path, name);
  if (size > LIMIT)
    throw new ExpectedFailure({
      code: 'file-too-large',
      file: name,
      size,
      limit: LIMIT,
      message: `${name} is larger than ${LIMIT / 1e6} MB. Take the questions out of it that you need, and try again.`,
    });
  return { bytes: readBytes(path, name), name };
}

function readBytes(path: string, name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw new ExpectedFailure({
      code: 'file-unreadable',
      file: name,
      message: `${name} can't be opened (${(error as Error).message}). Check that you may read it.`,
    });
  }
}

function sizeOf(path: string, name: string): number {
  try {
    const stat = statSync(path);
    if (stat.isFile()) return stat.size;
  } catch {
    // Told below: for a teacher a file that can't be looked at is not there.
  }
  throw new ExpectedFailure({
    code: 'file-missing',
    file: name,
    message: `There is no file ${path}. It may have been moved or renamed; choose it again.`,
  });
}
