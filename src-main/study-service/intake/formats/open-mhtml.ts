import { webAddress } from '../web-address.ts';
import { refuse } from './refuse.ts';

/** The page in a web archive: its HTML as bytes, what encoding the archive says it has, and its address. */
export interface MhtmlPage {
  html: Uint8Array;
  charset: string | null;
  url: string | null;
}

/**
 * Takes the page out of a web archive (MHTML, RFC 2557). Only the root part is decoded: the others are its pictures, styles and
 * frames with advertisements, whose text would otherwise run into the article's.
 */
export async function openMhtml(bytes: Uint8Array, name: string): Promise<MhtmlPage> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = splitHead(raw);
  const type = field(head.fields, 'content-type') ?? '';
  const parts = /^multipart\//iu.test(type) ? splitParts(head.body, type) : [raw];
  const address = field(head.fields, 'snapshot-content-location') ?? field(head.fields, 'content-location');
  const root = chooseRoot(parts, type, address);
  if (!root) {
    throw refuse(
      'file-damaged',
      name,
      `${name} is a web archive without a page in it. Open it in a browser and save it again as "HTML only".`,
    );
  }
  const { fields } = splitHead(root);
  const charset = /charset\s*=\s*"?([\w-]+)/iu.exec(field(fields, 'content-type') ?? '')?.[1] ?? null;
  return { html: await decodeTransfer(root), charset, url: webAddress(field(fields, 'content-location') ?? address) };
}

interface Head {
  /** Header lines, unfolded. */
  fields: string[];
  body: Buffer;
}

/** A header is a few kilobytes; beyond this there is none. */
const HEAD_LENGTH = 65_536;

function splitHead(part: Buffer): Head {
  const text = part.toString('latin1', 0, HEAD_LENGTH);
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : '';
  return {
    fields: head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u),
    body: part.subarray(end ? end.index + end[0].length : 0),
  };
}

function field(fields: readonly string[], name: string): string | null {
  const line = fields.find((candidate) => candidate.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

/** The bytes between boundary lines. A page has a few hundred parts; more are not looked at. */
const PART_LIMIT = 5000;

function splitParts(body: Buffer, type: string): Buffer[] {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(type);
  const mark = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`, 'latin1');
  const parts: Buffer[] = [];
  if (mark.length < 3) return parts;
  let from = body.indexOf(mark);
  while (from >= 0 && parts.length < PART_LIMIT) {
    const start = body.indexOf('\n', from);
    const next = start < 0 ? -1 : body.indexOf(mark, start);
    if (start < 0) break;
    parts.push(body.subarray(start + 1, next < 0 ? body.length : next));
    from = next;
  }
  return parts;
}

/** The part that the archive calls its start, else the one at the page's address, else the first page. */
function chooseRoot(parts: readonly Buffer[], type: string, address: string | null): Buffer | undefined {
  const start = /start\s*=\s*"?(<[^>"]+>)/iu.exec(type)?.[1];
  const pages = parts.filter((part) =>
    /^text\/html|^application\/xhtml/iu.test(field(splitHead(part).fields, 'content-type') ?? ''),
  );
  return (
    pages.find((part) => start !== undefined && field(splitHead(part).fields, 'content-id') === start) ??
    pages.find((part) => address !== null && field(splitHead(part).fields, 'content-location') === address) ??
    pages[0]
  );
}

/** Undoes quoted-printable or base64. As an attachment the part's bytes come back untouched, in the page's own encoding. */
async function decodeTransfer(part: Buffer): Promise<Uint8Array> {
  const { default: PostalMime } = await import('postal-mime');
  const { fields, body } = splitHead(part);
  const encoding = field(fields, 'content-transfer-encoding') ?? '8bit';
  const head = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  const mail = await PostalMime.parse(Buffer.concat([Buffer.from(head, 'latin1'), body]));
  const content = mail.attachments[0]?.content;
  if (content === undefined || typeof content === 'string') return new Uint8Array();
  return new Uint8Array(content);
}
