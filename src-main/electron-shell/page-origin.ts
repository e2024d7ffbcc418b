import type { WebFrameMain } from 'electron';

/** The page's own address. A scheme of our own, so that it has an origin, which file:// pages do not. */
export const PAGE_SCHEME = 'parallax';
export const PAGE_ADDRESS = `${PAGE_SCHEME}://app/`;

/** Where the page comes from in this run: the app itself or, in development, the dev server. */
export interface PageOrigin {
  readonly address: string;
  /** True when the page is served by the dev server with live reload. */
  readonly dev: boolean;
}

/** A packaged application never listens to the variable that electron-vite sets. */
export function pageOrigin(packaged: boolean, env: NodeJS.ProcessEnv): PageOrigin {
  const server = env['ELECTRON_RENDERER_URL'];
  if (packaged || server === undefined) return { address: PAGE_ADDRESS, dev: false };
  return { address: new URL('/', server).href, dev: true };
}

/** `URL.canParse` is younger than the oldest runtime. */
function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** Whether an address is one of the page's own. Compared by scheme and host: Node gives `null` as the origin of a scheme it does not know. */
export function isOwnAddress(origin: PageOrigin, address: string): boolean {
  const url = parseAddress(address);
  const own = new URL(origin.address);
  return (
    url !== null && url.protocol === own.protocol && url.host === own.host && url.username === '' && url.password === ''
  );
}

/** Whether a message comes from the page itself: its top frame, showing our own address. */
export function isOwnFrame(origin: PageOrigin, frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnAddress(origin, frame.url);
}

/** Whether the window may fetch something: its own files, and what the page itself carries. */
export function mayRequest(origin: PageOrigin, address: string): boolean {
  if (address.startsWith('data:') || address.startsWith('blob:')) return true;
  // A class's page has a WebSocket to its own server; no page of ours has an address that begins so.
  if (!origin.dev) return isOwnAddress(origin, address.replace(/^ws/, 'http'));
  // The dev server's live reload is a WebSocket, and DevTools loads itself.
  return (
    isOwnAddress(origin, address.replace(/^ws/, 'http')) ||
    address.startsWith('devtools:') ||
    address.startsWith('chrome-extension:')
  );
}

/** Only these two may ever reach the system's opener, which would otherwise start whatever program claims a scheme. */
export function isWebAddress(address: string): boolean {
  return ['http:', 'https:'].includes(parseAddress(address)?.protocol ?? '');
}
