import { PAGE_EXTENSIONS } from '../../../contract/plain/page-kinds.ts';

/**
 * How a file of each kind that can be read is called; a kind that is not here is not fetched. Archives are left out on
 * purpose: fetching is for one page at a time.
 */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.xhtml',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/rss+xml': '.rss',
  'application/atom+xml': '.atom',
  'application/rdf+xml': '.rdf',
  'application/xml': '.xml',
  'text/xml': '.xml',
  'application/feed+json': '.json',
  'application/json': '.json',
  'application/jsonl': '.jsonl',
  'application/x-ndjson': '.jsonl',
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'multipart/related': '.mhtml',
  'application/x-mimearchive': '.mhtml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/epub+zip': '.epub',
};

/** A server that does not say, or says "bytes": the bytes themselves will tell. */
const UNSTATED: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

const LONGEST = 80;

/** Whether a server's answer may hold a page, by the media type it states (lower case, without parameters). */
export function mayHoldPage(mediaType: string): boolean {
  return UNSTATED.has(mediaType) || Object.hasOwn(EXTENSIONS, mediaType);
}

/** What a browser would call the page when saving it: "https://paper.example/2031/bridge" as HTML is "bridge.html". */
export function nameFetchedPage(url: URL, mediaType: string): string {
  const last = decode(url.pathname.split('/').findLast((part) => part !== '') ?? '');
  const readable = last.replace(/[\p{C}/\\:*?"<>|]+/gu, ' ').trim();
  const given = /\.[a-z][a-z\d]{1,7}$/iu.exec(readable)?.[0] ?? '';
  const stem = (given ? readable.slice(0, -given.length) : readable).slice(0, LONGEST).trim() || url.hostname;
  const known = (PAGE_EXTENSIONS as readonly string[]).includes(given.toLowerCase()) ? given.toLowerCase() : '';
  return `${stem}${EXTENSIONS[mediaType] ?? known}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
