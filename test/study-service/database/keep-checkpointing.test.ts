import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepCheckpointing } from '../../../src-main/study-service/database/keep-checkpointing.ts';
import type { StudyDatabase } from '../../../src-main/study-service/database/store-deps.ts';
import { DataFolder } from './data-folder.ts';

describe('moving the log into the library', () => {
  it('waits while somebody waits for commits, and follows when nobody does', async () => {
    const { database } = new DataFolder().open();
    let isBusy = true;
    const stop = keepCheckpointing(database, () => isBusy);
    onTestFinished(stop);
    writePages(database, 800);
    await wait(800);
    expect(leftToMove(database)).toBeGreaterThan(800);
    isBusy = false;
    await until(() => leftToMove(database) === 0);
  });

  it('does not wait for ever: a long log is moved all the same', async () => {
    const { database } = new DataFolder().open();
    onTestFinished(keepCheckpointing(database, () => true));
    writePages(database, 8_200);
    await until(() => leftToMove(database) === 0);
  });
});

function writePages(database: StudyDatabase, count: number): void {
  database.exec('CREATE TABLE filling (bytes BLOB)');
  const insert = database.prepare('INSERT INTO filling VALUES (zeroblob(4000))');
  database.transaction(() => {
    for (let page = 0; page < count; page++) insert.run();
  })();
}

function leftToMove(database: StudyDatabase): number {
  const [state] = database.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
  return state!.log - state!.checkpointed;
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('It did not come to that.');
    await wait(20);
  }
}
