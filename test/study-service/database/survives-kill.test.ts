import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createArticleStore } from '../../../src-main/study-service/corpus/article-store.ts';
import { findDamage } from '../../../src-main/study-service/database/check-database.ts';
import { DataFolder } from './data-folder.ts';
import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';

const IMPORTER = fileURLToPath(new URL('./import-until-killed.ts', import.meta.url));
const ROUNDS = 5;
const IMPORTS = 1000;

it('kill -9 in the middle of a thousand imports loses no acknowledged import', { timeout: 60_000 }, async () => {
  const folder = new DataFolder();
  const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
  console.log(`kill seed ${seed} (set KILL_SEED to run the same again)`);
  const random = seededRandom(seed).next;
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const lines = await importAndKill(folder.path, 1 + Math.floor(random() * 150), random() * 8);
    expect(lines, 'the process was killed while it was importing').not.toContain('done');
    expect(lines.length).toBeGreaterThan(0);
    acknowledged.push(...lines);

    const { database, notices } = folder.open();
    expect(notices).toEqual([]);
    expect(findDamage(database)).toBeNull();
    const store = createArticleStore({ database, clock: folder.clock, makeId: folder.makeId });
    const there = new Set(
      database.prepare<[], string>('SELECT id FROM articles WHERE removed_at IS NULL').pluck().all(),
    );
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    // At most the one import that was under way is there without having been acknowledged.
    expect(there.size - acknowledged.length).toBeLessThanOrEqual(round + 1);
    for (const id of there) expectWhole(store.readArticle(id));
    database.close();
  }
});

/** Kills the importer, without a warning, `delay` ms after its n-th acknowledgement; returns all it acknowledged. */
function importAndKill(dataDir: string, after: number, delay: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [IMPORTER, dataDir, String(IMPORTS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    let isDying = false;
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      if (isDying || said.split('\n').length <= after) return;
      isDying = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('error', reject);
    // A line cut short was not heard to the end, and so not acknowledged.
    child.on('close', () => resolve(said.split('\n').slice(0, -1)));
  });
}

function expectWhole(article: ReturnType<ReturnType<typeof createArticleStore>['readArticle']>): void {
  expect(article?.blocks).toHaveLength(12);
  const wrong = article?.blocks.filter(({ start, end, text }) => article.body.slice(start, end) !== text);
  expect(wrong).toEqual([]);
}
