import { GENRES, SOURCE_TYPES } from '../../contract/plain/vocabulary.ts';
import type { Genre, SourceType } from '../../contract/plain/vocabulary.ts';
import { readDay } from './read-day.ts';

export type Scope = 'title' | 'body' | 'quotes' | 'notes' | 'comments';
const SCOPES: readonly Scope[] = ['title', 'body', 'quotes', 'notes', 'comments'];

export const FIELD_NAMES = ['outlet', 'type', 'genre', 'by', 'case', 'lang', 'before', 'after', 'in'] as const;

export function isFieldName(name: string): boolean {
  return FIELD_NAMES.some((known) => known === name.toLowerCase());
}

/** Something other than words that an article must have, or with `without`, must not have. */
export type Field =
  | { readonly name: 'outlet' | 'case'; readonly value: string; readonly without: boolean }
  | { readonly name: 'type'; readonly value: SourceType; readonly without: boolean }
  | { readonly name: 'genre'; readonly value: Genre; readonly without: boolean }
  | { readonly name: 'lang'; readonly value: string; readonly without: boolean }
  /** Half-open: `after` takes its day in, `before` leaves it out. */
  | { readonly name: 'before' | 'after'; readonly value: string; readonly without: boolean };

export type ReadField =
  /** `why` is said where it was read in one of two ways. */
  | { kind: 'field'; field: Field; why: string | null }
  | { kind: 'scope'; scope: Scope }
  | { kind: 'by' }
  /** Not a field: its words are searched. `why` is null where nothing needs to be said; `keepName`: "12:30", "https:". */
  | { kind: 'words'; why: string | null; keepName: boolean };

/** Reads `name:value`. What it can't read is to be searched as words. */
export function readField(name: string, value: string, without: boolean): ReadField {
  switch (name) {
    case 'outlet':
    case 'case':
      return asField({ name, value: value.trim(), without });
    case 'by':
      return { kind: 'by' };
    case 'type': {
      const type = findWord(SOURCE_TYPES, value);
      if (type) return asField({ name, value: type, without });
      return asWords(`No source type is called "${value}". They are: ${SOURCE_TYPES.join(', ')}.`);
    }
    case 'genre': {
      const genre = findWord(GENRES, value);
      if (genre) return asField({ name, value: genre, without });
      return asWords(`No genre is called "${value}". They are: ${GENRES.join(', ')}.`);
    }
    case 'lang': {
      const code = findLanguage(value);
      if (code !== null) return asField({ name, value: code, without });
      return asWords(`"${value}" is no language Parallax knows. Write lang:de or lang:german.`);
    }
    case 'before':
    case 'after': {
      const day = readDay(value);
      if (day !== null) return { ...asField({ name, value: day.day, without }), why: day.taken };
      return asWords(`"${value}" is no date. Write ${name}:2016, ${name}:2016-10 or ${name}:2016-10-28.`);
    }
    case 'in': {
      const scope = SCOPES.find((known) => known === value.toLowerCase() || known === `${value.toLowerCase()}s`);
      if (scope) return { kind: 'scope', scope };
      return asWords(`"in:" takes title, body, quotes, notes or comments, not "${value}".`);
    }
    default:
      return { kind: 'words', why: looksMeant(name, value) ? unknownField(name) : null, keepName: true };
  }
}

function asField(field: Field): ReadField & { kind: 'field' } {
  return { kind: 'field', field, why: null };
}

function asWords(why: string): ReadField {
  return { kind: 'words', why: `${why} It was searched as words.`, keepName: false };
}

function unknownField(name: string): string {
  return `There is no field "${name}:", so it was searched as words. Fields are ${FIELD_NAMES.join(', ')}.`;
}

/** An address is pasted, not a field meant. */
function looksMeant(name: string, value: string): boolean {
  return !/^(?:https?|ftp|mailto)$/.test(name) && !value.startsWith('/');
}

/** "state" finds "state-controlled outlet", as long as one word only begins so. */
function findWord<Word extends string>(words: readonly Word[], value: string): Word | null {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[-\s_]+/g, ' ')
      .trim();
  const wanted = plain(value);
  if (wanted === '') return null;
  const whole = words.find((word) => plain(word) === wanted);
  if (whole) return whole;
  const beginning = words.filter((word) => plain(word).startsWith(wanted));
  return beginning.length === 1 ? beginning[0]! : null;
}

/** A code as it is, an English name as its code. */
function findLanguage(value: string): string | null {
  const wanted = value.trim().toLowerCase();
  if (/^[a-z]{2,3}(?:-[a-z0-9]+)*$/.test(wanted) && wanted.length <= 3) return wanted;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  for (const first of letters)
    for (const second of letters) if (names.of(first + second)?.toLowerCase() === wanted) return first + second;
  return null;
}
