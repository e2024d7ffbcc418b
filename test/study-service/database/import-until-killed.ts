/** A process that imports pages one after another and says each one's id as soon as the store has acknowledged it. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { createSaveCapture } from '../../../src-main/study-service/corpus/captures/save-capture.ts';
import { openDatabase } from '../../../src-main/study-service/database/open-database.ts';
import { MIGRATIONS_DIR, page } from '../corpus/library-in-memory.ts';

const [dataDir = '', count = '1000'] = process.argv.slice(2);
const clock = () => new Date();
const makeId = (kind: string) => `${kind}-${randomUUID()}`;
const { database } = openDatabase({ dataDir, migrationsDir: MIGRATIONS_DIR, clock, makeId });
const saveCapture = createSaveCapture({ database, clock, makeId });
for (let number = 0; number < Number(count); number += 1) {
  const title = `Report ${makeId('number')}`;
  const blocks = Array.from({ length: 12 }, (_, line) => ({
    role: 'paragraph' as const,
    text: `${title}, line ${line}. The port said that the ferry runs every twenty minutes. `.repeat(4),
  }));
  const { articleIds } = saveCapture(page({ title, blocks }));
  writeSync(1, `${articleIds[0]}\n`);
}
writeSync(1, 'done\n');
