/**
 * How written forms of a name are compared: "Al-Nusra’s" is "al-Nusra", "the U.S." is "US", "Müller" is "Muller". Two
 * spellings of one transliteration ("Fateh", "Fatah") stay two keys: only a person can say that they are one.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/'s$|'$/u, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, '')
    .replace(/[-‐‑–]/gu, ' ')
    .replace(/[^\p{L}\p{N}&' ]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^the /u, '');
}
