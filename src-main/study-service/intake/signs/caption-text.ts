const LABEL =
  /^(?:photos?|image|picture|pictured|file photo|photograph|caption|video|credit|photo credit|image credit|image source|illustration)\b ?(?:by|courtesy|credit|:|-|©)/iu;
const CREDIT =
  /(?:\/\s?(?:AP|AFP|Reuters|EPA|Getty(?: Images)?|Associated Press|Canadian Press|Shutterstock|TASS|Sputnik|Xinhua|Press)(?: Photo)?|\bGetty Images|\((?:AP|file|Reuters|AFP) ?photo[^)]*\)|\((?:photo|image|credit|source)s?(?: credit)?: [^)]{2,60}\)|\bcredit: [^.]{2,40})\)?\.?$/iu;
/** A caption is a sentence or two. */
const WORD_LIMIT = 60;

/** Whether a text is a picture's: it opens with "Photo:" or ends with who took it. */
export function isCaptionText(text: string, words: number): boolean {
  return LABEL.test(text) || (words <= WORD_LIMIT && CREDIT.test(text));
}
