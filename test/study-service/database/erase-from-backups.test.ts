import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { backUpDaily } from '../../../src-main/study-service/database/back-up-database.ts';
import { fillLibrary, openClassService, sit, workId } from '../classroom/class-of-three.ts';
import { temporaryFolder } from '../../contract/example-library.ts';

it('what is erased is erased from the copies of the library too, which stay good and keep all else', async () => {
  const folder = temporaryFolder();
  const service = openClassService(folder.path);
  const { caseId, articleIds } = await fillLibrary(service);
  const { code } = (await service.call('classroom.open', { caseId, exercise: 'notes', network: 'x' })).class;
  const targets = [{ articleId: articleIds[0]!, selector: { exact: 'a crack was found' } }];
  const fields = {
    kind: 'note',
    at: '2026-03-14T09:00:00.000Z',
    revision: 1,
    category: 'cause',
    confidence: 'guess',
  } as const;
  for (const name of ['Zebulon', 'Yolanda']) {
    const { seatId } = await sit(service, code, name);
    await service.as(seatId, 'classroom.submit', {
      work: [{ ...fields, id: workId(), text: `WORDS-${name}`, targets }],
    });
  }
  const database = new BetterSqlite3(join(folder.path, 'parallax.sqlite'));
  // Of the next day: the service may have made today's before anything was written.
  await backUpDaily(database, folder.path, () => new Date('2026-03-15T12:00:00Z'));
  database.close();
  const copies = join(folder.path, 'backups');
  const bytes = () =>
    readdirSync(copies)
      .map((name) => readFileSync(join(copies, name), 'latin1'))
      .join('\n');
  expect(bytes()).toContain('WORDS-Zebulon');
  const { seats } = await service.call('classroom.board', {
    classId: (await service.call('classroom.list', {})).classes[0]!.id,
  });
  const seatId = seats.find(({ name }) => name === 'Zebulon')!.id;
  await service.call('classroom.eraseSeat', { seatId, name: 'Zebulon' });
  await vi.waitFor(() => expect(bytes().match(/Zebulon/u)).toBeNull(), { timeout: 30_000 });
  const ofTomorrow = () => readdirSync(copies).filter((name) => name.startsWith('parallax-2026-03-15'));
  expect(ofTomorrow()).toHaveLength(1);
  const copy = new BetterSqlite3(join(copies, ofTomorrow()[0]!), { readonly: true });
  expect(copy.prepare('SELECT text FROM notes').pluck().all()).toEqual(['WORDS-Yolanda']);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
  copy.close();
  service.service.close();
  folder.remove();
});
