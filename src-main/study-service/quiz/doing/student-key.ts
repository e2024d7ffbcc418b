/** The same for "Ada", "ada " and "ADA": a student who writes their name another way goes on with the quiz they left. */
export function studentKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
