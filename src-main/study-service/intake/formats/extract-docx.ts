import { extractMarked } from '../text/extract-marked-blocks.ts';
import type { FoundPage } from '../found-page.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { createBudget, listZip } from './read-zip.ts';
import { markHeadline, readFragment } from './read-fragment.ts';
import { refuse } from './refuse.ts';
import { writeStoredZip } from './write-stored-zip.ts';

/** Word's own styles for the head of a text, beside those that mammoth knows. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/**
 * Reads a Word document. Its creator and dates are not taken: they name who typed or pasted the text and when, which for a
 * text copied off a site is the teacher and today. Heads and feet of the page go to what stands beside the article.
 */
export async function extractDocx(bytes: Uint8Array, name: string): Promise<FoundPage> {
  const parts = await readParts(bytes, name);
  const html = await convert(parts, name);
  const found = extractMarked(markHeadline(readFragment(html)), {
    title: null,
    byline: null,
    date: null,
    outlet: null,
  });
  const orders = found.rest.length + found.articles.reduce((sum, article) => sum + article.blocks.length, 0);
  const margins = parts
    .filter((part) => /^word\/(?:header|footer)\d*\.xml$/u.test(part.name))
    .flatMap((part) => paragraphsOf(part).map((text) => ({ text, isFoot: part.name.includes('footer') })));
  for (const [index, { text, isFoot }] of margins.entries())
    found.rest.push({ role: isFoot ? 'footer' : 'navigation', text, order: orders + index, article: 0 });
  return found;
}

interface Part {
  name: string;
  content: Uint8Array;
}

/** The document's XML; pictures and fonts are not unpacked. The library that reads it next sees only what was let through here. */
async function readParts(bytes: Uint8Array, name: string): Promise<Part[]> {
  const members = await listZip(bytes, name, createBudget());
  const parts: Part[] = [];
  for (const member of members)
    if (/\.(?:xml|rels)$/iu.test(member.name)) parts.push({ name: member.name, content: await member.read() });
  for (const { name: part, content } of parts)
    if (Buffer.from(content).includes('<!DOCTYPE') || Buffer.from(content).includes('<!ENTITY'))
      throw refuse(
        'file-unsafe',
        name,
        `${name} declares entities (in ${part}), which no Word document does; it was not read.`,
      );
  return parts;
}

async function convert(parts: readonly Part[], name: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: writeStoredZip(parts) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return value;
  } catch (error) {
    if (error instanceof RangeError)
      throw refuse(
        'file-too-complex',
        name,
        `${name} nests its parts too deep to be read. Copy its text and paste it here.`,
      );
    throw refuse(
      'file-damaged',
      name,
      `${name} is no whole Word document. Open it in Word or LibreOffice, save it again as .docx and add that.`,
    );
  }
}

function paragraphsOf(part: Part): string[] {
  const root = parseXml(Buffer.from(part.content).toString('utf8'));
  const top = root.children[0];
  const paragraphs: string[] = [];
  const walk = (element: XmlElement): void => {
    if (element.name === 'w:p') paragraphs.push(runsOf(element));
    else element.children.forEach(walk);
  };
  if (top) walk(top);
  return paragraphs.filter((text) => text !== '');
}

function runsOf(paragraph: XmlElement): string {
  const texts = (element: XmlElement): string =>
    element.name === 'w:t' ? element.text : element.name === 'w:instrText' ? '' : element.children.map(texts).join('');
  return texts(paragraph).replace(/\s+/gu, ' ').trim();
}
