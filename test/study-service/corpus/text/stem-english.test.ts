import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { stemEnglish } from '../../../../src-main/study-service/corpus/text/stem-english.ts';

const BASES =
  'hope hop happy relate nation engine possible organ electric troop adjust control rate fall agree feed motor form sky die tie use act press argue cause protect bridge close ally fly boy fuss miss sens logic digit predict vile different radical';
const ENDINGS =
  ' s es ed ing er ly ness ment ation ational izer ization fulness ousness iveness ality ivity bility icate ative alize ical ful able ible ant ence ance ism ist ate ous ive ize ed eed ies y ied edly ings';

it('stems as the porter tokenizer of SQLite does', () => {
  const words = BASES.split(' ').flatMap((base) =>
    ENDINGS.split(' ').flatMap((ending) => [base + ending, base.slice(0, -1) + ending]),
  );
  const database = new BetterSqlite3(':memory:');
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5(word, tokenize = 'porter unicode61');
    CREATE VIRTUAL TABLE terms USING fts5vocab(texts, instance);`);
  const add = database.prepare('INSERT INTO texts (rowid, word) VALUES (?, ?)');
  words.forEach((word, index) => add.run(index, word));
  const stems = database.prepare<[], { doc: number; term: string }>('SELECT doc, term FROM terms').all();
  expect(stems).toHaveLength(words.length);
  expect(stems.map(({ doc }) => [words[doc], stemEnglish(words[doc]!)])).toEqual(
    stems.map(({ doc, term }) => [words[doc], term]),
  );
});
