import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { page } from '../corpus/library-in-memory.ts';
import { createSaveCapture } from '../../../src-main/study-service/corpus/captures/save-capture.ts';
import type { StudyDatabase } from '../../../src-main/study-service/database/store-deps.ts';

/** Saves some articles so long that the library is larger than what is checked when it is opened. */
export function fillBeyondLimit(database: StudyDatabase): void {
  const save = createSaveCapture({
    database,
    clock: () => new Date('2024-03-12T10:00:00'),
    makeId: (kind) => `${kind}-${Math.random()}`,
  });
  for (let count = 0; count < 20; count++) {
    const text = `The ferry to Ostmere was late again in week ${count}. `.repeat(9_000);
    save(page({ title: `Ferry log ${count}`, blocks: [{ role: 'paragraph', text }] }));
  }
  database.pragma('wal_checkpoint(TRUNCATE)');
}

/** Garbage over some pages in its middle, which are of articles; a start reads none of them. */
export function damageMiddle(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(200_000, 0xa5), 0, 200_000, Math.floor(statSync(file).size / 8192) * 4096);
  closeSync(handle);
}
