/** The media type of what stands where a page would, for an article that came without it: its words alone, and never given on. */
export const STAND_IN = 'text/x-parallax-stand-in';

/** As bytes that no page of the world has, so that none is taken for it. */
export function standInPage(title: string, outlet: string | null, body: string): Uint8Array {
  const head = 'This article came in a pack without the page that it stood on. These are its words.';
  return Buffer.from([head, outlet ?? '', title, body].join('\n\n'));
}
