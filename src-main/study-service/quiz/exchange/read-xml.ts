import { DOMParser, type Element } from '@xmldom/xmldom';

export type ReadXml = { readonly root: Element } | { readonly why: string };

/** An item with all its words has some 20 kB; a hundred times that is no item. */
export const XML_SIZE_LIMIT = 5_000_000;
/** Deeper than any document people write. The readers here recurse. */
const DEEPEST = 200;

/**
 * The root element of an XML file from a stranger. Entities of its own are refused before anything is parsed (they name files to fetch,
 * or multiply without end: XXE, "billion laughs"); the parser itself fetches nothing. Never throws.
 */
export function readXml(bytes: Uint8Array): ReadXml {
  if (bytes.byteLength > XML_SIZE_LIMIT)
    return { why: `It is larger than ${XML_SIZE_LIMIT / 1e6} MB, as no question is.` };
  const text = decodeXml(bytes);
  // No "<" stands between the two, so that a file of nothing but beginnings is gone through once.
  if (/<!ENTITY/iu.test(text) || /<!DOCTYPE[^<>[]*\[/iu.test(text))
    return { why: 'It defines entities of its own (DOCTYPE), which can hide harm. Nothing of it was read.' };
  if (isTooDeep(text)) return { why: `Its elements are nested more than ${DEEPEST} deep, as in no question.` };
  try {
    const parser = new DOMParser({ onError: stopAtFault });
    const root = parser.parseFromString(text, 'text/xml').documentElement;
    return root === null ? { why: 'It is empty.' } : { root };
  } catch (error) {
    return { why: `It is not well-formed XML${sayFault(error)}.` };
  }
}

function stopAtFault(level: string, message: string): void {
  if (level !== 'warning') throw new Error(message);
}

/** The parser wraps what it found: `Reporting error "unclosed tag" caused Error: ...`. */
function sayFault(error: unknown): string {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  const found = /"(.*)" caused /u.exec(message)?.[1] ?? message;
  return found === '' ? '' : ` (${found.slice(0, 100)})`;
}

/** Byte order mark, then what the declaration says, else UTF-8 (XML 1.0, appendix F). */
function decodeXml(bytes: Uint8Array): string {
  const marked = [
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const;
  const found = marked.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w.:-]+)["']/u.exec(head)?.[1];
  return decoderFor(found?.[1] ?? declared ?? 'utf-8').decode(bytes);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** Counted on the text, since the parser itself is slow on a hundred thousand nested elements. Errs by a tag in a comment at most. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<\/?[A-Za-z_][^<>]*>/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
