import type BetterSqlite3 from 'better-sqlite3';
import type { StudyDatabase } from './store-deps.ts';

type Statement = BetterSqlite3.Statement<unknown[]>;

/**
 * From here on this connection prepares a statement when it is first used. The stores name some 960 of them when the
 * service starts, and a start that shows the library uses thirteen: preparing all took 65 ms and held 8 MiB for as long
 * as the program ran. What SQLite says against a statement comes at its first use instead; the tests of the stores open
 * plain connections, where it comes at once.
 */
export function postponePreparing(database: StudyDatabase): void {
  const prepare = database.prepare.bind(database) as (sql: string) => Statement;
  database.prepare = ((sql: string) =>
    new PostponedStatement(database, sql, () => prepare(sql))) as unknown as StudyDatabase['prepare'];
}

/** Stands for a statement of better-sqlite3 and is used like one. */
class PostponedStatement {
  readonly database: StudyDatabase;
  readonly source: string;
  #prepare: (() => Statement) | null;
  /** How its rows are to come, said before there is a statement to say it to. */
  #manner: ((statement: Statement) => unknown)[] = [];
  #statement: Statement | null = null;

  constructor(database: StudyDatabase, source: string, prepare: () => Statement) {
    this.database = database;
    this.source = source;
    this.#prepare = prepare;
  }

  get reader(): boolean {
    return this.#made().reader;
  }
  get readonly(): boolean {
    return this.#made().readonly;
  }
  get busy(): boolean {
    return this.#statement?.busy ?? false;
  }
  run(...parameters: unknown[]): BetterSqlite3.RunResult {
    return this.#made().run(...parameters);
  }
  get(...parameters: unknown[]): unknown {
    return this.#made().get(...parameters);
  }
  all(...parameters: unknown[]): unknown[] {
    return this.#made().all(...parameters);
  }
  iterate(...parameters: unknown[]): IterableIterator<unknown> {
    return this.#made().iterate(...parameters);
  }
  columns(): BetterSqlite3.ColumnDefinition[] {
    return this.#made().columns();
  }
  bind(...parameters: unknown[]): this {
    this.#made().bind(...parameters);
    return this;
  }
  pluck(...isOn: [boolean?]): this {
    return this.#become((statement) => statement.pluck(...isOn));
  }
  raw(...isOn: [boolean?]): this {
    return this.#become((statement) => statement.raw(...isOn));
  }
  expand(...isOn: [boolean?]): this {
    return this.#become((statement) => statement.expand(...isOn));
  }
  safeIntegers(...isOn: [boolean?]): this {
    return this.#become((statement) => statement.safeIntegers(...isOn));
  }

  #become(manner: (statement: Statement) => unknown): this {
    if (this.#statement) manner(this.#statement);
    else this.#manner.push(manner);
    return this;
  }

  #made(): Statement {
    if (this.#statement) return this.#statement;
    const statement = this.#prepare!();
    for (const manner of this.#manner) manner(statement);
    this.#prepare = null;
    this.#manner = [];
    return (this.#statement = statement);
  }
}
