import { CONFIDENCES, NOTE_ORIGINS } from '../../../contract/framing.ts';
import { FRAMING_CATEGORIES } from '../../../contract/plain/framing-categories.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { ExchangedTarget, ReadNote, ReadNotes, Refused } from './exchanged-note.ts';
import { OWN_TERMS } from './write-web-annotations.ts';

type Json = Record<string, unknown>;

/** UTF-16 units of a passage, and of what is kept on either side of it, as the contract has them. */
const LONGEST = 20_000;
const AROUND = 200;

/**
 * Reads W3C Web Annotations (a collection, a page, a list or one annotation) and what the Hypothesis API gives (`rows`). Whatever
 * can't be a note here is named with the reason. Fails with `malformed-input` where it is no JSON.
 */
export function readAnnotations(text: string): ReadNotes {
  const notes: ReadNote[] = [];
  const refused: Refused[] = [];
  for (const item of listAnnotations(parse(text))) {
    const what = nameOf(item);
    const read = 'user' in item && 'uri' in item ? readHypothesis(item) : readWebAnnotation(item);
    if (typeof read === 'string') refused.push({ what, why: read });
    else notes.push(read);
  }
  return { notes, refused };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new ExpectedFailure({
      code: 'malformed-input',
      path: 'text',
      message: 'This file holds no annotations: it is not JSON. Choose a file that was saved as JSON or JSON-LD.',
    });
  }
}

function listAnnotations(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(listAnnotations);
  if (!isObject(value)) return [];
  for (const holder of ['rows', 'items', 'first', '@graph']) if (holder in value) return listAnnotations(value[holder]);
  return [value];
}

function readWebAnnotation(item: Json): ReadNote | string {
  if (!listOf(item['type'] ?? item['@type']).includes('Annotation')) return 'it is not an annotation';
  const targets = listOf(item['target']).map(readTarget);
  const bodies = listOf(item['body'] ?? item['bodyValue']).map(readBody);
  const unread = bodies.find((body) => typeof body === 'string');
  if (typeof unread === 'string') return unread;
  const said = bodies.filter((body) => typeof body !== 'string');
  const classes = said
    .filter(({ purpose }) => purpose === 'classifying' || purpose === 'tagging')
    .map(({ value }) => value);
  return compose(item, targets, {
    tags: classes,
    text: said
      .filter(({ purpose }) => purpose !== 'classifying' && purpose !== 'tagging')
      .map(({ value }) => value)
      .join('\n\n'),
    author: nameCreator(item['creator']),
    createdAt: item['created'],
    changedAt: item['modified'],
  });
}

function readHypothesis(item: Json): ReadNote | string {
  if (listOf(item['references']).length > 0) return 'it is an answer to another note';
  const info = item['user_info'];
  const shown = isObject(info) ? info['display_name'] : null;
  const account = /^acct:([^@]+)@/u.exec(String(item['user']))?.[1];
  const targets = listOf(item['target']).map((target) => readHypothesisTarget(target, item['uri']));
  return compose({ ...item, id: hypothesisIri(item['id']) }, targets, {
    tags: listOf(item['tags']).map(String),
    text: String(item['text'] ?? ''),
    author: typeof shown === 'string' && shown !== '' ? shown : (account ?? 'Somebody'),
    createdAt: item['created'],
    changedAt: item['updated'],
  });
}

/** Its positions are counted in the text of a whole page, menus and all, so they say nothing here. */
function readHypothesisTarget(target: unknown, address: unknown): ExchangedTarget | string {
  const read = readTarget(target);
  if (typeof read === 'string') return read;
  return { ...read, source: read.source || String(address), start: null, end: null };
}

/** The API names a note by a short code; its address makes that an IRI. */
function hypothesisIri(id: unknown): string {
  return typeof id === 'string' && id !== '' ? `https://hypothes.is/a/${id}` : '';
}

interface Said {
  readonly tags: readonly string[];
  readonly text: string;
  readonly author: string;
  readonly createdAt: unknown;
  readonly changedAt: unknown;
}

function compose(item: Json, targets: readonly (ExchangedTarget | string)[], said: Said): ReadNote | string {
  const refused = targets.find((target) => typeof target === 'string');
  if (typeof refused === 'string') return refused;
  const found = targets.filter((target) => typeof target !== 'string');
  if (found.length === 0) return 'it points to no passage';
  const own = (term: string) => item[`${OWN_TERMS}${term}`];
  const category = said.tags.map(findByName).find((known) => known !== undefined);
  // Tags that are no categories of ours stay readable in the note.
  const others = said.tags.filter((tag) => findByName(tag) === undefined);
  const text = [said.text, others.length > 0 ? `[${others.join(', ')}]` : ''].filter(Boolean).join('\n\n');
  const now = timeOf(said.createdAt) ?? timeOf(said.changedAt) ?? new Date(0).toISOString();
  return {
    id: String(item['id'] ?? item['@id'] ?? ''),
    targets: found,
    category: category ?? 'remark',
    text,
    confidence: oneOf(CONFIDENCES, own('confidence')) ?? 'fairly sure',
    author: said.author.slice(0, 80),
    origin: oneOf(NOTE_ORIGINS, own('origin')) ?? 'imported',
    rule: textOrNull(own('rule')),
    isOwn: typeof own('origin') === 'string',
    createdAt: now,
    changedAt: timeOf(said.changedAt) ?? now,
  };
}

function readTarget(target: unknown): ExchangedTarget | string {
  if (!isObject(target)) return 'it speaks of a whole page and not of a passage';
  const selectors = listOf(target['selector']).filter(isObject);
  const ofType = (type: string) => selectors.find((selector) => selector['type'] === type);
  const quote = ofType('TextQuoteSelector');
  const position = ofType('TextPositionSelector');
  if (typeof quote?.['exact'] !== 'string' || quote['exact'].trim() === '')
    return selectors.length === 0
      ? 'it speaks of a whole page and not of a passage'
      : 'its passage is not given by its words';
  if (quote['exact'].length > LONGEST) return 'its passage is longer than a note can hold';
  const [start, end] = [position?.['start'], position?.['end']];
  const source = target['source'];
  return {
    source: String((isObject(source) ? source['id'] : source) ?? ''),
    exact: quote['exact'],
    // What is nearest to the passage.
    prefix: textOrNull(quote['prefix'])?.slice(-AROUND) ?? '',
    suffix: textOrNull(quote['suffix'])?.slice(0, AROUND) ?? '',
    start: offsetOf(start),
    end: offsetOf(end),
  };
}

function readBody(body: unknown): { purpose: string; value: string } | string {
  if (typeof body === 'string')
    return body.startsWith('http') ? 'its body is another page' : { purpose: 'commenting', value: body };
  if (!isObject(body)) return 'its body can not be read';
  const value = body['value'] ?? body['chars'];
  return typeof value === 'string'
    ? { purpose: String(body['purpose'] ?? 'commenting'), value }
    : 'its body is not text';
}

function findByName(name: string): string | undefined {
  const plain = name.trim().toLowerCase();
  return FRAMING_CATEGORIES.find(({ id, label }) => id === plain || label.toLowerCase() === plain)?.id;
}

function nameCreator(creator: unknown): string {
  const [first] = listOf(creator);
  const name = isObject(first) ? (first['name'] ?? first['nickname'] ?? first['id']) : first;
  return typeof name === 'string' && name !== '' ? name : 'Somebody';
}

function nameOf(item: Json): string {
  return String(item['id'] ?? item['@id'] ?? item['type'] ?? 'something without a name');
}

function timeOf(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | null {
  return values.find((known) => known === value) ?? null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function offsetOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
