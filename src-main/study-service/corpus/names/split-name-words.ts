/** A word of a text with its place in it, as names are found in it: possessive endings are left out. */
export interface NameWord {
  readonly text: string;
  readonly lower: string;
  /** UTF-16 offsets into the text that was split. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** Two capital letters or more and no small one. */
  readonly isAcronym: boolean;
  /** Nothing but a space, nothing at all, or the "&" of a firm stands between this word and the one before. */
  readonly joins: boolean;
  readonly opensSentence: boolean;
  /** What stands between the word before and this one. */
  readonly gap: string;
}

const WORD =
  /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-‐‑]|['’ʼ](?=\p{L})|&(?=\p{Lu}))[\p{L}\p{N}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ]s$/iu;
/** Ends a sentence, or opens one within: a quotation, a bullet, a speaker's colon. */
const SENTENCE_GAP = /[.!?…:;•]['"’”)\]]*\s|["“„«]\s*$|[\n\r]|—|\s[-–]\s/u;
/** "pro-Assad": the name is what follows. */
const PREFIXED = /^(?:anti|pro|non|ex|pre|post|mid|trans|inter|un|al-?Qaeda-)[-‐‑](?=\p{Lu})/u;
/** "Russia-led": the name is what comes before. */
const SUFFIXED =
  /^(\p{Lu}[\p{L}\p{M}.]*(?:-\p{Lu}[\p{L}\p{M}]*)*)[-‐‑](?:\p{Ll}|Backed|Led|Proposed|Based|Born|Held)[\p{L}-]*$/u;
/** "al-Nusra", "d'Estaing": begins small and is a name all the same. */
const SMALL_OPENING = /^(?:al|el|ad|an|ar|as|ash|at|az|d|l|ibn|bin)[-‐‑'’]\p{Lu}/u;

export function splitNameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    let start = match.index;
    let word = match[0].replace(POSSESSIVE, '');
    const gap = text.slice(last, start);
    const prefix = PREFIXED.exec(word)?.[0] ?? '';
    start += prefix.length;
    word = word.slice(prefix.length);
    word = SUFFIXED.exec(word)?.[1] ?? word;
    const end = start + word.length;
    last = end;
    words.push({
      text: word,
      lower: word.toLowerCase(),
      start,
      end,
      isCapital: /^\p{Lu}/u.test(word) || SMALL_OPENING.test(word),
      isAcronym: /^(?:\p{Lu}[\p{N}&-]*){2,}$/u.test(word) || /^(?:\p{Lu}\.){2,}$/u.test(word),
      // An abbreviation's full stop does not part "Sen. Ada Stone".
      joins: words.length > 0 && prefix === '' && isJoining(gap, words.at(-1)!),
      opensSentence: words.length === 0 || (SENTENCE_GAP.test(gap) && !isAbbreviationGap(gap, words.at(-1)!)),
      gap,
    });
  }
  return words;
}

const ABBREVIATIONS = /^(?:mr|mrs|ms|dr|st|sen|sens|rep|reps|gov|gen|col|lt|sgt|capt|prof|jr|sr|mt|maj|\p{L})$/iu;

function isAbbreviationGap(gap: string, before: NameWord): boolean {
  return /^\.\s$/u.test(gap) && ABBREVIATIONS.test(before.text);
}

function isJoining(gap: string, before: NameWord): boolean {
  return /^[ \u00a0\u202f]{1,2}$|^ & $/u.test(gap) || isAbbreviationGap(gap, before);
}
