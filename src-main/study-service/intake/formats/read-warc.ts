import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';
import { webAddress } from '../web-address.ts';
import { isTooLong, readHttpResponse } from './read-http-response.ts';
import { MEMBER_SIZE_LIMIT, UNPACKED_LIMIT } from './read-zip.ts';
import { refuse, refuseOverLimit } from './refuse.ts';

/** A page in an archive of the web. */
export interface WarcPage {
  /** Its address without the scheme, as a path: "post.example/2031/bridge.html". */
  name: string;
  url: string | null;
  read(): Promise<{ bytes: Uint8Array; charset: string | null; kind: 'html' | 'text' } | null>;
}

interface WarcRecord {
  type: string;
  mediaType: string;
  uri: string;
  payload: Buffer;
  isCut: boolean;
}

/** A record's own header lines; real ones have under 4 kB. */
const HEAD_LENGTH = 65_536;
/** Records of any kind; a crawl of 200 MB has some 10,000. */
const RECORD_LIMIT = 100_000;
/** Records looked through before others get a turn. */
const RECORDS_AT_ONCE = 500;

/**
 * The pages of an archive of the web (WARC 1.0 and 1.1, ISO 28500; also packed record by record). Only answers that brought a
 * page count: requests, pictures, moved and missing pages say nothing. A record's WARC-Date is the day of the crawl and is
 * not handed on at all, so that it can't be taken for the day of publication.
 */
export async function listWarc(bytes: Uint8Array, file: string, pageLimit: number): Promise<WarcPage[]> {
  const pages: WarcPage[] = [];
  let records = 0;
  for (const record of readRecords(await unpackRecords(bytes, file), file)) {
    records += 1;
    if (records > RECORD_LIMIT) throw tooMany(file, RECORD_LIMIT, 'records');
    if (records % RECORDS_AT_ONCE === 0) await setImmediate();
    if (!holdsPage(record)) continue;
    const url = webAddress(record.uri);
    const name = (url ?? record.uri).replace(/^https?:\/\//u, '').replace(/\/$/u, '') || `record ${pages.length + 1}`;
    pages.push({ name, url, read: () => readPageOf(record, `${file}/${name}`) });
    if (pages.length > pageLimit) throw tooMany(file, pageLimit, 'pages');
  }
  return pages;
}

function tooMany(file: string, limit: number, what: string): Error {
  const message = `${file} holds more than ${limit.toLocaleString('en')} ${what}. Split it and add the parts one by one.`;
  return refuseOverLimit(file, limit, message);
}

async function unpackRecords(bytes: Uint8Array, file: string): Promise<Buffer> {
  if (bytes[0] !== 0x1f) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // Members that follow one another are unpacked in one go; a member that breaks off keeps what came before
    return await promisify(gunzip)(bytes, { maxOutputLength: UNPACKED_LIMIT, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (isTooLong(error))
      throw refuseOverLimit(file, UNPACKED_LIMIT, `${file} has more than 200 MB unpacked. Split it and add the parts.`);
    throw refuse('file-damaged', file, `${file} is damaged: it can't be unpacked. Get a new copy of it.`);
  }
}

function* readRecords(archive: Buffer, file: string): Generator<WarcRecord> {
  let at = 0;
  while (at < archive.length) {
    while (archive[at] === 0x0d || archive[at] === 0x0a) at += 1;
    if (at >= archive.length) return;
    const { head, start } = readHead(archive, at);
    const length = Number(fieldOf(head, 'Content-Length') || NaN);
    if (!/^WARC\/[01]\.\d/u.test(head) || !Number.isSafeInteger(length) || length < 0)
      throw refuse(
        'file-damaged',
        file,
        `${file} is damaged: at byte ${at} a record should begin and none does. Get a new copy.`,
      );
    yield {
      type: fieldOf(head, 'WARC-Type').toLowerCase(),
      mediaType: fieldOf(head, 'Content-Type').toLowerCase(),
      uri: fieldOf(head, 'WARC-Target-URI').replace(/^<|>$/gu, ''),
      payload: archive.subarray(start, start + length),
      isCut: start + length > archive.length,
    };
    at = start + length;
  }
}

/** A record's header lines and where its content begins; no lines where it has no end. */
function readHead(archive: Buffer, at: number): { head: string; start: number } {
  const window = archive.subarray(at, at + HEAD_LENGTH);
  const crlf = window.indexOf('\r\n\r\n');
  const end = crlf >= 0 ? crlf : window.indexOf('\n\n');
  return { head: end < 0 ? '' : window.toString('latin1', 0, end), start: at + end + (crlf >= 0 ? 4 : 2) };
}

function fieldOf(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*([^\\r\\n]*)`, 'imu').exec(head)?.[1]?.trim() ?? '';
}

/** An answer that says it is a page, a page stored without its answer, or the text of one (the "WET" files of Common Crawl). */
function holdsPage({ type, mediaType, payload }: WarcRecord): boolean {
  if (type === 'resource') return /^(?:text\/html|application\/xhtml)/u.test(mediaType);
  if (type === 'conversion') return mediaType.startsWith('text/plain');
  if (type !== 'response' || !mediaType.startsWith('application/http')) return false;
  const head = /^[\s\S]*?\r?\n\r?\n/u.exec(payload.toString('latin1', 0, HEAD_LENGTH))?.[0] ?? '';
  return /^HTTP\/\d\S*\s+2\d\d/u.test(head) && /^content-type:\s*(?:text\/html|application\/xhtml)/imu.test(head);
}

async function readPageOf(record: WarcRecord, name: string): ReturnType<WarcPage['read']> {
  if (record.isCut)
    throw refuse('file-damaged', name, `${name} breaks off before its end: the archive was cut. Get a new copy of it.`);
  if (record.payload.length > MEMBER_SIZE_LIMIT) throw tooLarge(name);
  if (record.type !== 'response')
    return { bytes: record.payload, charset: null, kind: record.type === 'conversion' ? 'text' : 'html' };
  try {
    const response = await readHttpResponse(record.payload, MEMBER_SIZE_LIMIT);
    return response && { bytes: response.body, charset: response.charset, kind: 'html' };
  } catch (error) {
    if (isTooLong(error)) throw tooLarge(name);
    throw error;
  }
}

function tooLarge(name: string): Error {
  return refuseOverLimit(name, MEMBER_SIZE_LIMIT, `${name} has more than 50 MB; a page may have 50 MB.`);
}
