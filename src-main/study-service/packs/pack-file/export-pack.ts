import { fileStem } from '../../../contract/plain/file-stem.ts';
import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { PACK_ENDING } from '../../../contract/plain/pack-words.ts';
import { canonicalJson } from '../pack-content/canonical-json.ts';
import { composePackContent, digestOfMembers, listMembers } from '../pack-content/pack-content.ts';
import type { PackMember } from '../pack-content/pack-content.ts';
import type { PackSources } from '../pack-content/pack-sources.ts';
import type { RememberPack } from '../work/remember-pack.ts';
import { MANIFEST } from './list-files.ts';
import { composeManifest } from './manifest.ts';
import type { PackOriginStore } from './pack-origin-store.ts';
import type { SigningKeyStore } from './signing-key-store.ts';
import { signPack } from './sign-pack.ts';
import { writePackBytes, writePackFile } from './write-pack-file.ts';
import type { FileToPack, WrittenPack } from './write-pack-file.ts';

export interface ExportDeps {
  readonly sources: PackSources;
  readonly origins: PackOriginStore;
  readonly signingKey: SigningKeyStore;
  /** So that work about it can come back. */
  readonly remember: RememberPack;
}

/**
 * A case as one file. What came in from elsewhere and is unchanged keeps the day and the signature that it came with; all else is
 * signed here, if it is asked for.
 */
export async function exportPack(
  deps: ExportDeps,
  { caseId, path, parts, sign }: ParsedInputOf<'packs.export'>,
): Promise<OutputOf<'packs.export'>> {
  const { sources } = deps;
  const { content, names, left } = composePackContent(sources, { caseId, parts });
  const members = listMembers(content);
  const digest = digestOfMembers(members);
  const files = filesOf(deps, members, digest, sign);
  const fileName = `${fileStem(content.case.title.toLowerCase())}${PACK_ENDING}`;
  const { content: packed, ...written } =
    path === undefined ? await writePackBytes(files) : { content: null, ...(await writeAt(path, files)) };
  deps.remember({ digest, caseId, how: 'pack out', names, articles: content.articles });
  return { path: path ?? null, base64: packed?.toString('base64') ?? null, fileName, ...written, left: [...left] };
}

async function writeAt(path: string, files: readonly FileToPack[]): Promise<WrittenPack> {
  try {
    return await writePackFile(path, files);
  } catch (error) {
    throw notWritten(path, error);
  }
}

function filesOf(
  { sources, origins, signingKey }: ExportDeps,
  members: readonly PackMember[],
  digest: string,
  sign: boolean,
): FileToPack[] {
  const author = sign ? signingKey.read() : null;
  if (sign && !author) throw noAuthor();
  const { madeAt, signature: came } = origins.remember(digest);
  const unsigned = composeManifest(members, madeAt, came);
  const manifest = author && !came ? { ...unsigned, signature: signPack(unsigned, author) } : unsigned;
  return [
    { path: MANIFEST, read: () => Buffer.from(canonicalJson(manifest)) },
    ...members.map(({ path, sha256, text }) => ({
      path,
      read: () => (text === null ? readPage(sources, sha256) : Buffer.from(text)),
    })),
  ];
}

function readPage({ packs }: PackSources, sha256: string): Uint8Array {
  const bytes = packs.readPageBytes(sha256);
  if (!bytes) throw new Error(`The page ${sha256} is not in the library any more.`);
  return bytes;
}

function noAuthor(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'malformed-input',
    path: 'sign',
    message: 'Nothing was packed: say first under which name your cases are signed.',
  });
}

function notWritten(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || error instanceof ExpectedFailure) return error;
  return new ExpectedFailure({
    code: 'file-unreadable',
    file: path,
    message: `${path} could not be written (${(error as Error).message}). Choose another place for it.`,
  });
}
