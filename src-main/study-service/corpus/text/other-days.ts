/** By their capital: a march and what may be are no months. */
const MONTHS =
  /\b(?:Jan(?:uary)?|Feb(?:ruary)?|March(?= \d)|(?<=\d )March|Apr(?:il)?|May(?= \d)|(?<=\d )May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b/gu;
const DAYS = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu;

/**
 * Whether each of two English sentences names a month, or a day of the week, that the other does not: "completed by
 * November 2027" and "completed by December 2027" have nearly all words in common and are two claims.
 */
export function nameOtherDays(one: string, other: string): boolean {
  return [MONTHS, DAYS].some((pattern) => {
    const [left, right] = [namesIn(one, pattern), namesIn(other, pattern)];
    return [...left].some((name) => !right.has(name)) && [...right].some((name) => !left.has(name));
  });
}

function namesIn(text: string, pattern: RegExp): Set<string> {
  return new Set((text.match(pattern) ?? []).map((name) => name.slice(0, 3)));
}
