import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pageFileName } from './page-file-name.ts';
import { PAGE_SCHEME } from './page-origin.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

/**
 * As strict as the socket transport's, and stricter in one thing: the window talks to the study over its bridge, so
 * the page may connect nowhere. `style-src` allows inline for Svelte's transitions.
 */
const PAGE_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** Must run before the app is ready: Chromium learns its schemes at start. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built page, and nothing else on the disk, at `parallax://app/`. */
export function servePage(pageDir: string): void {
  protocol.handle(PAGE_SCHEME, async (request) => {
    const name = request.method === 'GET' ? pageFileName(request.url) : null;
    const mediaType = name === null ? undefined : MEDIA_TYPES[extname(name)];
    if (name === null || mediaType === undefined) return notFound();
    try {
      return new Response(await readFile(join(pageDir, name)), {
        headers: { ...PAGE_HEADERS, 'Content-Type': mediaType },
      });
    } catch {
      return notFound();
    }
  });
}

function notFound(): Response {
  return new Response('There is no such page in Parallax.', {
    status: 404,
    headers: { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
