import { readFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { generateCorpus } from './generate-corpus.ts';
import { QUERY_KINDS } from './draw-queries.ts';
import type { DrawnQuery, QueryKind } from './draw-queries.ts';

/**
 * What Parallax is held against, each in a process of its own: `minisearch` over the same texts, or `fts5` as SQLite's
 * manual sets it up (external content, porter, `ORDER BY rank`). Prints JSON.
 */
const [peer, sizeGiven, queriesFile, file] = process.argv.slice(2) as [string, string, string, string];
const size = Number(sizeGiven);
const queries = JSON.parse(readFileSync(queriesFile, 'utf8')) as Record<QueryKind, DrawnQuery[]>;
const corpus = generateCorpus();
const started = performance.now();
const ask = peer === 'minisearch' ? buildMiniSearch() : buildFts5();
const buildSeconds = (performance.now() - started) / 1000;
const times: Partial<Record<QueryKind, number[]>> = {};
for (const kind of QUERY_KINDS) {
  const asked = queries[kind].slice(0, peer === 'minisearch' ? 100 : undefined);
  times[kind] = asked.map(({ text }) => {
    const from = performance.now();
    ask(kind, text);
    return performance.now() - from;
  });
}
const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
const memory = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.memoryUsage().rss / 1024) / 1024;
process.stdout.write(JSON.stringify({ times, buildSeconds, memory }));

function buildMiniSearch(): (kind: QueryKind, text: string) => void {
  const index = new MiniSearch<{ id: number; title: string; body: string }>({ fields: ['title', 'body'] });
  for (let number = 0; number < size; number++) {
    const { title, paragraphs } = corpus.article(number);
    index.add({ id: number, title, body: paragraphs.join('\n') });
  }
  const options: Record<QueryKind, object> = {
    'one word': {},
    'two words': { combineWith: 'AND' },
    prefix: { prefix: true },
    'one typo': { fuzzy: 0.2 },
    // It has no phrases; all words is the nearest it can do.
    phrase: { combineWith: 'AND' },
  };
  return (kind, text) => void index.search(text, { boost: { title: 10 }, ...options[kind] }).slice(0, 20);
}

function buildFts5(): (kind: QueryKind, text: string) => void {
  const database = new BetterSqlite3(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = OFF');
  database.exec(`CREATE TABLE texts (id INTEGER PRIMARY KEY, title TEXT, body TEXT);
    CREATE VIRTUAL TABLE found USING fts5(title, body, content = 'texts', content_rowid = 'id', tokenize = 'porter unicode61');`);
  const addText = database.prepare('INSERT INTO texts (id, title, body) VALUES (?, ?, ?)');
  const addFound = database.prepare('INSERT INTO found (rowid, title, body) VALUES (?, ?, ?)');
  const addAll = database.transaction((from: number) => {
    for (let number = from; number < Math.min(size, from + 500); number++) {
      const { title, paragraphs } = corpus.article(number);
      const body = paragraphs.join('\n');
      addText.run(number + 1, title, body);
      addFound.run(number + 1, title, body);
    }
  });
  for (let from = 0; from < size; from += 500) addAll(from);
  const query = database.prepare(
    "SELECT rowid FROM found WHERE found MATCH ? AND rank MATCH 'bm25(10.0, 1.0)' ORDER BY rank LIMIT 20",
  );
  // A typo is a word it has not; it answers fast and finds nothing.
  return (_kind, text) => void query.all(text);
}
