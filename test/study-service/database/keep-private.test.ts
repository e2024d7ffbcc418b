import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpBeforeMigration, backUpDaily } from '../../../src-main/study-service/database/back-up-database.ts';
import { DataFolder } from './data-folder.ts';

/** Each path in a folder with its mode, such as "600 parallax.sqlite". */
function modes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => `${(statSync(join(folder, name)).mode & 0o777).toString(8)} ${name}`);
}

function others(folder: string): string[] {
  return modes(folder).filter((line) => !/^[67]00 /.test(line));
}

// Windows has no such modes; there the profile folder itself is closed to other users.
describe.skipIf(process.platform === 'win32')('what a library is made of is its owner’s alone', () => {
  it('from the first moment: the database, its log and its shared memory', () => {
    const folder = new DataFolder();
    folder.addArticle(folder.open().database, 'one');
    expect(modes(folder.path)).toEqual(['600 parallax.sqlite', '600 parallax.sqlite-shm', '600 parallax.sqlite-wal']);
  });

  it('also its backups of both kinds, and the folder they lie in', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    await backUpDaily(database, folder.path, folder.clock);
    backUpBeforeMigration(database, folder.path, folder.clock, 2);
    expect(folder.list('backups')).toHaveLength(2);
    expect(others(folder.path)).toEqual([]);
  });

  it('also what was set aside and what took its place', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    folder.addArticle(database, 'kept');
    await backUpDaily(database, folder.path, folder.clock);
    database.close();
    writeFileSync(folder.file, 'no database at all');
    expect(folder.titles(folder.open().database)).toEqual(['kept']);
    expect(folder.list('set-aside')).not.toEqual([]);
    expect(others(folder.path)).toEqual([]);
  });

  it('also where an earlier Parallax had left it open to all', async () => {
    const folder = new DataFolder();
    const { database } = folder.open();
    await backUpDaily(database, folder.path, folder.clock);
    database.close();
    mkdirSync(join(folder.path, 'set-aside'));
    writeFileSync(join(folder.path, 'set-aside', 'parallax-2023-01-01-000000.sqlite'), 'damaged');
    for (const name of readdirSync(folder.path, { recursive: true, encoding: 'utf8' }))
      chmodSync(join(folder.path, name), statSync(join(folder.path, name)).isDirectory() ? 0o755 : 0o644);
    expect(others(folder.path)).not.toEqual([]);
    folder.open();
    expect(others(folder.path)).toEqual([]);
  });
});
