import { CONFIDENCES, NOTE_ORIGINS } from '../../../contract/framing.ts';
import { FRAMING_CATEGORIES } from '../../../contract/framing-categories.ts';
import { ExpectedFailure } from '../../../contract/failures.ts';
import type { ExchangedNote, ExchangedTarget, ReadNotes, Refused } from './exchanged-note.ts';

type Json = Record<string, unknown>;

/**
 * Reads W3C Web Annotations (a collection, a page, a list or one annotation) and what the Hypothesis API gives (`rows`). Whatever
 * can't be a note here is named with the reason. Fails with `malformed-input` where it is no JSON.
 */
export function readAnnotations(text: string): ReadNotes {
  const notes: ExchangedNote[] = [];
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

function readWebAnnotation(item: Json): ExchangedNote | string {
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

function readHypothesis(item: Json): ExchangedNote | string {
  const info = item['user_info'];
  const shown = isObject(info) ? info['display_name'] : null;
  const account = /^acct:([^@]+)@/u.exec(String(item['user']))?.[1];
  return compose(item, listOf(item['target']).map(readTarget), {
    tags: listOf(item['tags']).map(String),
    text: String(item['text'] ?? ''),
    author: typeof shown === 'string' && shown !== '' ? shown : (account ?? 'Somebody'),
    createdAt: item['created'],
    changedAt: item['updated'],
  });
}

interface Said {
  readonly tags: readonly string[];
  readonly text: string;
  readonly author: string;
  readonly createdAt: unknown;
  readonly changedAt: unknown;
}

function compose(item: Json, targets: readonly (ExchangedTarget | string)[], said: Said): ExchangedNote | string {
  const refused = targets.find((target) => typeof target === 'string');
  if (typeof refused === 'string') return refused;
  const found = targets.filter((target) => typeof target !== 'string');
  if (found.length === 0) return 'it points to no passage';
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
    confidence: oneOf(CONFIDENCES, item['parallax:confidence']) ?? 'fairly sure',
    author: said.author.slice(0, 80),
    origin: oneOf(NOTE_ORIGINS, item['parallax:origin']) ?? 'imported',
    rule: typeof item['parallax:rule'] === 'string' ? item['parallax:rule'] : null,
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
  const [start, end] = [position?.['start'], position?.['end']];
  const source = target['source'];
  return {
    source: String((isObject(source) ? source['id'] : source) ?? ''),
    exact: quote['exact'],
    prefix: textOf(quote['prefix']),
    suffix: textOf(quote['suffix']),
    start: typeof start === 'number' ? start : null,
    end: typeof end === 'number' ? end : null,
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

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(-200) : '';
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
