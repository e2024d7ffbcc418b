/** Whether a name that was typed is the one asked for: spaces around it and within count as one, letters count as they are. */
export function sameName(typed: string, name: string): boolean {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  return plain(typed) !== '' && plain(typed) === plain(name);
}
