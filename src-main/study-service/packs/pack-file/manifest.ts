import { createHash } from 'node:crypto';
import { z } from 'zod';
import { PACK_FORMAT } from '../../../contract/plain/pack-words.ts';
import { canonicalJson } from '../pack-content/canonical-json.ts';
import { digestOfMembers } from '../pack-content/pack-content.ts';
import type { PackMember } from '../pack-content/pack-content.ts';
import { PackFault } from './refuse-pack.ts';
import { MANIFEST } from './list-files.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** So many bytes, in the one spelling that they have. */
const base64 = (bytes: number) =>
  z.string().refine((text) => {
    const read = Buffer.from(text, 'base64');
    return read.length === bytes && read.toString('base64') === text;
  }, `is not ${bytes} bytes in base64`);
const signatureSchema = z.strictObject({
  author: z.string().min(1).max(120),
  /** Ed25519 (RFC 8032): 32 bytes and 64 bytes, in base64. */
  publicKey: base64(32),
  signature: base64(64),
});
export type PackSignature = z.infer<typeof signatureSchema>;

/** `manifest.json`: what else is in the pack, by SHA-256, and who says so. */
const manifestSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  program: z.literal('Parallax'),
  /** When this content was first packed. The one time in a pack; `digest` leaves it out. */
  madeAt: z.iso.datetime(),
  /** Of format and files: the version of the case. */
  digest: sha256,
  files: z.array(z.tuple([z.string(), sha256])),
  signature: signatureSchema.nullable(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** `signature` is that of whoever packed it first, if it came signed. */
export function composeManifest(
  members: readonly PackMember[],
  madeAt: string,
  signature: PackSignature | null,
): Manifest {
  const files = members.map(({ path, sha256 }): [string, string] => [path, sha256]);
  return { format: PACK_FORMAT, program: 'Parallax', madeAt, digest: digestOfMembers(members), files, signature };
}

/** Checked by itself: spelling, digest, format. Throws a PackFault; signatures are judged elsewhere. */
export function readManifest(bytes: Buffer): Manifest {
  const value = parseJson(bytes, MANIFEST);
  refuseNewer(value);
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) throw new PackFault(MANIFEST, `It is not as it should be (${placeOf(parsed.error)}).`);
  const manifest = parsed.data;
  if (canonicalJson(manifest) !== bytes.toString('utf8'))
    throw new PackFault(MANIFEST, 'It was written by another program.');
  if (digestOfMembers(manifest.files.map(([path, sha256]) => ({ path, sha256 }))) !== manifest.digest)
    throw new PackFault(MANIFEST, 'Its check sum is not that of the files it lists: it is damaged, or was changed.');
  return manifest;
}

/** Told before anything else is looked at: a newer Parallax may pack otherwise. */
export function refuseNewer(manifest: unknown): void {
  const format = z.object({ format: z.number() }).safeParse(manifest);
  if (format.success && format.data.format > PACK_FORMAT)
    throw new PackFault(
      MANIFEST,
      `It was made by a newer Parallax (format ${format.data.format}; this one reads ${PACK_FORMAT}). Install the newest Parallax and try again.`,
    );
}

/** Throws a PackFault about the file `inside` where it is no JSON in UTF-8. */
export function parseJson(bytes: Buffer, inside: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown;
  } catch {
    throw new PackFault(inside, "It can't be read: it is damaged.");
  }
}

/** Where in a file the first fault is, and what it is. */
export function placeOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'unknown';
}

/** In hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
