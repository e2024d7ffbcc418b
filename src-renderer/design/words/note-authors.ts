/** Everybody who wrote one of these notes, once, by name. */
export function authorsOf(notes: readonly { readonly author: string }[]): string[] {
  return [...new Set(notes.map(({ author }) => author))].sort();
}
