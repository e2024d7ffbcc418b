import { CODE_LENGTH } from '../../../src-main/contract/class-words.ts';

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
  if (letters === '') return 'Type the code that your teacher shows.';
  if (/\d/.test(letters)) return 'The code has letters only, no numbers.';
  if (letters.length < CODE_LENGTH) return `The code has ${CODE_LENGTH} letters. You typed ${letters.length}.`;
  if (letters.length > CODE_LENGTH) return `The code has ${CODE_LENGTH} letters. You typed ${letters.length}.`;
  return null;
}

/** The code in an address that was scanned: `#/join/BCDFGH`. */
export function codeOfAddress(hash: string): string | null {
  const [, typed] = /^#\/join\/([^/?]+)/.exec(hash) ?? [];
  return typed === undefined ? null : readCode(typed);
}
