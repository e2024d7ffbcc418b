/** In UTF-16 units: with any ending it stays under what every file system takes, also where each letter is four bytes. */
const LONGEST = 60;

/**
 * The words of a title as a file name begins on every system: "The bridge: closed" is "The-bridge-closed". `otherwise` where it has
 * none. The service and the pages name their files alike. Free of zod and Node, so that a page can use it.
 */
export function fileStem(title: string, otherwise = 'case'): string {
  const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const stem = words
    .join('-')
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(/[\uFFFD-]+$/u, '');
  return stem === '' ? otherwise : stem;
}
