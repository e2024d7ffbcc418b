import type { OutputOf } from '../../../contract/contract.ts';
import type { SignatureState } from '../../../contract/plain/pack-words.ts';
import { PACK_PARTS, TEXT_CHOICES } from '../../../contract/plain/pack-words.ts';
import type { PackSummary } from '../../../contract/packs.ts';
import { composePackContent, digestOf } from '../pack-content/pack-content.ts';
import type { PackNames } from '../pack-content/pack-content.ts';
import type { PackSources } from '../pack-content/pack-sources.ts';
import type { Manifest } from './manifest.ts';
import { openPackBytes } from './pack-bytes.ts';
import type { PackOriginStore } from './pack-origin-store.ts';
import { readPack } from './read-pack.ts';
import type { ReadPack } from './read-pack.ts';
import type { FindShapeFault } from './check-content.ts';
import type { SigningKeyStore } from './signing-key-store.ts';
import { fingerprintOf, isSignedBy, publicKeyOf } from './sign-pack.ts';

export interface InspectDeps {
  readonly sources: PackSources;
  /** The live cases of the library. */
  readonly listCases: () => readonly { readonly id: string; readonly title: string }[];
  readonly origins: PackOriginStore;
  readonly signingKey: SigningKeyStore;
  readonly findShapeFault: FindShapeFault;
}

/** What a pack holds and whether it is here already. Nothing is written. */
export async function inspectPack(
  deps: InspectDeps,
  from: { path?: string | undefined; base64?: string | undefined },
): Promise<OutputOf<'packs.inspect'>> {
  const bytes = openPackBytes(from);
  try {
    const pack = await readPack(bytes, deps.findShapeFault);
    return { pack: summarise(deps, pack), already: findAlready(deps, pack)?.caseId ?? null };
  } finally {
    bytes.close();
  }
}

/** Whose signature it is, as far as this library can tell. */
export function judgeSignature({ origins, signingKey }: InspectDeps, manifest: Manifest): SignatureState {
  const { signature } = manifest;
  if (!signature) return 'none';
  if (!isSignedBy(manifest, signature)) return 'changed';
  const own = signingKey.read();
  if (own !== null && publicKeyOf(own.privateKey) === signature.publicKey) return 'valid, own';
  return origins.isKnown(signature.publicKey) ? 'valid, author known' : 'valid, author new';
}

interface Already {
  readonly caseId: string;
  readonly names: PackNames;
}

/** The case that holds exactly what the pack does, packed in one of the ways in which a case is. */
export function findAlready({ sources, listCases }: InspectDeps, { content, manifest }: ReadPack): Already | null {
  const hasKeyless = content.quizzes.length > 0 && content.quizzes.every(({ hasKeys }) => !hasKeys);
  const parts = PACK_PARTS.filter((part) => part !== 'keys' || !hasKeyless);
  for (const { id: caseId, title } of listCases()) {
    if (title !== content.case.title) continue;
    for (const text of TEXT_CHOICES) {
      const composed = composePackContent(sources, { caseId, parts: { text, with: parts } });
      if (digestOf(composed.content) === manifest.digest) return { caseId, names: composed.names };
    }
  }
  return null;
}

/** Whether the name is known here with another key than this one, however it is spaced and written large or small. */
function isNamesake({ origins, signingKey }: InspectDeps, { signature }: Manifest): boolean {
  if (!signature) return false;
  const own = signingKey.read();
  const known = [
    ...origins.listAuthors(),
    ...(own ? [{ name: own.name, publicKey: publicKeyOf(own.privateKey) }] : []),
  ];
  if (known.some(({ publicKey }) => publicKey === signature.publicKey)) return false;
  return known.some(({ name }) => plainName(name) === plainName(signature.author));
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function summarise(deps: InspectDeps, { content, manifest }: ReadPack): PackSummary {
  const outlets = new Map(content.outlets.map(({ name, title }) => [name, title]));
  const { signature } = manifest;
  return {
    title: content.case.title,
    format: manifest.format,
    digest: manifest.digest,
    madeAt: manifest.madeAt,
    articles: content.articles.map(({ title, outlet, text, rights, licence }) => ({
      title,
      outlet: outlet === null ? null : (outlets.get(outlet) ?? null),
      hasText: text !== null,
      rights,
      licence,
    })),
    notes: content.notes.length,
    quizzes: content.quizzes.map(({ title, items, hasKeys }) => ({ title, items: items.length, hasKeys })),
    hasLesson: content.lesson !== null,
    signature: {
      state: judgeSignature(deps, manifest),
      author: signature?.author ?? null,
      fingerprint: signature && fingerprintOf(signature.publicKey),
      isNamesake: isNamesake(deps, manifest),
    },
  };
}
