/** What a file of questions is, by its own bytes: a name can say anything. */
export type TakenFile =
  | { readonly format: 'gift'; readonly text: string }
  | { readonly format: 'qti'; readonly input: { readonly text: string } | { readonly base64: string } };

/** A ZIP and XML are QTI; all other text is read as GIFT, which says itself where it can't be. */
export function readTakenFile(bytes: Uint8Array): TakenFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { format: 'qti', input: { base64: toBase64(bytes) } };
  const text = new TextDecoder(utf16(bytes) ?? 'utf-8').decode(bytes);
  return text.trimStart().startsWith('<') ? { format: 'qti', input: { text } } : { format: 'gift', text };
}

/** Windows programs save text so, and say it in the first two bytes. */
function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const PIECE = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
