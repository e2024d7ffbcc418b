/** A title as a file name that every system takes. */
export function nameFile(title: string, ending: string): string {
  const plain = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return `${plain || 'case'}-${ending}`;
}
