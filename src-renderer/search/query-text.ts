import { INTL } from '../design/words/language.ts';
import { m } from '#words';
import { dayWords } from '../design/words/article-words.ts';

/** A field as it stands in a query. `text` is what was written, and what is taken out to be rid of it. */
export interface WrittenField {
  readonly text: string;
  readonly name: string;
  readonly value: string;
  readonly without: boolean;
}

/** Where the fields of a query stand; as service's parse-query.ts reads them. */
const FIELD =
  /(?<=^|[\s(])(-?)(outlet|type|genre|by|case|lang|before|after|in):[ \t]*(?:["“”„«]([^"“”„«»]*)["“”»]|([^\s()"]+))/giu;

export function readFields(text: string): WrittenField[] {
  return [...text.matchAll(FIELD)].map(([whole, minus, name = '', quoted, bare]) => ({
    text: whole,
    name: name.toLowerCase(),
    value: (quoted ?? bare ?? '').trim(),
    without: minus === '-',
  }));
}

/** A field with its value as it is written in a query. */
function writeField(name: string, value: string): string {
  return /[\s()"]/.test(value) ? `${name}:"${value.replaceAll('"', '')}"` : `${name}:${value}`;
}

function findField(text: string, name: string, value: string): WrittenField | undefined {
  const wanted = value.replaceAll('"', '').toLowerCase();
  return readFields(text).find(
    (field) => field.name === name && !field.without && field.value.toLowerCase() === wanted,
  );
}

export function hasField(text: string, name: string, value: string): boolean {
  return findField(text, name, value) !== undefined;
}

/** The query with a field put in, or taken out where it stands already. */
export function toggleField(text: string, name: string, value: string): string {
  const found = findField(text, name, value);
  return found ? withoutFields(text, [found]) : `${text.trim()} ${writeField(name, value)}`.trim();
}

export function withoutFields(text: string, fields: readonly WrittenField[]): string {
  let rest = text;
  for (const field of fields) rest = rest.replace(field.text, () => '');
  return rest.replace(/\s+/g, ' ').trim();
}

/** The day after a day, month or year such as 2016, 2016-10 or 2016-10-28, in the same form. */
export function nextSpan(from: string): string {
  const date = new Date(`${from.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
  if (from.length === 4) return String(Number(from) + 1);
  if (from.length === 7) date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, from.length);
}

/** The query for one bar of the dates, instead of any dates it had. */
export function withinSpan(text: string, from: string): string {
  const dates = readFields(text).filter(({ name }) => name === 'before' || name === 'after');
  return m.search_after_before({ withoutFields: withoutFields(text, dates), from, nextSpan: nextSpan(from) }).trim();
}

const MONTH = new Intl.DateTimeFormat(INTL, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** 2016, October 2016 or 28 October 2016; anything else as it was written. */
export function spanWords(from: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(from)) return dayWords(from);
  return /^\d{4}-\d\d$/.test(from) ? MONTH.format(new Date(`${from}-01T00:00:00Z`)) : from;
}

/** What narrows a search, said in words; a span of time is one thing although it is written as two fields. */
export interface Narrowing {
  readonly words: string;
  readonly fields: readonly WrittenField[];
}

export function narrowings(text: string): Narrowing[] {
  const fields = readFields(text);
  const found: Narrowing[] = [];
  for (const field of fields) {
    const until = fields.find(
      ({ name, value }) => name === 'before' && field.name === 'after' && value === nextOf(field),
    );
    if (until) found.push({ words: spanWords(field.value), fields: [field, until] });
    else if (!found.some(({ fields: taken }) => taken.includes(field)))
      found.push({ words: wordsOf(field), fields: [field] });
  }
  return found;
}

function nextOf({ value }: WrittenField): string | null {
  return /^\d{4}(-\d\d){0,2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? nextSpan(value) : null;
}

const PLACES: Readonly<Record<string, string>> = {
  title: m.search_only_in_titles(),
  body: m.search_only_in_the_text(),
  quotes: m.search_only_in_quotations(),
  comments: m.search_only_in_reader_comments(),
};

function wordsOf({ name, value, without }: WrittenField): string {
  const not = without ? `${m.search_not()} ` : '';
  switch (name) {
    case 'outlet':
      return m.search_published_by({ not, value });
    case 'by':
      return m.search_written_by({ not, value });
    case 'case':
      return m.search_in_the_case({ not, value });
    case 'lang':
      return m.search_in_the_language({ not, value });
    case 'before':
      return without ? m.search_from_on({ value: spanWords(value) }) : m.search_before({ value: spanWords(value) });
    case 'after':
      return without ? m.search_before({ value: spanWords(value) }) : m.search_from_on({ value: spanWords(value) });
    case 'in':
      return PLACES[value.toLowerCase()] ?? m.search_in({ value });
    default:
      return `${not}${value}`;
  }
}
