import { createHmac, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { answerWords } from '../../../contract/plain/handout-file.ts';
import type { HandoutExplanation, HandoutLock } from '../../../contract/plain/handout-file.ts';
import type { Answer } from '../../../contract/quiz.ts';

const hashSlowly = promisify(pbkdf2);

/**
 * How often an answer is hashed before it can be compared: 0.1 to 0.2 s in a script (measured on two busy cores), about a second on an
 * old telephone, and some 15 ms for whoever guesses with native code.
 */
export const ROUNDS = 50_000;
const KEY_BYTES = 32;

export interface LockedItem {
  /** Every answer that is wholly right, with the articles by their names in the handout. */
  readonly accepted: readonly Answer[];
  readonly explanation: HandoutExplanation;
}

/**
 * Seals what tells the key, so that only a right answer opens it.
 *
 * What this resists: reading the file. Neither the key, nor the reasons, nor the explanation stand in it, and the salt of each question
 * makes tables made beforehand worthless. What it does not resist: trying. Four options are four guesses, whatever the hash, and even a
 * sentence of an article is one of a few hundred; `ROUNDS` makes each guess cost a moment, not more. Nothing that has to
 * say "right" without a teacher's computer can do better, so a handout is for learning and no examination. What a student hands in
 * is their first answer, graded where the key is.
 *
 * The hashing is done beside the event loop: a quiz of three hundred questions takes seconds of it, and a class may be answering meanwhile.
 */
export async function lockItem(
  { accepted, explanation }: LockedItem,
  random: (bytes: number) => Buffer,
): Promise<HandoutLock> {
  const salt = random(16);
  const contentKey = random(KEY_BYTES);
  const sealed = Buffer.from(JSON.stringify(explanation), 'utf8');
  const lock = async (answer: Answer) => {
    const proof = await hashSlowly(answerWords(answer), salt, ROUNDS, KEY_BYTES, 'sha256');
    return {
      check: mac(proof, 'check').toString('base64'),
      key: xor(contentKey, mac(proof, 'key')).toString('base64'),
    };
  };
  return {
    salt: salt.toString('base64'),
    rounds: ROUNDS,
    accepted: await Promise.all(accepted.map(lock)),
    sealed: xor(sealed, stream(contentKey, sealed.length)).toString('base64'),
  };
}

function stream(key: Buffer, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, place) => mac(key, String(place)));
  return Buffer.concat(blocks);
}

function mac(key: Buffer, words: string): Buffer {
  return createHmac('sha256', key).update(words).digest();
}

function xor(one: Buffer, other: Buffer): Buffer {
  return Buffer.from(one.map((byte, place) => byte ^ other[place]!));
}
