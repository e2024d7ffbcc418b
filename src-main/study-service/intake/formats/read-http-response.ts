import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib';

/** A web server's answer as a crawler stored it. */
export interface HttpResponse {
  status: number;
  /** Without its parameters, lower case: "text/html". */
  mediaType: string;
  charset: string | null;
  /** With its transfer and content coding undone. */
  body: Uint8Array;
}

const HEAD_LENGTH = 65_536;

/** Reads a stored answer (RFC 9112); null where it is none. `limit` is how far a packed body may unfold, in bytes. */
export async function readHttpResponse(payload: Buffer, limit: number): Promise<HttpResponse | null> {
  const text = payload.toString('latin1', 0, HEAD_LENGTH);
  const end = /\r?\n\r?\n/u.exec(text);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/u.exec(text)?.[1];
  if (!end || status === undefined) return null;
  const lines = text
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u);
  const field = (name: string): string =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';
  const type = field('content-type');
  const stored = payload.subarray(end.index + end[0].length);
  const whole = /chunked/iu.test(field('transfer-encoding')) ? joinChunks(stored) : stored;
  return {
    status: Number(status),
    mediaType: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: /charset\s*=\s*"?([\w-]+)/iu.exec(type)?.[1] ?? null,
    body: await unpack(whole, field('content-encoding').toLowerCase(), limit),
  };
}

/** Undoes chunked transfer. Some crawlers undo it and leave the header, so what does not look chunked is left as it is. */
function joinChunks(stored: Buffer): Buffer {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = stored.indexOf('\n', at);
    const size =
      lineEnd < 0 || lineEnd - at > 1000
        ? null
        : /^([\da-f]{1,8})\s*(?:;|$)/iu.exec(stored.toString('latin1', at, lineEnd).trim());
    if (!size?.[1]) return at === 0 ? stored : Buffer.concat(chunks);
    const length = Number.parseInt(size[1], 16);
    if (length === 0) return Buffer.concat(chunks);
    chunks.push(stored.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    while (stored[at] === 0x0d || stored[at] === 0x0a) at += 1;
    if (at >= stored.length) return Buffer.concat(chunks);
  }
}

/** A body that breaks off keeps what came before; one that says it is packed and is not is taken as it is. */
async function unpack(body: Buffer, coding: string, limit: number): Promise<Uint8Array> {
  const cut = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: limit };
  try {
    if (/gzip/u.test(coding)) return await promisify(gunzip)(body, cut);
    if (/\bbr\b/u.test(coding)) return await promisify(brotliDecompress)(body, { maxOutputLength: limit });
    if (/deflate/u.test(coding))
      return await promisify(inflate)(body, cut).catch(() => promisify(inflateRaw)(body, cut));
  } catch (error) {
    if (isTooLong(error)) throw error;
  }
  return body;
}

/** Whether unpacking stopped because the result grew over its limit. */
export function isTooLong(error: unknown): boolean {
  return (
    error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
  );
}
