import { DOMImplementation, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';

/** An element to write: name, attributes, and what is in it in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly XmlContent[];
}

/** Text, text as CDATA, or an element. */
export type XmlContent = string | { readonly cdata: string } | XmlElement;

/** One element, to be put into another or written by `writeXml`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly XmlContent[]
): XmlElement {
  return { name, attributes, content };
}

/** A whole document. The library escapes; what XML has no way to write at all (control characters, halves of a letter) is left out. */
export function writeXml(root: XmlElement): string {
  const document = new DOMImplementation().createDocument(root.attributes.xmlns ?? null, root.name);
  const top = document.documentElement;
  if (top !== null) fill(document, top, root);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

function fill(document: Document, into: Element, { attributes, content }: XmlElement): void {
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'xmlns') into.setAttribute(name, writable(value));
  for (const part of content) {
    if (typeof part === 'string') into.appendChild(document.createTextNode(writable(part)));
    else if ('cdata' in part)
      for (const piece of splitCdata(writable(part.cdata))) into.appendChild(document.createCDATASection(piece));
    else {
      const child = document.createElementNS(into.namespaceURI, part.name);
      fill(document, child, part);
      into.appendChild(child);
    }
  }
}

/** "]]>" would end a section, so its signs go into two. */
function splitCdata(text: string): string[] {
  return text.split(/(?<=\]\])(?=>)/u);
}

/** XML 1.0, production 2 (Char). */
function writable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
