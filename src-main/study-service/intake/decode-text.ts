import type { IntakeWarning } from '../../contract/intake.ts';
import { ExpectedFailure } from '../../contract/failures.ts';
import { guessUtf16 } from './detect-format.ts';

export interface DecodedText {
  text: string;
  /** WHATWG name of the encoding that was used. */
  encoding: string;
  warning: IntakeWarning | null;
}

/**
 * Bytes to text. In this order, surest first: a byte-order mark; UTF-16 by its zero bytes; ISO-2022-JP by its escapes (it is made of
 * ASCII alone, and so valid UTF-8 too); valid UTF-8 (text in any other encoding is hardly ever valid UTF-8 by chance); what its server (`stated`) or the page itself declares; a statistical guess, which is told to the reader.
 */
export async function decodeText(bytes: Uint8Array, name: string, stated: string | null = null): Promise<DecodedText> {
  const certain = byMark(bytes) ?? guessUtf16(bytes) ?? byEscapes(bytes);
  if (certain) return { text: decodeLoosely(bytes, certain), encoding: certain, warning: null };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', warning: null };
  const declared = (stated && decoderName(stated)) || declaredEncoding(bytes);
  const text = declared && tryDecode(bytes, declared);
  if (declared && text) return { text, encoding: declared, warning: null };
  if (isMostlyUtf8(bytes)) return { text: decodeLoosely(bytes, 'utf-8'), encoding: 'utf-8', warning: damaged(name) };
  return guessed(bytes, name);
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** The switches to Japanese and back (RFC 1468): no text holds an escape byte, and the escapes of terminals go on differently. */
function byEscapes(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isJapanese = ESCAPES.some((escape) => text.includes(escape)) && tryDecode(bytes, 'iso-2022-jp') !== null;
  return isJapanese ? 'iso-2022-jp' : null;
}

const ESCAPES = ['\u001b$B', '\u001b$@'];

function decodeLoosely(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding an HTML or XML page names in its first kilobytes (HTML standard, "prescan a byte stream"). */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1];
  if (!label) return null;
  try {
    const encoding = new TextDecoder(label).encoding;
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/** A UTF-8 page with a few broken bytes (cut in the middle of a letter) is still UTF-8: one damage in 500 letters at most. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decodeLoosely(bytes, 'utf-8');
  const broken = text.split('\ufffd').length - 1;
  const foreign = text.replace(/[\u0000-\u007f\ufffd]/gu, '').length;
  return broken * 10 < foreign && broken * 500 < text.length;
}

function damaged(name: string): IntakeWarning {
  return {
    code: 'encoding-damaged',
    message: `A few letters of ${name} are damaged and show as \ufffd. The rest was read.`,
  };
}

async function guessed(bytes: Uint8Array, name: string): Promise<DecodedText> {
  const { analyse } = await import('chardet');
  for (const match of analyse(bytes.subarray(0, 262_144))) {
    const encoding = match.confidence >= 8 ? decoderName(match.name) : null;
    const text = encoding && tryDecode(bytes, encoding);
    if (encoding && text && isReadable(text)) return { text, encoding, warning: guessWarning(name, encoding) };
  }
  const western = decodeLoosely(bytes, 'windows-1252');
  if (isReadable(western))
    return { text: western, encoding: 'windows-1252', warning: guessWarning(name, 'windows-1252') };
  throw new ExpectedFailure({
    code: 'file-undecodable',
    file: name,
    message: `The letters of ${name} can't be made out. Open it in the program it comes from and save it again as UTF-8 text.`,
  });
}

/** ISO 8859-1 in the wild is windows-1252, the HTML standard says so too. */
function decoderName(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Control letters and damage marks do not stand in text; a wrong encoding brings them in. */
function isReadable(text: string): boolean {
  const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\s]/gu)?.length ?? 0;
  return odd * 200 <= text.length && letters * 2 >= text.length;
}

function guessWarning(name: string, encoding: string): IntakeWarning {
  return {
    code: 'encoding-guessed',
    message: `${name} does not say how its letters are stored; it was read as ${encoding}. Check names with accents.`,
  };
}
