/**
 * The first letter and the last mark of an option say nothing about it: all get the same, so that one that was cut out of the middle
 * of a sentence is not the odd one out.
 */
export function evenOption(text: string): string {
  const trimmed = text
    .trim()
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(/(?<![.\p{Lu}]|\b[ap]\.m)\.$/u, '');
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}

/** Words in quotation marks that hold marks of their own: those inside become single ones. */
export function inQuotes(text: string): string {
  const inner = text
    .trim()
    .replace(/["“”]/gu, (mark, at: number, whole: string) =>
      mark === '“' ? '‘' : mark === '”' ? '’' : /[\s(]|^$/u.test(whole[at - 1] ?? '') ? '‘' : '’',
    );
  return `“${inner}”`;
}

/** "a, b and c". */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}
