/**
 * The peer: what one writes first. The same `ws`, the same SQLite with the same settings, one prepared insert and one transaction an
 * answer, no check of anything. What the class's own service takes longer than this is what its checks cost; what it takes less is
 * what sharing a transaction saves.
 */
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';

const { dataDir, stallMs } = JSON.parse(process.argv[2] ?? '{}') as { dataDir: string; stallMs: number };
const database = new BetterSqlite3(join(dataDir, 'plain.sqlite'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'CREATE TABLE IF NOT EXISTS answers (id TEXT PRIMARY KEY, seat TEXT, answer TEXT, at TEXT) STRICT, WITHOUT ROWID',
);
const insert = database.prepare('INSERT INTO answers VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
const still = new Int32Array(new SharedArrayBuffer(4));
const keep = database.transaction((id: string, seat: string, answer: string) => {
  insert.run(id, seat, answer, new Date().toISOString());
  if (stallMs > 0) Atomics.wait(still, 0, 0, stallMs);
});

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket: WebSocket) => {
  socket.on('message', (data: Buffer) => {
    const { id, seat, answer } = JSON.parse(data.toString()) as { id: string; seat: string; answer: unknown };
    keep.immediate(id, seat, JSON.stringify(answer));
    socket.send(JSON.stringify({ id }));
  });
});
server.on('listening', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.once('disconnect', () => process.exit(0));
