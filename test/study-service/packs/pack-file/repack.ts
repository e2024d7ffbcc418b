import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { canonicalJson } from '../../../../src-main/study-service/packs/pack-content/canonical-json.ts';
import { digestOfMembers } from '../../../../src-main/study-service/packs/pack-content/pack-content.ts';
import { listFiles, readStored } from '../../../../src-main/study-service/packs/pack-file/list-files.ts';
import type { Manifest } from '../../../../src-main/study-service/packs/pack-file/manifest.ts';
import { openPackBytes } from '../../../../src-main/study-service/packs/pack-file/pack-bytes.ts';
import { centralHead, endRecord, localHead } from '../../../../src-main/study-service/packs/pack-file/stored-zip.ts';

export interface Unpacked {
  readonly manifest: Manifest;
  readonly files: Map<string, Buffer>;
}

export function unpack(pack: Buffer): Unpacked {
  const bytes = openPackBytes({ base64: pack.toString('base64') });
  const files = new Map(listFiles(bytes).map((file) => [file.path, readStored(bytes, file)]));
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as Manifest;
  files.delete('manifest.json');
  return { manifest, files };
}

/** A sound archive around whatever is in it. */
export function zip(files: Iterable<readonly [string, Buffer]>): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const file = { path, crc: crc32(bytes), size: bytes.length, offset };
    parts.push(localHead(file), bytes);
    central.push(centralHead(file));
    offset += localHead(file).length + bytes.length;
  }
  const list = Buffer.concat(central);
  return Buffer.concat([...parts, list, endRecord(central.length, list.length, offset)]);
}

/** With a manifest that fits the files, unless another is given: what somebody makes who knows the format. */
export function repack(files: ReadonlyMap<string, Buffer>, manifest?: unknown): Buffer {
  const members = [...files].map(([path, bytes]) => ({
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const own: Manifest = {
    format: 1,
    program: 'Parallax',
    madeAt: '2026-03-14T09:26:53.000Z',
    digest: digestOfMembers(members),
    files: members.map(({ path, sha256 }): [string, string] => [path, sha256]),
    signature: null,
  };
  return zip([['manifest.json', Buffer.from(canonicalJson(manifest ?? own))], ...files]);
}

/** The same pack with one file of it as `change` makes it, hashes and all following. */
export function changeFile(pack: Buffer, path: string, change: (value: never) => unknown): Buffer {
  const { files } = unpack(pack);
  files.set(path, Buffer.from(canonicalJson(change(JSON.parse(files.get(path)!.toString()) as never))));
  return repack(files);
}
