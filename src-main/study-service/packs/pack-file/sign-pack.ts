import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { canonicalJson } from '../pack-content/canonical-json.ts';
import type { Manifest, PackSignature } from './manifest.ts';

/** The author of packs made here: a name and an Ed25519 key pair, in base64 (DER, PKCS #8, for the private one). */
export interface PackAuthor {
  readonly name: string;
  readonly privateKey: string;
}

/** How RFC 8410 begins the public key of this curve; the 32 bytes of the key follow. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** In base64 (DER, PKCS #8). */
export function makePrivateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

/** What is signed: which content, since when, and by whom, so that no one can put another name over it. */
function signedWords(
  { digest, madeAt }: Pick<Manifest, 'digest' | 'madeAt'>,
  author: string,
  publicKey: string,
): Buffer {
  return Buffer.from(canonicalJson({ what: 'Parallax pack', digest, madeAt, author, publicKey }));
}

/** The same words and key make the same signature. */
export function signPack(
  manifest: Pick<Manifest, 'digest' | 'madeAt'>,
  { name, privateKey }: PackAuthor,
): PackSignature {
  const publicKey = publicKeyOf(privateKey);
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  const signature = sign(null, signedWords(manifest, name, publicKey), key).toString('base64');
  return { author: name, publicKey, signature };
}

/** Whether it is that key’s signature of this content. A key or signature that is none is not. */
export function isSignedBy(manifest: Pick<Manifest, 'digest' | 'madeAt'>, signature: PackSignature): boolean {
  const { author, publicKey } = signature;
  try {
    const der = Buffer.concat([SPKI_HEAD, Buffer.from(publicKey, 'base64')]);
    const key = createPublicKey({ key: der, type: 'spki', format: 'der' });
    return verify(null, signedWords(manifest, author, publicKey), key, Buffer.from(signature.signature, 'base64'));
  } catch {
    return false;
  }
}

/** The 32 bytes of it in base64. */
export function publicKeyOf(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return der.subarray(SPKI_HEAD.length).toString('base64');
}

/** 128 bits of the key's SHA-256 in eight groups, to be read out on the telephone. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  return hash.slice(0, 32).match(/.{4}/gu)!.join(' ');
}
