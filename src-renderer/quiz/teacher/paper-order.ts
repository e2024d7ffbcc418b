/**
 * Entries in an order that tells nothing of the key, the same each time it is printed: by a number made of the question and the
 * entry (FNV-1a, 32 bits), since chance would give two pupils two sheets.
 */
export function paperOrder<Entry extends { readonly id: string; readonly text: string }>(
  itemId: string,
  entries: readonly Entry[],
): Entry[] {
  return [...entries].sort((one, other) => mix(itemId + one.text) - mix(itemId + other.text));
}

function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
