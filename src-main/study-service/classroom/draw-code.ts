import { createHash, timingSafeEqual } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '../../contract/plain/class-words.ts';

/** So many random bytes; cryptographic where a service runs, counted in a test. */
export type RandomBytes = (count: number) => Uint8Array;

/** A code to read out: 20 letters in six places, 64 million in all. Bytes that would favour some letters are drawn again. */
export function drawCode(randomBytes: RandomBytes): string {
  const even = 256 - (256 % CODE_LETTERS.length);
  let code = '';
  while (code.length < CODE_LENGTH)
    for (const byte of randomBytes(CODE_LENGTH * 2))
      if (byte < even && code.length < CODE_LENGTH) code += CODE_LETTERS[byte % CODE_LETTERS.length]!;
  return code;
}

/** 128 random bits, hexadecimal: too many to be tried over any network. */
export function drawToken(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(16)).toString('hex');
}

/** What is kept of a token: who reads the library file learns none that opens a seat. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Compared without telling by its time how much of it was right. */
export function isSameSecret(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}

/** As somebody types a code that was read out to them: small letters, spaces or hyphens in it. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/gu, '');
}
