import { extname } from 'node:path';

/** The kinds of file a built page consists of; what is not here is never served. */
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

export function mediaTypeOf(fileName: string): string | undefined {
  return MEDIA_TYPES[extname(fileName)];
}

/**
 * What every answer to a page says, in the window and in a browser: no remote source of any kind. `connect` is where
 * the page's scripts may connect to: their own server, or nowhere where they have the window's bridge instead. `socket` names that
 * server's WebSocket for browsers to which 'self' means HTTP only (Safari before 15.4).
 * `style-src` allows inline for Svelte's transitions.
 */
export function pageHeaders(connect: 'self' | 'none', socket = ''): Readonly<Record<string, string>> {
  const connectTo = socket === '' ? `'${connect}'` : `'${connect}' ${socket}`;
  return {
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src ${connectTo}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  };
}
