import { readdirSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { serviceArguments } from '../../src-main/processes/service-options.ts';
import { DATABASE_FILE_NAME } from '../../src-main/study-service/database/open-database.ts';
import { forkService } from '../../src-main/transports/fork-service.ts';
import { superviseService } from '../../src-main/transports/supervise-service.ts';
import { makeExampleLibrary, temporaryFolder } from '../contract/example-library.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** What stands in the library, in what is asked of it and in the path of its folder. */
const PRIVATE =
  /\bAda\b|\bBo\b|Stone|bridge|harbour|ministry|crack|ferr|earlier class|not begun|zebrafinch|class-of-9b/iu;

test('neither the log nor the report of a session holds a text, a title, a name or a path', async () => {
  const { path: root, remove } = temporaryFolder();
  onTestFinished(remove);
  const dataDir = join(root, 'class-of-9b', 'Ada Stone');
  const example = await makeExampleLibrary();
  example.copyTo(dataDir);
  example.remove();
  const service = startService(dataDir);

  await service.call('upkeep.report', {});
  await service.call('search.query', { text: 'zebrafinch' });
  await service.call('intake.preview', { path: '/home/ada-stone/the-bridge.html' });
  await service.call('settings.write', { noteAuthor: 'Ada Stone' });
  await service.call('corpus.article', { articleId: 'zebrafinch' });
  const { processId } = valueOf<{ processId: number }>(await service.call('study.status', {}));
  process.kill(processId, 'SIGKILL');
  // The first call after a death may still be of the dead one.
  await expect.poll(() => service.call('study.status', {}), { timeout: 10_000 }).toMatchObject({ ok: true });
  // Errors nobody expected, in the middle of what somebody wrote.
  dropTables(dataDir, ['dismissed_cues', 'quiz_answer_points']);
  const cue = { articleId: 'article-1', rule: 'zebrafinch', selector: { exact: 'harbour bridge' } };
  expect(await service.call('framing.dismissCue', cue)).toMatchObject({ failure: { code: 'internal' } });
  await service.call('quiz.start', { quizId: 'quiz-1', student: 'Zebrafinch Stone' });
  const { text } = valueOf<{ text: string }>(
    await service.call('upkeep.report', { shownIn: 'Ada Stone/1.0 Chrome/138.0.0.0' }),
  );

  const log = readdirSync(join(dataDir, 'logs')).map((name) => readFileSync(join(dataDir, 'logs', name), 'utf8'));
  expect(log.join('')).toContain('error method=framing.dismissCue kind=SqliteError code=SQLITE_ERROR at=src-main/');
  expect(text).toContain('error method=framing.dismissCue');
  expect(text).toMatch(/^articles: 2$/m);
  for (const written of [text, ...log]) {
    expect(PRIVATE.exec(written.replaceAll('src-main/study-service/', ''))).toBeNull();
    for (const place of [dataDir, homedir(), hostname(), ROOT]) expect(written).not.toContain(place);
  }
});

function startService(dataDir: string) {
  const args = serviceArguments({ dataDir, appRoot: ROOT, pageDir: dataDir, version: 'test', bundledCase: false });
  const entry = join(ROOT, 'src-main', 'processes', 'node-process.ts');
  const service = superviseService(() => forkService({ entry, args }));
  onTestFinished(() => service.stop());
  return service;
}

function valueOf<Value>(reply: unknown): Value {
  return (reply as { value: Value }).value;
}

function dropTables(dataDir: string, tables: readonly string[]): void {
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME));
  database.pragma('foreign_keys = OFF');
  for (const table of tables) database.exec(`DROP TABLE ${table}`);
  database.close();
}
