import { findCategory } from '../../../contract/plain/framing-categories.ts';
import { writeCsv } from '../../corpus/write-csv.ts';
import type { ExchangedNote } from './exchanged-note.ts';

/** A passage of a note with the names that a person knows its article by. */
export interface TableRow {
  readonly note: ExchangedNote;
  readonly article: string;
  readonly outlet: string;
  readonly exact: string;
}

const COLUMNS = [
  'note',
  'passage',
  'article',
  'outlet',
  'category',
  'text',
  'confidence',
  'author',
  'origin',
  'created',
  'changed',
];

/** One line a passage. */
export function writeTable(rows: readonly TableRow[]): string {
  const lines = rows.map(({ note, article, outlet, exact }) => [
    note.id,
    exact,
    article,
    outlet,
    findCategory(note.category)?.label ?? note.category,
    note.text,
    note.confidence,
    note.author,
    note.origin,
    note.createdAt,
    note.changedAt,
  ]);
  return writeCsv(COLUMNS, lines);
}
