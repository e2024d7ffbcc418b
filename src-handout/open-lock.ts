import { hmac } from '@noble/hashes/hmac.js';
import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { answerWords } from '../src-main/contract/plain/handout-file.ts';
import type { HandoutExplanation, HandoutLock } from '../src-main/contract/plain/handout-file.ts';
import type { Answer } from '../src-main/contract/quiz-items.ts';

const KEY_BYTES = 32;
const bytesOf = (words: string) => new TextEncoder().encode(words);
const mac = (key: Uint8Array, words: string) => hmac(sha256, key, bytesOf(words));

/**
 * What a right answer opens; null for any other. Written without the browser's own cryptography, which is not there on a page that
 * came over plain HTTP, and which old browsers refuse to a file on a disk. The service's side is lock-item.ts.
 */
export async function openLock(lock: HandoutLock, answer: Answer): Promise<HandoutExplanation | null> {
  const asked = { c: lock.rounds, dkLen: KEY_BYTES };
  const proof = await pbkdf2Async(sha256, bytesOf(answerWords(answer)), fromBase64(lock.salt), asked);
  const check = mac(proof, 'check');
  const accepted = lock.accepted.find((one) => sameBytes(fromBase64(one.check), check));
  if (!accepted) return null;
  const contentKey = xor(fromBase64(accepted.key), mac(proof, 'key'));
  const sealed = fromBase64(lock.sealed);
  const plain = new Uint8Array(sealed.length);
  for (let block = 0; block * KEY_BYTES < sealed.length; block++) {
    const from = block * KEY_BYTES;
    plain.set(xor(sealed.subarray(from, from + KEY_BYTES), mac(contentKey, String(block))), from);
  }
  return JSON.parse(new TextDecoder().decode(plain)) as HandoutExplanation;
}

function fromBase64(text: string): Uint8Array {
  const units = window.atob(text);
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0));
}

function xor(one: Uint8Array, other: Uint8Array): Uint8Array {
  return one.map((byte, place) => byte ^ (other[place] ?? 0));
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}
