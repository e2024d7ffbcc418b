import { createHash } from 'node:crypto';

/** SHA-256 of a text, hexadecimal: by which a text is known to be the same as it was. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
