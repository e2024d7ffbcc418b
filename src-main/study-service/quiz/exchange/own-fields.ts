import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Item, NewItem } from '../../../contract/quiz.ts';
import { findKind } from '../../../contract/plain/quiz-kinds.ts';
import { holdToContract } from './compose-item.ts';

const FIELDS = [
  'kind',
  'prompt',
  'articleIds',
  'response',
  'key',
  'evidence',
  'absences',
  'explanation',
  'difficulty',
] as const;

/**
 * What a format has no room for (above all kind and evidence) beside what it carries, so that Parallax gets its items back as they
 * were. `of` is the fingerprint of the question as it was written: where another program or a hand has changed it since, its words
 * win and the passages stay behind, for they may prove the new key no more.
 */
export interface OwnFields {
  readonly of: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Of an item only what makes it, without what the store adds. */
export function pickFields(item: Item | NewItem): NewItem {
  const { kind, prompt, articleIds, response, key, evidence, absences, explanation, difficulty } = item;
  return { kind, prompt, articleIds, response, key, evidence, absences, explanation, difficulty };
}

/** The fields of `item` that reading `written` again does not give (`readBack`). */
export function keepOwnFields(item: Item | NewItem, readBack: NewItem, written: string): OwnFields {
  const own = pickFields(item);
  const fields = FIELDS.filter((field) => !isDeepStrictEqual(own[field], readBack[field]));
  return { of: fingerprint(written), fields: Object.fromEntries(fields.map((field) => [field, own[field]])) };
}

/** Said of a question that comes back with `changed`. */
export const CHANGED =
  'It was changed since Parallax wrote it: its new words were taken, and the passages that proved the old key were left behind.';

/** The item with what travelled beside it; `changed` where the question is not the one it was written as. */
export function restoreOwnFields(read: NewItem, own: OwnFields, written: string): { item: NewItem; changed: boolean } {
  if (own.of !== fingerprint(written)) return { item: keepKind(read, own.fields.kind), changed: true };
  const known = Object.fromEntries(
    FIELDS.flatMap((field) => (field in own.fields ? [[field, own.fields[field]]] : [])),
  );
  const composed = holdToContract({ ...read, ...known });
  return 'item' in composed && composed.item.response.type === composed.item.key.type
    ? { item: composed.item, changed: false }
    : { item: read, changed: true };
}

/** What a stranger's file holds in the place of our fields is nothing until it is known to be so. */
export function readOwnFields(json: string): OwnFields | null {
  try {
    const value: unknown = JSON.parse(json);
    return isOwnFields(value) ? value : null;
  } catch {
    return null;
  }
}

/** Of the shape of our fields. What the fields hold is looked at when they are put back. */
export function isOwnFields(value: unknown): value is OwnFields {
  if (typeof value !== 'object' || value === null || !('of' in value) || !('fields' in value)) return false;
  return typeof value.of === 'string' && typeof value.fields === 'object' && value.fields !== null;
}

function keepKind(item: NewItem, kind: unknown): NewItem {
  const found = typeof kind === 'string' ? findKind(kind) : undefined;
  return found?.response === item.response.type ? { ...item, kind: found.id } : item;
}

/** White space is what editors and mail programs change without a hand's meaning it. */
function fingerprint(written: string): string {
  const words = written.replace(/\s+/gu, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
