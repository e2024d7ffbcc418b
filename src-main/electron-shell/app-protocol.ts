import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOf, pageHeaders } from '../transports/page-headers.ts';
import { pageFileName } from './page-file-name.ts';
import { PAGE_SCHEME } from './page-origin.ts';

/** The window talks to the study over its bridge, so the page may connect nowhere. */
const PAGE_HEADERS = pageHeaders('none');

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
    const mediaType = name === null ? undefined : mediaTypeOf(name);
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
