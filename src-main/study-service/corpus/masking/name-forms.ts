import { UNSPACED_LETTERS } from '../text/unspaced-writing.ts';

/** What says who published and who wrote an article. */
export interface TellingNames {
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
}

/** Words that end a byline without being anyone's name: "Coast Wire Staff" must not hide every "staff". */
const NOT_A_SURNAME = new Set(
  'agencies agency analyst board bureau contributor correspondent desk editor news press reporter reporters service staff team writer'.split(
    ' ',
  ),
);

/** "By", and its like in the languages that bylines of the seeds and the packs are in. */
const BYLINE_OPENER = /^(?:by|written by|text by|text|von|por|par|di|da|door|av)[\s:]+/iu;
const BETWEEN_NAMES = /\s*(?:[,;|/·•&]|\s(?:and|und|et|y|e|og|och|en)\s|\s[-–—]\s)\s*/iu;

/**
 * Patterns, longest first, for the ways a text names its outlet and its writers: the outlet's name with and without
 * "The", written together as in a handle, its last word after "the" ("the Courier" of the National Courier), the host
 * of the page; each writer's full name and surname.
 *
 * A name of several words is found in any case. A single word is found only as written or in capitals, so that an
 * outlet called "Time" does not hide "time".
 */
export function nameForms(telling: TellingNames): readonly RegExp[] {
  const key = JSON.stringify([telling.outlet, telling.byline, telling.url]);
  const known = KNOWN.get(key);
  if (known) return known;
  const forms = composeForms(telling);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(key, forms);
  return forms;
}

/** A class of five hundred asks for the same few names again and again, and a pattern takes longer to make than to use. */
const KNOWN = new Map<string, readonly RegExp[]>();
const MOST_KNOWN = 1_000;

function composeForms({ outlet, byline, url }: TellingNames): RegExp[] {
  const names = [...outletNames(outlet), ...bylineNames(byline)];
  // A single letter would hide half the text.
  const forms = [...names.filter((name) => name.length > 1).flatMap(formsOf), ...shortForms(outlet), ...hostForms(url)];
  const sources = [...new Map(forms.map((form) => [form.source + form.flags, form])).values()];
  return sources.sort((a, b) => b.source.length - a.source.length);
}

function outletNames(outlet: string | null): string[] {
  const name = outlet?.trim() ?? '';
  if (name === '') return [];
  const bare = name.replace(/^the\s+/iu, '');
  const together = bare.replace(/\s+/gu, '');
  return together !== bare && together.length >= 6 ? [name, bare, together] : [name, bare];
}

/** People call a paper by the last word of its name, with a capital: "the courier on a bicycle" is another matter. */
function shortForms(outlet: string | null): RegExp[] {
  const words =
    outlet
      ?.trim()
      .replace(/^the\s+/iu, '')
      .split(/\s+/u) ?? [];
  const last = words.at(-1) ?? '';
  return words.length > 1 && last.length >= 4 && /^\p{Lu}/u.test(last)
    ? [wholeWords(`[Tt]he\\s+${escape(last)}`, 'gu')]
    : [];
}

function bylineNames(byline: string | null): string[] {
  const whole = byline?.trim().replace(BYLINE_OPENER, '') ?? '';
  const parts = whole.split(BETWEEN_NAMES).filter((part) => /\p{Lu}|\p{Lo}/u.test(part));
  return parts.flatMap((part) => [part, ...surnamesOf(part)]);
}

/** The last word of a personal name of two to four capitalised words; none where it may well be an ordinary word. */
function surnamesOf(name: string): string[] {
  const words = name.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const looksPersonal = words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word));
  return looksPersonal && last.length >= 4 && !NOT_A_SURNAME.has(last.toLowerCase()) ? [last] : [];
}

function formsOf(name: string): RegExp[] {
  const words = name.split(/\s+/u);
  if (words.length > 1 || name.length >= 12) return [wholeWords(words.map(escape).join('\\s+'), 'giu')];
  return [wholeWords(escape(name), 'gu'), wholeWords(escape(name.toUpperCase()), 'gu')];
}

function hostForms(url: string | null): RegExp[] {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
  return host === '' ? [] : [wholeWords(`(?:www\\.)?${escape(host)}`, 'giu')];
}

/** Not inside a longer word: "RT" is not in "START". Beside a letter of a writing that puts no space between words, any place will do. */
function wholeWords(source: string, flags: string): RegExp {
  const letter = String.raw`[\p{L}\p{N}]`;
  const unspaced = `[${UNSPACED_LETTERS}]`;
  const edge = (behind: '<' | '') => `(?:(?${behind}!${letter})|(?<=${unspaced})|(?=${unspaced}))`;
  return new RegExp(`${edge('<')}${source}${edge('')}`, flags);
}

function escape(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}
