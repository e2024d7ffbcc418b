/** The beginning of words that may be a whole page, for a sentence that names them: at most `most` UTF-16 units. */
export function shorten(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 3)}…` : words;
}
