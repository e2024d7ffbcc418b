/**
 * A speaker's label in capitals and a colon, as press offices print their transcripts; or the Q and A of an interview. A label is up to
 * six words with white space between: were that left open, a row of capitals could be parted in ways without number.
 */
const TURN = /^(?:\p{Lu}[\p{Lu}.'’-]*(?:\s\p{Lu}[\p{Lu}.'’-]*){0,5}\s?(?:\([^)]{1,40}\))?\s?:\s+\S|[QA]\s?[:.]\s+\S)/u;
const CORRECTION =
  /^(?:corrections?|clarifications?|editor['’]?s['’]? note|this (?:article|story|post|report) (?:was|has been) (?:updated|amended|corrected|changed))\b/iu;

/** Whether a paragraph begins as somebody's turn in a conversation. */
export function opensTurn(text: string): boolean {
  return TURN.test(text);
}

/** Whether a paragraph begins as the outlet's word about a mistake of its own. */
export function opensCorrection(text: string): boolean {
  return CORRECTION.test(text);
}
