/** The address if it is one of the web; anything else a file calls a link is not kept. */
export function webAddress(text: string | null | undefined): string | null {
  try {
    const url = new URL((text ?? '').trim());
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
