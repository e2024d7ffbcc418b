import BetterSqlite3 from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { postponePreparing } from '../../../src-main/study-service/database/postpone-preparing.ts';

let database: BetterSqlite3.Database;
beforeEach(() => {
  database = new BetterSqlite3(':memory:');
  postponePreparing(database);
});

describe('a statement that is prepared when it is first used', () => {
  test('may be named before its table is there', () => {
    const all = database.prepare<[], { word: string }>('SELECT word FROM words ORDER BY word');
    database.exec("CREATE TABLE words (word TEXT); INSERT INTO words VALUES ('span'), ('pier')");
    expect(all.all()).toEqual([{ word: 'pier' }, { word: 'span' }]);
    expect(all.reader).toBe(true);
  });

  test('is refused by SQLite at its first use, and again at the next', () => {
    const wrong = database.prepare('SELECT word FROM nowhere');
    expect(() => wrong.get()).toThrow('no such table');
    expect(() => wrong.get()).toThrow('no such table');
  });

  test('keeps how its rows are to come, said before or after it is made', () => {
    const one = database.prepare('SELECT 1 AS a, 2 AS b');
    expect(one.pluck().get()).toBe(1);
    expect(one.pluck(false).raw().get()).toEqual([1, 2]);
    expect(database.prepare('SELECT 9007199254740993 AS big').safeIntegers().pluck().get()).toBe(9007199254740993n);
  });

  test('takes its values by place and by name, in a transaction too', () => {
    database.exec('CREATE TABLE pairs (a, b)');
    const insert = database.prepare<[{ a: number; b: string }]>('INSERT INTO pairs VALUES (@a, @b)');
    const inserting = database.transaction((rows: { a: number; b: string }[]) =>
      rows.map((row) => insert.run(row).changes),
    );
    expect(
      inserting([
        { a: 1, b: 'x' },
        { a: 2, b: 'y' },
      ]),
    ).toEqual([1, 1]);
    const of = database.prepare<[number], string>('SELECT b FROM pairs WHERE a = ?').pluck();
    expect([...of.iterate(2)]).toEqual(['y']);
    expect(of.get(1)).toBe('x');
    expect(of.columns().map(({ name }) => name)).toEqual(['b']);
  });

  test('undoes a transaction in which it turns out to be wrong', () => {
    database.exec('CREATE TABLE pairs (a, b)');
    const good = database.prepare('INSERT INTO pairs VALUES (1, 2)');
    const bad = database.prepare('INSERT INTO nowhere VALUES (1)');
    expect(() => database.transaction(() => (good.run(), bad.run()))()).toThrow('no such table');
    expect(database.prepare('SELECT count(*) FROM pairs').pluck().get()).toBe(0);
  });
});
