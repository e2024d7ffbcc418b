import { ExpectedFailure } from '../../contract/failures.ts';

export type PageFormat = 'text' | 'markdown' | 'html';

/** First bytes of files that are no text, with the name a teacher knows them by. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['25504446', 'a PDF'],
  ['504b0304', 'a Word, OpenDocument, EPUB or ZIP file'],
  ['d0cf11e0', 'an old Word or Office file'],
  ['7b5c727466', 'a rich-text (RTF) file'],
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

/** Which kind of page the bytes hold; refuses what is no text with a sentence that names it. `name` is for the sentence. */
export function detectFormat(bytes: Uint8Array, fileName: string | null, name: string): PageFormat {
  refuseBinary(bytes, name);
  const start = Buffer.from(bytes.subarray(0, 2048))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '');
  if (isMhtml(start)) {
    throw new ExpectedFailure({
      code: 'file-binary',
      file: name,
      message: `${name} is a web archive (MHTML), which can't be read yet. Save the page as "HTML only" and add that file.`,
    });
  }
  if (looksLikeHtml(start)) return 'html';
  const extension = /\.([^./\\]+)$/u.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  if (['md', 'markdown', 'mdown'].includes(extension)) return 'markdown';
  if (['html', 'htm', 'xhtml'].includes(extension) && /<\w+[^>]*>/u.test(start)) return 'html';
  return 'text';
}

/** Whether a text opens as an HTML document does; a comment or an XML line may stand first. */
export function looksLikeHtml(start: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,1500}?-->\s*)*<(?:!doctype html|html|head|body|article)\b/iu.test(start);
}

function isMhtml(start: string): boolean {
  return (
    /^(?:From: .*\r?\n|Snapshot-Content-Location: .*\r?\n|Subject: .*\r?\n|Date: .*\r?\n|MIME-Version: .*\r?\n){2,}/u.test(
      start,
    ) && /multipart\/related/iu.test(start)
  );
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const known = MAGIC.find(([magic]) => new RegExp(`^${magic}`, 'u').test(head))?.[1];
  const isText = known === 'a program' && !hasControls(bytes);
  if (known && !isText)
    throw binary(
      name,
      `${name} is ${known}, not a page of text. This version reads text, Markdown and HTML files: save or copy the article as one of those.`,
    );
  if (guessUtf16(bytes) === null && !hasUtf16Mark(bytes) && hasControls(bytes)) {
    throw binary(
      name,
      `${name} is not a text file. This version reads text, Markdown and HTML files: save or copy the article as one of those.`,
    );
  }
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

/** UTF-16 without a mark: in text of European languages nearly every second byte is zero, always on the same side. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.02) return 'utf-16le';
  return even > half * 0.6 && odd < half * 0.02 ? 'utf-16be' : null;
}
