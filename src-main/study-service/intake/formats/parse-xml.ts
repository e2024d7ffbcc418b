import { decodeEntities } from '../signs/decode-entities.ts';
import { NESTS_WITHOUT_END } from '../too-complex.ts';

/** An element of an XML file. `start` and `end` frame what stands between its tags in the source. */
export interface XmlElement {
  /** With its prefix, as written: "content:encoded". */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text directly in it, CDATA included, in order. */
  text: string;
  start: number;
  end: number;
}

/** Elements open at once; feeds and packages stay under 20, hostile files go on for ever. */
const DEPTH_LIMIT = 200;
const NAME = /[^\s/>=<]+/uy;
const ATTRIBUTE = /\s*([^\s/>=<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/uy;

/**
 * Reads XML of feeds, books and Word files. It knows no DTD and no entities but the five of XML, numbers and common HTML
 * names: what a file declares itself (billion laughs, external files) is passed over and stays the words it is written in.
 * Tags left open or closed too often are borne. One pass over the text, so its time grows with its length alone.
 */
export function parseXml(source: string): XmlElement {
  const root = element('', new Map(), 0);
  const open: XmlElement[] = [root];
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const top = open.at(-1) ?? root;
    top.text += decodeEntities(source.slice(at, tag < 0 ? source.length : tag));
    if (tag < 0) break;
    at = takeTag(source, tag, open);
  }
  for (const left of open) left.end = source.length;
  return root;
}

/** Takes what begins with the "<" at `tag` and returns where it ends. */
function takeTag(source: string, tag: number, open: XmlElement[]): number {
  if (source.startsWith('<!--', tag)) return after(source, '-->', tag + 4);
  if (source.startsWith('<![CDATA[', tag)) {
    const end = after(source, ']]>', tag + 9);
    const top = open.at(-1);
    if (top) top.text += source.slice(tag + 9, source.startsWith(']]>', end - 3) ? end - 3 : end);
    return end;
  }
  if (source.startsWith('<?', tag)) return after(source, '?>', tag + 2);
  if (source.startsWith('<!', tag)) return afterDeclaration(source, tag);
  return source.charAt(tag + 1) === '/' ? closeElement(source, tag, open) : openElement(source, tag, open);
}

function openElement(source: string, tag: number, open: XmlElement[]): number {
  NAME.lastIndex = tag + 1;
  const name = NAME.exec(source)?.[0];
  const top = open.at(-1);
  if (name === undefined || top === undefined) {
    if (top) top.text += '<';
    return tag + 1;
  }
  const attributes = new Map<string, string>();
  let at = tag + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(source);
    if (!found?.[1]) break;
    attributes.set(found[1], decodeEntities(found[2] ?? found[3] ?? found[4] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
  const end = after(source, '>', at);
  const child = element(name, attributes, end);
  top.children.push(child);
  if (/\/\s*>$/u.test(source.slice(Math.max(at, end - 20), end))) return end;
  if (open.length >= DEPTH_LIMIT) throw new RangeError(NESTS_WITHOUT_END);
  open.push(child);
  return end;
}

function closeElement(source: string, tag: number, open: XmlElement[]): number {
  const end = after(source, '>', tag + 2);
  const name = source.slice(tag + 2, end).replace(/[\s>]+$/u, '');
  const index = open.findLastIndex((candidate) => candidate.name === name);
  if (index > 0) for (const closed of open.splice(index)) closed.end = tag;
  return end;
}

/** A DOCTYPE ends at the ">" after its "[ ... ]"; nothing in it is looked at. */
function afterDeclaration(source: string, tag: number): number {
  const close = after(source, '>', tag);
  const bracketed = source.slice(tag, close).indexOf('[');
  if (bracketed < 0) return close;
  const bracket = tag + bracketed;
  const end = source.indexOf(']', bracket);
  return end < 0 ? source.length : after(source, '>', end);
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function element(name: string, attributes: ReadonlyMap<string, string>, start: number): XmlElement {
  return { name, attributes, children: [], text: '', start, end: start };
}

/** Children with one of these names, the prefix left out of account unless it is asked for ("dc:creator"). */
export function childrenNamed(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return (parent?.children ?? []).filter(
    ({ name }) => names.includes(name) || names.includes(name.slice(name.indexOf(':') + 1)),
  );
}

/** The first element with this name anywhere below, depth first. */
export function findNamed(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) {
    const found = child.name.slice(child.name.indexOf(':') + 1) === name ? child : findNamed(child, name);
    if (found) return found;
  }
  return undefined;
}

/** The text of an element and of all below it. */
export function innerText(element: XmlElement): string {
  return [element.text, ...element.children.map(innerText)].join(' ').replace(/\s+/gu, ' ').trim();
}
