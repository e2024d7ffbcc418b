/** Longest raw page shown on screen, in characters: more than any newspaper page, little enough to scroll smoothly. */
const LONGEST_SHOWN = 400_000;

export interface DecodedPage {
  readonly text: string;
  /** How many characters are not shown; 0 for almost every page. */
  readonly hidden: number;
}

/** The page as it came in, as characters. Shown as text only, never as a page: it may hold anybody's code. */
export function decodePage(base64: string, encoding: string): DecodedPage {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const text = decoderFor(encoding).decode(bytes);
  return { text: text.slice(0, LONGEST_SHOWN), hidden: Math.max(0, text.length - LONGEST_SHOWN) };
}

/** An encoding name that the browser does not know is read as UTF-8, with replacement characters where that is wrong. */
function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('utf-8');
  }
}
