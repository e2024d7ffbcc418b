import { isDamage, OF_THE_SEARCH } from './check-database.ts';
import type { StudyDatabase } from './store-deps.ts';

/** What a library lacks. Damage is beyond mending; the rest is mended without losing anything that can be reached. */
export interface Findings {
  readonly damage: string | null;
  readonly indexes: boolean;
  readonly search: boolean;
  readonly looseEnds: number;
}

/** What `PRAGMA integrity_check` says of an index that can be written anew from its table (https://sqlite.org/lang_reindex.html). */
const OF_AN_INDEX = /missing from index|wrong # of entries in index/;

/** Reads every page and every index of a library, and looks for rows that point at nothing. Changes nothing. */
export function inspectLibrary(database: StudyDatabase): Findings {
  const sound = { damage: null, indexes: false, search: false, looseEnds: 0 };
  try {
    const complaints = (database.pragma('integrity_check(200)') as { integrity_check: string }[]).map(
      ({ integrity_check }) => integrity_check,
    );
    const known = complaints.filter((line) => line === 'ok' || OF_AN_INDEX.test(line) || OF_THE_SEARCH.test(line));
    const damage = complaints.find((line) => !known.includes(line));
    if (damage !== undefined) return { ...sound, damage };
    return {
      damage: null,
      indexes: known.some((line) => OF_AN_INDEX.test(line)),
      search: known.some((line) => OF_THE_SEARCH.test(line)),
      looseEnds: findLooseEnds(database).length,
    };
  } catch (error) {
    if (isDamage(error)) return { ...sound, damage: (error as Error).message };
    throw error;
  }
}

/** Mends what `inspectLibrary` finds, all or nothing. The search index is written anew by the service. */
export function mendLibrary(database: StudyDatabase): void {
  // Off, or taking one row out could be refused for the sake of another that goes next.
  database.pragma('foreign_keys = OFF');
  database
    .transaction(() => {
      database.exec('REINDEX');
      for (let round = 0; round < ROUNDS; round += 1) {
        const [first] = findLooseEnds(database);
        if (!first) return;
        cutLooseEnd(database, first);
      }
      throw new Error('There was no end of loose ends.');
    })
    .immediate();
}

/** One a table and key; what hangs from a row that went shows in the next. */
const ROUNDS = 500;

interface LooseEnd {
  readonly table: string;
  readonly parent: string;
  readonly fkid: number;
}

interface ForeignKeyColumn {
  readonly id: number;
  readonly from: string;
  readonly to: string | null;
}

interface TableColumn {
  readonly name: string;
  readonly notnull: 0 | 1;
  readonly pk: number;
}

function findLooseEnds(database: StudyDatabase): LooseEnd[] {
  return database.pragma('foreign_key_check') as LooseEnd[];
}

/** A row that may stand without what it points at is freed; one that means nothing without it goes. */
function cutLooseEnd(database: StudyDatabase, { table, parent, fkid }: LooseEnd): void {
  const keys = (database.pragma(`foreign_key_list(${quote(table)})`) as ForeignKeyColumn[]).filter(
    ({ id }) => id === fkid,
  );
  const ownKeys = (database.pragma(`table_info(${quote(parent)})`) as TableColumn[])
    .filter(({ pk }) => pk > 0)
    .sort((one, other) => one.pk - other.pk);
  const pairs = keys.map(({ from, to }, at) => ({ from: quote(from), to: quote(to ?? ownKeys[at]?.name ?? 'rowid') }));
  const lacks = `${pairs.map(({ from }) => `${from} IS NOT NULL`).join(' AND ')} AND NOT EXISTS (
    SELECT 1 FROM ${quote(parent)} AS there WHERE ${pairs.map(({ from, to }) => `there.${to} = ${quote(table)}.${from}`).join(' AND ')})`;
  const columns = database.pragma(`table_info(${quote(table)})`) as TableColumn[];
  const free = keys.find(({ from }) => columns.some(({ name, notnull, pk }) => name === from && !notnull && pk === 0));
  if (free) database.prepare(`UPDATE ${quote(table)} SET ${quote(free.from)} = NULL WHERE ${lacks}`).run();
  else database.prepare(`DELETE FROM ${quote(table)} WHERE ${lacks}`).run();
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
