/**
 * The code of a language as pages, feeds, tables and packs state it: "en" of "en-GB", "EN" and "en_US" (BCP 47, and what is
 * written instead of it). Null where nothing is stated that a runtime takes for a language, since `Intl` throws on it.
 */
export function languageCode(stated: string | null): string | null {
  if (stated === null) return null;
  try {
    return new Intl.Locale(stated.trim().replaceAll('_', '-')).language;
  } catch {
    return null;
  }
}

/** Whether rules for English are applied to a text: also where nobody could tell its language. */
export function isReadAsEnglish(stated: string | null): boolean {
  if (stated === null || stated === 'en') return true;
  return (languageCode(stated) ?? 'en') === 'en';
}
