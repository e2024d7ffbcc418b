/** The beginning of words that may be a whole page, for a sentence that names them: at most `most` UTF-16 units. */
export function shorten(words: string, most: number): string {
  if (words.length <= most) return words;
  // Not between the halves of a sign that has two units
  return `${words
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}
