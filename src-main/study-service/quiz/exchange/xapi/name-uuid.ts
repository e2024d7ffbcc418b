import { createHash } from 'node:crypto';

/** Made once for this (version 4); what is named under it is Parallax's own. */
const NAMESPACE = '6f1a9f0e-9c1b-4c57-8a53-2f6f0f0f7d11';

/** A UUID that the same words always give (RFC 9562, version 5), so that sending a thing twice is sending one thing. */
export function nameUuid(...words: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify(words))
    .digest()
    .subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
