import { m } from '#words';
import { CODE_LENGTH } from '../../../src-main/contract/plain/class-words.ts';

/** A code as it was typed or scanned: lower case, spaces and dashes are forgiven. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, CODE_LENGTH);
}

/** What is still wrong with a code, before the class is asked; null where nothing is. */
export function codeWanting(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (letters === '') return m.classroom_type_the_code_that_your_teacher();
  if (/\d/.test(letters)) return m.classroom_the_code_has_letters_only_no();
  if (letters.length < CODE_LENGTH)
    return m.classroom_the_code_has_letters_you_typed({ CODELENGTH: CODE_LENGTH, letters: letters.length });
  if (letters.length > CODE_LENGTH)
    return m.classroom_the_code_has_letters_you_typed({ CODELENGTH: CODE_LENGTH, letters: letters.length });
  return null;
}

/** The code in an address that was scanned: `#/join/BCDFGH`. */
export function codeOfAddress(hash: string): string | null {
  const [, typed] = /^#\/join\/([^/?]+)/.exec(hash) ?? [];
  return typed === undefined ? null : readCode(typed);
}
