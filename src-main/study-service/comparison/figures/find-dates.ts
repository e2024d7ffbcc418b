import type { DatedEvent, Passage } from '../../../contract/comparison.ts';
import type { ComparedArticle } from '../compared-article.ts';
import { splitArticle } from '../split-sentences.ts';
import type { Sentence } from '../split-sentences.ts';
import { addDays, addMonths, dayOf, makeDay, nearestYear, writeDay } from './calendar-days.ts';

/** A date that an article gives something, with the sentence that says what. */
export interface FoundDate extends Passage {
  /** ISO 8601 day, month or year, as exact as the text is. */
  readonly date: string;
  readonly basis: DatedEvent['mentions'][number]['basis'];
  readonly within: Passage;
}

interface ReadDate {
  readonly start: number;
  readonly end: number;
  readonly date: string;
  readonly relative: boolean;
}
interface Asked {
  readonly text: string;
  readonly published: number | null;
  readonly months: MonthNames;
  readonly english: boolean;
}
interface MonthNames {
  readonly pattern: string;
  readonly number: (name: string) => number;
  /** Months have a capital letter: "march" and "may" are none. */
  readonly capital: boolean;
}

const YEAR = '(?:1[5-9]|20)\\d\\d';
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const NUMBERS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const AHEAD =
  /\b(?:will|would|shall|due|scheduled|expected|planned|plans?|set to|going to|next|tomorrow|upcoming)\b|\b(?:until|by)(?: at least)? $/iu;
/** "On Friday it will open", but not "He said on Friday it will". */
const WILL = /^[^.,;!?]{0,30}\bwill\b/iu;
const SAID = /\b(?:said|says|told|announced|added|wrote)\b/iu;
const NOT_READ = new Set(['byline', 'dateline']);

/**
 * The dates of an article: written ones, and such as "on Tuesday", "yesterday", "two years ago", reckoned from its own date.
 * Where that is not known, or a phrase is no exacter than a week, nothing is said rather than guessed. Words are read in
 * English; days with a month's name and numbers in the article's own language.
 */
export function findDates(
  article: ComparedArticle,
  sentences: readonly Sentence[] = splitArticle(article),
): FoundDate[] {
  const { articleId, body, publishedOn, language } = article;
  const published = dayOf(publishedOn);
  const months = monthNames(language ?? 'en');
  const english = /^en\b/iu.test(language ?? 'en');
  const found: FoundDate[] = [];
  for (const sentence of sentences) {
    if (NOT_READ.has(sentence.role)) continue;
    const within = { articleId, start: sentence.start, end: sentence.end, text: sentence.text };
    const last = found.at(-1)?.date;
    for (const { start, end, date, relative } of readDates({ text: sentence.text, published, months, english }, last)) {
      const at = sentence.start + start;
      const basis = relative ? 'from the date of the article' : 'written';
      found.push({
        articleId,
        start: at,
        end: sentence.start + end,
        text: body.slice(at, sentence.start + end),
        date,
        basis,
        within,
      });
    }
  }
  return found;
}

/** One timeline of all articles, earliest first; a year stands before its months, a month before its days. */
export function mergeTimeline(found: readonly FoundDate[]): DatedEvent[] {
  return [...Map.groupBy(found, ({ date }) => date)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([date, mentions]) => ({ date, mentions: mentions.map(({ date: _, ...mention }) => mention) }));
}

function readDates(asked: Asked, last: string | undefined): ReadDate[] {
  const kept: ReadDate[] = [];
  const all = [
    ...readWritten(asked),
    ...readWithoutYear(asked),
    ...readWeekdays(asked),
    ...readDistances(asked),
    ...readYears(asked),
  ];
  for (const one of all.sort((left, right) => left.start - right.start || right.end - left.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return [...kept, ...readLater(asked.text, kept[0]?.date ?? last)].sort((left, right) => left.start - right.start);
}

/** "28 October 2016", "October 28, 2016", "2016-10-28", "October 2016". */
function readWritten({ text, months }: Asked): ReadDate[] {
  const read = (pattern: string, order: readonly ('day' | 'month' | 'year')[]): ReadDate[] =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'))].flatMap((match) => {
      const part = (name: string) => match[order.indexOf(name as 'day') + 1] ?? '';
      const month = /^\d/u.test(part('month')) ? Number(part('month')) : months.number(part('month'));
      if (months.capital && /^\p{Ll}/u.test(part('month'))) return [];
      const year = Number(part('year'));
      const date = order.includes('day')
        ? makeDay(year, month, Number(part('day')))
        : `${year}-${String(month).padStart(2, '0')}`;
      return date === null ? [] : [{ start: match.index, end: match.index + match[0].length, date, relative: false }];
    });
  return [
    ...read(`(\\d{1,2})(?:st|nd|rd|th|º|er)?\\.?(?: of| de)? (${months.pattern})\\.?,?(?: of| de)? (${YEAR})`, [
      'day',
      'month',
      'year',
    ]),
    ...read(`(${months.pattern})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (${YEAR})`, ['month', 'day', 'year']),
    ...read(`(${YEAR})-(\\d\\d)-(\\d\\d)`, ['year', 'month', 'day']),
    ...read(`(${months.pattern})\\.?,?(?: of| de)? (${YEAR})`, ['month', 'year']),
  ];
}

/** "9 January", "October 28", "last October", "in October": the year is the one nearest to the article's date. */
function readWithoutYear({ text, published, months }: Asked): ReadDate[] {
  if (published === null) return [];
  const found: ReadDate[] = [];
  const day = `(?:(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of| de)? (${months.pattern})|(${months.pattern})\\.? (\\d{1,2})(?:st|nd|rd|th)?)`;
  for (const match of text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}.,])${day}(?![\\p{L}\\p{N}]|,? ${YEAR}|[.,:]\\d)`, 'gu'),
  )) {
    const month = months.number(match[2] ?? match[3]!);
    const number = Number(match[1] ?? match[4]);
    const date = makeDay(nearestYear(published, month, number), month, number);
    if (date !== null) found.push({ start: match.index, end: match.index + match[0].length, date, relative: true });
  }
  const alone = `(?<=\\b(?:in|since|until|last|this|next|early|late|mid|of|from|during) )(${months.pattern})(?! \\d|\\.? ${YEAR}|[\\p{L}\\p{N}])`;
  for (const match of text.matchAll(new RegExp(alone, 'giu'))) {
    if (!/^\p{Lu}/u.test(match[0])) continue;
    const isAhead =
      AHEAD.test(text.slice(Math.max(0, match.index - 60), match.index)) &&
      !/\blast $/u.test(text.slice(0, match.index));
    const date = monthNear(published, months.number(match[1]!), isAhead);
    found.push({ start: match.index, end: match.index + match[0].length, date, relative: true });
  }
  return found;
}

/** The last such month up to the article's own; the next one where the sentence looks ahead. */
function monthNear(published: number, month: number, isAhead: boolean): string {
  const own = new Date(published).getUTCMonth() + 1;
  const back = (own - month + 12) % 12;
  return addMonths(published, isAhead ? (12 - back) % 12 : -back);
}

/** "on Tuesday", "last Friday", "yesterday", "this morning". */
function readWeekdays({ text, published, months }: Asked): ReadDate[] {
  if (published === null) return [];
  const found: ReadDate[] = [];
  // "Thursday 21 May" is one day, and it is read there
  const day = new RegExp(
    `^,? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months.pattern})|(?:${months.pattern})\\.? \\d)`,
    'u',
  );
  const today = new Date(published).getUTCDay();
  for (const match of text.matchAll(new RegExp(`\\b(?:(last|next|this) )?(${WEEKDAYS.join('|')})\\b(?!s)`, 'giu'))) {
    if (!/^\p{Lu}/u.test(match[2]!)) continue;
    const back = (today - WEEKDAYS.indexOf(match[2]!.toLowerCase()) + 7) % 7;
    const before = text.slice(Math.max(0, match.index - 40), match.index).replace(/^.*[.;:!?]/u, '');
    const which = match[1]?.toLowerCase();
    const after = text.slice(match.index + match[0].length);
    if (day.test(after)) continue;
    const isAhead =
      which === 'next' || (which !== 'last' && (AHEAD.test(before) || (WILL.test(after) && !SAID.test(before))));
    const days = isAhead ? (7 - back) % 7 || (which === 'next' ? 7 : 0) : which === 'last' && back === 0 ? -7 : -back;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      date: writeDay(addDays(published, days)),
      relative: true,
    });
  }
  const words = /\b(yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))\b/giu;
  for (const match of text.matchAll(words)) {
    const word = match[1]!.toLowerCase();
    const days = word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      date: writeDay(addDays(published, days)),
      relative: true,
    });
  }
  return found;
}

/** "three days ago", "two months ago", "last year", "this month". Weeks are no day and no month: they are passed over. */
function readDistances({ text, published }: Asked): ReadDate[] {
  if (published === null) return [];
  const found: ReadDate[] = [];
  const year = new Date(published).getUTCFullYear();
  const ago = new RegExp(`\\b(\\d{1,3}|${NUMBERS.join('|')}) (day|month|year)s? ago\\b`, 'giu');
  for (const match of text.matchAll(ago)) {
    const count = Number(match[1]) || Math.max(1, NUMBERS.indexOf(match[1]!.toLowerCase()));
    const date = {
      day: () => writeDay(addDays(published, -count)),
      month: () => addMonths(published, -count),
      year: () => String(year - count),
    };
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      date: date[match[2]!.toLowerCase() as 'day'](),
      relative: true,
    });
  }
  for (const match of text.matchAll(/\b(last|this|next) (month|year)\b/giu)) {
    const step = { last: -1, this: 0, next: 1 }[match[1]!.toLowerCase() as 'last'];
    const date = match[2]!.toLowerCase() === 'year' ? String(year + step) : addMonths(published, step);
    found.push({ start: match.index, end: match.index + match[0].length, date, relative: true });
  }
  return found;
}

/** A year before what it tells apart; after "the" of one thing only, since "the 2000 visitors" were counted. */
const NAMED_BY_YEAR =
  /(?<=\ba )(?:19|20)\d\d(?= \p{Ll}{3,})(?! (?:metre|meter|mile|kilometre|kilometer|year|tonne|ton|page|word|euro|pound|dollar|crown)\b)|(?<=\b(?:the|its|his|her|our|their) )(?:19|20)\d\d(?= \p{Ll}{2,}(?<!s)\b)(?! (?:people|men|women|children|or|and|to)\b)/giu;

/** "in 2011", "since 1961", "the storm of 2009", "a 2023 report". */
function readYears({ text, english }: Asked): ReadDate[] {
  const years = new RegExp(
    `(?<=\\b(?:in|since|until|till|by|of|from|during|before|after|around|early|late|mid|spring|summer|autumn|winter|fall|about) )(${YEAR})(?![\\p{L}\\p{N}%-]|[.,]\\d|\\s(?:people|men|women|tonnes|metres|km|soldiers|troops|homes))`,
    'giu',
  );
  return [...text.matchAll(years), ...(english ? text.matchAll(NAMED_BY_YEAR) : [])].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    date: match[0],
    relative: false,
  }));
}

/** "two days later", "the next day": from the date that the text gave last, where that is a day. */
function readLater(text: string, last: string | undefined): ReadDate[] {
  const from = last === undefined || last.length < 10 ? null : dayOf(last);
  if (from === null) return [];
  const later = new RegExp(
    `\\b(?:(\\d{1,2}|${NUMBERS.join('|')}) (days?|weeks?) (later|earlier)|the (?:next|following) day|the day before)\\b`,
    'giu',
  );
  return [...text.matchAll(later)].map((match) => {
    const count = match[1] === undefined ? 1 : Number(match[1]) || Math.max(1, NUMBERS.indexOf(match[1].toLowerCase()));
    const days = count * (/^week/iu.test(match[2] ?? '') ? 7 : 1) * (/earlier|before/iu.test(match[0]) ? -1 : 1);
    return {
      start: match.index,
      end: match.index + match[0].length,
      date: writeDay(addDays(from, days)),
      relative: true,
    };
  });
}

const named = new Map<string, MonthNames>();

/** The names of the months in a language, whole and, in English, cut short. */
function monthNames(language: string): MonthNames {
  const known = named.get(language);
  if (known) return known;
  const numbers = new Map<string, number>();
  const formats = Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0 ? [language, 'en'] : ['en'];
  for (const locale of formats)
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(Date.UTC(2024, month, 15));
      for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
        const parts = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).formatToParts(date);
        const name = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
        if (/^\p{L}{3,}$/u.test(name)) numbers.set(name, month + 1);
      }
    }
  for (const [index, short] of 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ').entries())
    numbers.set(short, [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12][index]!);
  const names: MonthNames = {
    pattern: [...numbers.keys()]
      .sort((left, right) => right.length - left.length)
      .map((name) =>
        language.startsWith('en')
          ? name[0]!.toUpperCase() + name.slice(1)
          : `[${name[0]!.toUpperCase()}${name[0]!}]${name.slice(1)}`,
      )
      .join('|'),
    number: (name) => numbers.get(name.toLowerCase()) ?? 0,
    capital: /^(?:en|de)/u.test(language),
  };
  named.set(language, names);
  return names;
}
