import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { readPageFiles } from '../page-files.ts';
import type { PageFile } from '../page-files.ts';
import { pageHeaders } from '../page-headers.ts';
import { isOwnHost, NO_SUCH_PAGE, OTHER_ADDRESS } from './admit.ts';
import type { DoorPlate } from './admit.ts';

interface ClassPage extends PageFile {
  readonly tag: string;
  /** Null where it would be no smaller. */
  readonly packed: Buffer | null;
}

export type ClassPages = ReadonlyMap<string, ClassPage>;

const INDEX = '/index.html';
const WORTH_PACKING = /^(?:text|image\/svg|application\/json)/u;

/**
 * The built page as a class gets it: the start page says on its root element that it stands at a class's door. Packed once and
 * beforehand: thirty devices load it in the same minute over one wireless network. Throws where there is no page.
 */
export async function readClassPages(pageDir: string): Promise<ClassPages> {
  const files = readPageFiles(pageDir);
  const index = files.get(INDEX);
  if (!index) throw new Error(`There is no page in ${pageDir}.`);
  const marked = String(index.bytes).replace(/<html\b/u, '<html data-door="class"');
  files.set(INDEX, { ...index, bytes: Buffer.from(marked) });
  const pages = await Promise.all(
    [...files].map(async ([path, file]): Promise<[string, ClassPage]> => [path, await pack(file)]),
  );
  return new Map(pages);
}

async function pack(file: PageFile): Promise<ClassPage> {
  const tag = createHash('sha256').update(file.bytes).digest('hex').slice(0, 24);
  const packed = WORTH_PACKING.test(file.mediaType) ? await promisify(gzip)(file.bytes) : null;
  return { ...file, tag, packed: packed && packed.length < file.bytes.length ? packed : null };
}

/** Answers one request for a page. The pages hold no secret, so whoever asks at the right address gets them. */
export function answerClassPage(
  pages: ClassPages,
  plate: DoorPlate,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  for (const [name, value] of headersFor(plate, request)) response.setHeader(name, value);
  const refuse = (status: number, sentence: string) => {
    // What else such a caller sends is not read.
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(sentence);
  };
  if (!isOwnHost(plate, request.headers)) return refuse(403, OTHER_ADDRESS);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(405, 'The pages of a class are only read.');
  }
  const path = (request.url ?? '/').replace(/[?#].*$/su, '');
  const page = pages.get(path === '/' ? INDEX : path);
  if (!page) return refuse(404, NO_SUCH_PAGE);
  sendPage(page, request, response);
}

function sendPage(page: ClassPage, request: IncomingMessage, response: ServerResponse): void {
  const packed = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? '')) ? page.packed : null;
  const tag = packed ? `"${page.tag}-gz"` : `"${page.tag}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  const bytes = packed ?? page.bytes;
  response.writeHead(200, {
    'Content-Type': page.mediaType,
    'Content-Length': bytes.length,
    ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Asked for again each time and sent only where it changed: the next class may be another version under the same address. */
function headersFor(plate: DoorPlate, request: IncomingMessage): [string, string][] {
  const secure = plate.protocol === 'https:';
  const own = isOwnHost(plate, request.headers) ? `${secure ? 'wss' : 'ws'}://${request.headers.host}` : '';
  const headers = Object.entries({ ...pageHeaders('self', own), 'Cache-Control': 'no-cache' });
  // Browsers heed it only from a secure origin, and complain of it in the console elsewhere.
  return secure ? headers : headers.filter(([name]) => name !== 'Cross-Origin-Opener-Policy');
}
