import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { isTooLong } from '../formats/read-http-response.ts';
import { brokenOff, notAPage, tooLarge } from './fetch-failures.ts';

type Unpack = (body: Buffer, options: { maxOutputLength: number }) => Promise<Uint8Array>;

/** Some servers send "deflate" without the envelope that the standard asks for (RFC 9110, 8.4.1.2), and browsers take both. */
const unpackDeflate: Unpack = (body, options) =>
  ((body[0] ?? 0) & 0x0f) === 8 ? promisify(inflate)(body, options) : promisify(inflateRaw)(body, options);

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: (body, options) => promisify(gunzip)(body, options),
  'x-gzip': (body, options) => promisify(gunzip)(body, options),
  br: (body, options) => promisify(brotliDecompress)(body, options),
  deflate: unpackDeflate,
};

/**
 * Undoes the packing for the way. Unpacking stops at the limit, so that a bomb costs no more than a page. Stricter than what
 * reads stored archives: a page that breaks off is refused and not kept in part, since it can be fetched again.
 */
export async function unpackBody(url: URL, body: Buffer, coding: string, limit: number): Promise<Uint8Array> {
  const name = coding.trim().toLowerCase();
  if (name === '' || name === 'identity') return body;
  const unpack = Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined;
  if (!unpack) throw notAPage(url, `something packed in a way Parallax did not ask for (“${name.slice(0, 40)}”)`);
  try {
    return await unpack(body, { maxOutputLength: limit });
  } catch (error) {
    throw isTooLong(error) ? tooLarge(url, limit) : brokenOff(url);
  }
}
