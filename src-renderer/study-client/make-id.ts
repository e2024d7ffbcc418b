/** 128 random bits, hexadecimal. A class is served without encryption, and there a browser has no `randomUUID`. */
export function makeId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
