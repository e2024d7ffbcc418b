/**
 * Reads a calendar day out of a few words. Only a full day counts: "June 2023" at the top of a page is an archive link or a
 * crawl's month, not the day something was published.
 */
export interface ReadDate {
  /** ISO 8601 day, or moment where the words carry one. */
  date: string;
  /** The exact words it was read from. */
  words: string;
}

/** Month names by their first letters, in the languages of the larger press. */
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|ene|gen|янв|січ|sty|led|يناير|جانفي)/iu, 1],
  [/^(?:feb|fév|fev|фев|лют|lut|فبراير|فيفري)/iu, 2],
  [/^(?:mar|mär|mrt|maa|бер|mars|مارس)/iu, 3],
  [/^(?:apr|abr|avr|апр|кві|kwi|[أإا]بريل|أفريل)/iu, 4],
  [/^(?:may$|mai$|maj$|mayo|mag|mei$|мая|май|тра|ماي)/iu, 5],
  [/^(?:jun|juin|giu|июн|чер|cze|يوني|جوان)/iu, 6],
  [/^(?:jul|juil|lug|июл|лип|lip|يولي|جويلي)/iu, 7],
  [/^(?:aug|ago|août|aou|авг|сер|sie|[أا]غسطس|أوت)/iu, 8],
  [/^(?:sep|set|сен|вер|wrz|سبتمبر|شتنبر)/iu, 9],
  [/^(?:oct|okt|ott|out|окт|жов|paź|[أا]كتوبر)/iu, 10],
  [/^(?:nov|ноя|лис|نوفمبر|نونبر)/iu, 11],
  [/^(?:dec|dez|dic|déc|дек|гру|gru|ديسمبر|دجنبر)/iu, 12],
];

function monthNumber(name: string): number | null {
  return MONTHS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const NAME = String.raw`(\p{L}{3,10})\.?`;
const MONTH_DAY_YEAR = new RegExp(String.raw`${NAME}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)`, 'gu');
const DAY_MONTH_YEAR = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s-]+(?:of\s+|de\s+)?${NAME},?[\s-]+(?:de\s+|del\s+)?(\d{4}|\d{2}(?!\d))`,
  'gu',
);
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?/u;
const NUMERIC = /(?<![\d/.])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/u;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s?[/.年]\s?(\d{1,2})\s?[/.月]\s?(\d{1,2})日?(?!\d)/u;

/** The first day named in a text, or null: of each way to write one in turn, since hardly a line mixes them. */
export function readDate(text: string): ReadDate | null {
  const plain = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (figure) => String(figure.charCodeAt(0) & 0xf));
  const read = readPlain(plain);
  const from = read ? plain.indexOf(read.words) : -1;
  // The figures of Arabic and Persian stand one for one, so the words are found again where they were
  return read && { date: read.date, words: text.slice(from, from + read.words.length) };
}

function readPlain(text: string): ReadDate | null {
  const iso = ISO.exec(text);
  if (iso) return build(iso[0], iso[1], iso[2], iso[3], momentOf(iso[4], iso[5]));
  const named = firstWithMonth(MONTH_DAY_YEAR, text, 1);
  if (named) return build(named.match[0], named.match[3], named.month, named.match[2]);
  const dayFirst = firstWithMonth(DAY_MONTH_YEAR, text, 2);
  if (dayFirst) return build(dayFirst.match[0], dayFirst.match[3], dayFirst.month, dayFirst.match[1]);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return build(yearFirst[0], yearFirst[1], yearFirst[2], yearFirst[3]);
  return readNumeric(text);
}

/** The first match whose word is a month's: "5 comments 12 May 2016" begins as a day does and is none before the 12. */
function firstWithMonth(
  pattern: RegExp,
  text: string,
  group: number,
): { match: RegExpExecArray; month: number } | null {
  for (let from = 0; ;) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return null;
    const month = monthNumber(match[group] ?? '');
    if (month !== null) return { match, month };
    // Behind the whole word or number that it began with: the end of a word may look like a month
    from = match.index + (match[1]?.length ?? 1);
  }
}

/** "03/04/2016" is a different day on each side of the Atlantic; only a part above twelve, or dots, settles it. */
function readNumeric(text: string): ReadDate | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [words, a, mark, b, year] = match;
  if (mark === '.' || Number(a) > 12) return build(words, year, b, a);
  if (Number(b) > 12 || a === b) return build(words, year, a, b);
  return null;
}

function momentOf(clock: string | undefined, zone: string | undefined): string {
  if (!clock || !zone) return '';
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  return `T${clock.length === 5 ? `${clock}:00` : clock}${offset}`;
}

function build(
  words: string,
  year: string | undefined,
  month: number | string | undefined,
  day: string | undefined,
  moment = '',
): ReadDate | null {
  const y = fullYear(Number(year));
  const m = Number(month);
  const d = Number(day);
  if (!(y >= 1900 && y <= 2100 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  const iso = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  const isReal = new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso);
  return isReal ? { date: iso + moment, words } : null;
}

/** Of two figures those from 70 on are of the last century: newspapers came to the web in the nineties, their archives go further back. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

const WEEKDAY_OR_LABEL =
  /\b(?:first |last )?(?:published|posted|updated|created|released|modified|date|on|at|in|by|the|am|pm|a\.m|p\.m|et|est|edt|gmt|utc|bst|ist|pst|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|hours?|minutes?|ago|read|min)\b|[\d:.,|•·()/–—-]/giu;

/** Whether a line is a date and hardly anything else, with the labels and weekdays that go with one. */
export function isDateLine(text: string): boolean {
  if (text.length > 110) return false;
  const read = readDate(text);
  if (!read) return false;
  const left = text.replace(read.words, ' ').replace(WEEKDAY_OR_LABEL, ' ');
  return (left.match(/\p{L}{2,}/gu)?.length ?? 0) <= 4;
}

/** Parts of a line that a writer sets off: a comma, a bar, a dot between, a dash with space around it. */
const SET_OFF = /\s*[,|·•]\s*|\s+[–—-]\s+/u;

/**
 * Whether a line under a headline says whose text it is and from which day, as people type it when they copy an article: "Town
 * Council of Fenwick, press release, 6 May 2025". It names more than a date, so it is looked for in that one place only.
 */
export function isSourceLine(text: string): boolean {
  if (text.length > 110 || /[.!?:]["”’]?$/u.test(text) || !/^\p{Lu}/u.test(text)) return false;
  const read = readDate(text);
  if (!read || !text.endsWith(read.words)) return false;
  const before = text.slice(0, -read.words.length);
  const named = before.trim().replace(/(?:[,|·•]|\s[–—-])$/u, '');
  if (named === before.trim() || named === '') return false;
  return named.split(SET_OFF).every((part) => part.split(/\s+/u).length <= 7);
}

/** Whole words of any script: `\b` knows the letters of English alone, and finds neither end of "опубликовано" nor that of "publié". */
export const PUBLISHED_LABEL =
  /(?<!\p{L})(?:published|posted|first published|date|released|issued|publicado|publiée?|veröffentlicht|pubblicato|опубликовано)(?!\p{L})/iu;
export const UPDATED_LABEL =
  /(?<!\p{L})(?:updated|modified|last (?:update|edit)|aktualisiert|actualizado|mise? à jour)(?!\p{L})/iu;
