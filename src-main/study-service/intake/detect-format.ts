import { constants, gunzipSync } from 'node:zlib';
import { ExpectedFailure } from '../../contract/failures.ts';
import { READABLE_KINDS, type PageKind } from '../../contract/plain/page-kinds.ts';
import { isMhtml } from './formats/detect-mhtml.ts';
import { detectStructured } from './formats/detect-structured.ts';

/** First bytes of files that are no page, with the name a teacher knows them by. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['d0cf11e0', 'an old Word or Office file'],
  ['89504e47', 'a PNG picture'],
  ['ffd8ff', 'a JPEG picture'],
  ['47494638', 'a GIF picture'],
  ['52494646', 'a picture, sound or film'],
  ['000000..66747970', 'a film or photo'],
  ['1f8b', 'a compressed (gzip) file'],
  ['377abcaf271c', 'a 7-Zip archive'],
  ['526172211a', 'a RAR archive'],
  ['425a68', 'a compressed (bzip2) file'],
  ['7f454c46', 'a program'],
  ['4d5a', 'a program'],
  ['53514c69746520666f726d6174', 'a SQLite database'],
  ['494433', 'a sound file'],
  ['4f676753', 'a sound or film'],
];

/** "{\\rtf": the one of them that is made of plain letters. */
const RTF = '7b5c727466';

const READABLE = `${READABLE_KINDS} can be read: save or copy the article as one of those.`;

/**
 * Which kind of page the bytes hold, by the bytes first and the file's name where they leave it open; refuses what is no page
 * with a sentence that names it. `name` is for the sentence.
 */
export async function detectFormat(bytes: Uint8Array, fileName: string | null, name: string): Promise<PageKind> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^\s{0,16}%PDF-/u.test(head)) return 'pdf';
  if (/^WARC\/[01]\.\d+\r?\n/u.test(head) || isGzippedWarc(bytes)) return 'warc';
  if (/^PK(?:\u0003\u0004|\u0005\u0006|\u0006\u0006|\u0007\u0008|00PK)/u.test(head)) return detectZipKind(bytes, name);
  refuseBinary(bytes, name);
  const start = textStart(bytes);
  if (isMhtml(start)) return 'mhtml';
  const extension = extensionOf(fileName);
  const structured = detectStructured(start, extension);
  if (structured !== null) return structured;
  if (looksLikeHtml(start)) return 'html';
  if (['.md', '.markdown', '.mdown'].includes(extension)) return 'markdown';
  if (['.html', '.htm', '.xhtml'].includes(extension) && /<\w+[^>]*>/u.test(start)) return 'html';
  return 'text';
}

function extensionOf(fileName: string | null): string {
  return /\.[^./\\]+$/u.exec(fileName ?? '')?.[0].toLowerCase() ?? '';
}

/** The first letters, read as Latin-1 whatever they are: marks of formats are plain ASCII in every encoding but UTF-16. */
function textStart(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8192))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '');
}

/**
 * Whether a text opens as an HTML document does; a comment or an XML line may stand first. A comment ends at the first "-->" and
 * nowhere else: could it run on over the next, a page of comments would be tried in every way to part it, and that without end.
 */
export function looksLikeHtml(start: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S]){0,1500}-->\s*)*<(?:!doctype html|html|head|body|article)\b/iu.test(
    start,
  );
}

/** Office files, books and archives of pages are all ZIP; what lies in them tells which. */
async function detectZipKind(bytes: Uint8Array, name: string): Promise<PageKind> {
  const { createBudget, listZip } = await import('./formats/read-zip.ts');
  const members = new Set((await listZip(bytes, name, createBudget())).map((member) => member.name));
  const holds = (path: string): boolean => members.has(path);
  if (holds('[Content_Types].xml')) {
    if ([...members].some((path) => /^word\/[^/]+\.xml$/u.test(path))) return 'docx';
    if (holds('ppt/presentation.xml')) throw binary(name, `${name} is a PowerPoint file. ${READABLE}`);
    if (holds('xl/workbook.xml')) throw binary(name, `${name} is an Excel file. Save the sheet as CSV and add that.`);
  }
  if (holds('META-INF/container.xml')) return 'epub';
  if (holds('META-INF/manifest.xml') && holds('content.xml'))
    throw binary(name, `${name} is an OpenDocument file. Save it as Word (.docx) or PDF and add that.`);
  return 'zip';
}

/** Archives of the web are packed record by record; the first holds the words that tell one. */
function isGzippedWarc(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * 1024 * 1024 };
    return /^WARC\/[01]\./u.test(gunzipSync(bytes.subarray(0, 2048), options).toString('latin1', 0, 16));
  } catch {
    return false;
  }
}

/** A text may begin with the letters of a mark ("MZ", "ID3", "RIFF"); what those files hold besides is no text. */
function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  if (head.startsWith(RTF)) throw binary(name, `${name} is a rich-text (RTF) file, not a page of text. ${READABLE}`);
  if (!hasControls(bytes)) return;
  const known = MAGIC.find(([magic]) => new RegExp(`^${magic}`, 'u').test(head))?.[1];
  if (known) throw binary(name, `${name} is ${known}, not a page of text. ${READABLE}`);
  if (guessUtf16(bytes) === null && !hasUtf16Mark(bytes)) throw binary(name, `${name} is not a text file. ${READABLE}`);
}

function binary(file: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'file-binary', file, message });
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Text holds tabs, line ends, form feeds and escapes; a NUL, or one other control byte in fifty, is something else. */
function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  }
  return controls > sample.length / 50;
}

/**
 * UTF-16 without a mark. In European languages nearly every second byte is zero, always on the same side; in others only
 * spaces and line ends are, and then the text has to read as letters in one order of bytes and not in the other.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(4096, bytes.length - (bytes.length % 2)));
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.02) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.02) return 'utf-16be';
  if (odd + even === 0) return null;
  const little = readsAs('utf-16le', sample);
  if (little === readsAs('utf-16be', sample)) return null;
  return little ? 'utf-16le' : 'utf-16be';
}

function readsAs(encoding: string, sample: Uint8Array): boolean {
  // The sample may end inside a pair of halves, so its last letter is left out
  const text = new TextDecoder(encoding).decode(sample).slice(0, -2);
  const letters = text.match(/[\p{L}\p{M}\s\p{P}\p{N}]/gu)?.length ?? 0;
  return text.length > 20 && letters >= text.length * 0.95 && !/[\u0000-\u0008\ufffd\ue000-\uf8ff]/u.test(text);
}
