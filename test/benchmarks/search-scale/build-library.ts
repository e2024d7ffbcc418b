import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { migrateDatabase, readMigrations } from '../../../src-main/study-service/database/migrate-database.ts';
import { DATABASE_FILE_NAME } from '../../../src-main/study-service/database/open-database.ts';
import { createIndexStore } from '../../../src-main/study-service/search/index-store.ts';
import { createWordDictionary } from '../../../src-main/study-service/search/word-dictionary.ts';
import { createWordStore } from '../../../src-main/study-service/search/word-store.ts';
import { CHECKOUT } from '../../../scripts/checkout.ts';
import type { Corpus, GeneratedArticle } from './generate-corpus.ts';

export const MIGRATIONS_DIR = join(CHECKOUT, 'src-main', 'study-service', 'database', 'migrations');
const AT_ONCE = 500;

/** A library of so many generated articles, written as an import writes them, and its index with the program's own code. */
export function buildLibrary(dataDir: string, corpus: Corpus, size: number): { indexSeconds: number } {
  mkdirSync(dataDir, { recursive: true });
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME));
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  migrateDatabase(database, readMigrations(MIGRATIONS_DIR), () => '');
  addOutlets(database);
  const add = prepareAdding(database);
  const index = createIndexStore(database);
  const dictionary = createWordDictionary(createWordStore(database));
  let indexing = 0;
  const write = database.transaction((from: number) => {
    for (let number = from; number < Math.min(size, from + AT_ONCE); number++) add(corpus.article(number));
    const started = performance.now();
    index.catchUp(AT_ONCE);
    indexing += performance.now() - started;
  });
  for (let from = 0; from < size; from += AT_ONCE) {
    write.immediate(from);
    const started = performance.now();
    while (dictionary.fold());
    indexing += performance.now() - started;
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  return { indexSeconds: indexing / 1000 };
}

function addOutlets(database: BetterSqlite3.Database): void {
  const add = database.prepare(
    "INSERT INTO outlets (id, name, name_key, source_type, hue, added_at) VALUES (?, ?, ?, ?, ?, '2026-01-01T00:00:00Z')",
  );
  const types = database.prepare<[], string>('SELECT source_type FROM source_types').pluck().all();
  for (let number = 0; number < 200; number++)
    add.run(`outlet-${number}`, `Outlet ${number}`, `outlet ${number}`, types[number % types.length], number % 8);
}

export function prepareAdding(database: BetterSqlite3.Database): (article: GeneratedArticle) => void {
  const addCapture = database.prepare(
    `INSERT INTO captures (id, sha256, media_type, encoding, received_at, raw)
     VALUES (?, ?, 'text/plain', 'utf-8', '2026-01-01T00:00:00Z', x'')`,
  );
  const addArticle = database.prepare(
    `INSERT INTO articles (id, capture_id, page_index, title, outlet_id, published_date, published_evidence, language,
       genre, wholeness, word_count, arrived_sha256, added_at)
     VALUES (?, ?, 0, ?, ?, ?, ?, 'en', 'news report', 'whole', 600, ?, '2026-01-01T00:00:00Z')`,
  );
  const addBody = database.prepare('INSERT INTO article_bodies (article_id, sha256, body) VALUES (?, ?, ?)');
  const addBlock = database.prepare(
    'INSERT INTO blocks (article_id, position, role, text, start_offset, end_offset) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return ({ number, title, paragraphs, outlet, day }) => {
    const id = `article-${number}`;
    const hash = createHash('sha256').update(id).digest('hex');
    addCapture.run(`capture-${number}`, hash);
    addArticle.run(id, `capture-${number}`, title, `outlet-${outlet}`, day, day, hash);
    const texts = [title, ...paragraphs];
    addBody.run(id, hash, texts.join('\n\n'));
    let start = 0;
    for (const [position, text] of texts.entries()) {
      addBlock.run(id, position, position === 0 ? 'headline' : 'paragraph', text, start, start + text.length);
      start += text.length + 2;
    }
  };
}
