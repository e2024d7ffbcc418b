import { setImmediate as otherCalls } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { z } from 'zod';
import { canonicalJson } from '../pack-content/canonical-json.ts';
import { listMembers } from '../pack-content/pack-content.ts';
import { packContentSchema } from '../pack-format.ts';
import type { PackContent } from '../pack-format.ts';
import { checkContent } from './check-content.ts';
import type { FindShapeFault } from './check-content.ts';
import { listFiles, MANIFEST, readStored } from './list-files.ts';
import { parseJson, placeOf, readManifest, refuseNewer, sha256Of } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { PackBytes } from './pack-bytes.ts';
import { PackFault, refusePack } from './refuse-pack.ts';
import { LOCAL_HEAD, LOCAL_SIGNATURE } from './stored-zip.ts';
import type { StoredFile } from './stored-zip.ts';

export interface ReadPack {
  readonly manifest: Manifest;
  readonly content: PackContent;
  /** The bytes of a page, checked once more: the file may have been changed since. */
  readPage(name: string): Buffer;
}

/**
 * A pack with everything in it checked, or a `pack-refused` that says which file and why. Signatures are not judged here. Pages are
 * gone through and not kept.
 */
export async function readPack(pack: PackBytes, findShapeFault: FindShapeFault): Promise<ReadPack> {
  try {
    const files = listAll(pack);
    const manifest = readManifest(readChecked(pack, files.get(MANIFEST)!));
    checkListed(files, manifest);
    const content = await readContent(pack, files, manifest);
    checkContent(content, findShapeFault);
    const expected = new Map(manifest.files);
    return {
      manifest,
      content,
      readPage(name) {
        const path = `pages/${name}`;
        return readHashed(pack, files.get(path)!, expected.get(path)!);
      },
    };
  } catch (error) {
    if (error instanceof PackFault) throw refusePack(pack.name, error);
    throw error;
  }
}

function listAll(pack: PackBytes): ReadonlyMap<string, StoredFile> {
  try {
    return new Map(listFiles(pack).map((file) => [file.path, file]));
  } catch (error) {
    if (error instanceof PackFault) refuseNewerAnyway(pack);
    throw error;
  }
}

/** Half a manifest at the beginning is enough to say that all else is for a newer Parallax to judge. */
function refuseNewerAnyway(pack: PackBytes): void {
  const head = pack.size > LOCAL_HEAD + MANIFEST.length ? pack.read(0, LOCAL_HEAD + MANIFEST.length) : null;
  if (!head || head.readUInt32LE(0) !== LOCAL_SIGNATURE || head.readUInt16LE(8) !== 0) return;
  const size = head.readUInt32LE(18);
  if (head.subarray(LOCAL_HEAD).toString('latin1') !== MANIFEST || size > pack.size - head.length) return;
  try {
    refuseNewer(JSON.parse(pack.read(head.length, size).toString('utf8')));
  } catch (error) {
    if (error instanceof PackFault) throw error;
  }
}

/** What the manifest lists is what is there, in that order. */
function checkListed(files: ReadonlyMap<string, StoredFile>, manifest: Manifest): void {
  const there = [...files.keys()].slice(1);
  const listed = manifest.files.map(([path]) => path);
  const lost = listed.find((path) => !files.has(path));
  if (lost !== undefined) throw new PackFault(lost, 'The manifest names it, and it is not there.');
  const odd = there.find((path, at) => path !== listed[at]);
  if (odd !== undefined || there.length !== listed.length)
    throw new PackFault(odd ?? MANIFEST, 'The manifest does not name it at that place.');
}

function readChecked(pack: PackBytes, file: StoredFile): Buffer {
  const bytes = readStored(pack, file);
  if (crc32(bytes) !== file.crc)
    throw new PackFault(file.path, 'It is damaged: its check sum is wrong. Get the pack again.');
  return bytes;
}

function readHashed(pack: PackBytes, file: StoredFile, expected: string): Buffer {
  const bytes = readChecked(pack, file);
  if (sha256Of(bytes) !== expected)
    throw new PackFault(file.path, 'It is not what the manifest says: it was changed after the pack was made.');
  return bytes;
}

const PARTS = packContentSchema.shape;

async function readContent(
  pack: PackBytes,
  files: ReadonlyMap<string, StoredFile>,
  manifest: Manifest,
): Promise<PackContent> {
  const values = new Map<string, unknown>();
  for (const [path, sha256] of manifest.files) {
    const bytes = readHashed(pack, files.get(path)!, sha256);
    if (!path.startsWith('pages/')) values.set(path, readFile(path, bytes));
    await otherCalls();
  }
  const read = <Value>(path: string, none: Value): Value => (values.get(path) as Value | undefined) ?? none;
  const articles = [...values].flatMap(([path, value]) =>
    path.startsWith('articles/') ? [value as PackContent['articles'][number]] : [],
  );
  if (!values.has('case.json')) throw new PackFault('case.json', 'It is not in there, so there is no case.');
  const content: PackContent = {
    case: read<PackContent['case']>('case.json', null!),
    outlets: read('outlets.json', []),
    pages: read('pages.json', []),
    articles,
    notes: read('notes.json', []),
    quizzes: read('quizzes.json', []),
    lesson: read('lesson.json', null),
    lateral: read('lateral.json', []),
    scaffold: read('scaffold.json', null),
  };
  checkComposed(content, manifest);
  return content;
}

function schemaOf(path: string): z.ZodType {
  if (path.startsWith('articles/')) return PARTS.articles.element;
  return PARTS[path.replace('.json', '') as keyof typeof PARTS];
}

function readFile(path: string, bytes: Buffer): unknown {
  const value = parseJson(bytes, path);
  const parsed = schemaOf(path).safeParse(value);
  if (!parsed.success) throw new PackFault(path, `It is not as it should be (${placeOf(parsed.error)}).`);
  if (canonicalJson(parsed.data) !== bytes.toString('utf8'))
    throw new PackFault(path, 'It was written by another program.');
  return parsed.data;
}

/** Packed again, it would be the same files: nothing in it is in another place or order, and nothing is beside it. */
function checkComposed(content: PackContent, manifest: Manifest): void {
  const composed = listMembers(content);
  const odd = manifest.files.find(
    ([path, sha256], at) => composed[at]?.path !== path || composed[at]?.sha256 !== sha256,
  );
  if (odd !== undefined || composed.length !== manifest.files.length)
    throw new PackFault(odd?.[0] ?? MANIFEST, 'It is not where it belongs in a pack.');
}
