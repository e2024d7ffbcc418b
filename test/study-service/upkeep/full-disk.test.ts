import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serviceArguments } from '../../../src-main/processes/service-options.ts';
import { backUpDaily, listBackups } from '../../../src-main/study-service/database/back-up-database.ts';
import { DATABASE_FILE_NAME } from '../../../src-main/study-service/database/open-database.ts';
import { forkService } from '../../../src-main/transports/fork-service.ts';
import { superviseService } from '../../../src-main/transports/supervise-service.ts';
import { openTestService } from '../../contract/example-library.ts';
import type { TestService } from '../../contract/example-library.ts';
import { mountSmallDisk } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';

const HEADINGS = ['Ferry late again', 'Harbour closed for a day', 'Pilots meet the council'];
const article = (title: string) => `${title}\n\nBy Ada Stone\n\n${`${title}, people at the quay said. `.repeat(400)}`;

describe('a full disk', () => {
  it('refuses what can’t be saved in a sentence, goes on reading, and goes on saving when there is room', async ({
    skip,
  }) => {
    const disk = mount();
    if (!disk) return skip('only root on Linux can mount a disk');
    const { call, service } = open(disk);
    const added = await call('intake.add', { text: article(HEADINGS[0]!) });
    const [articleId] = (added as { value: { articleIds: string[] } }).value.articleIds;

    disk.fill();
    const refused = await untilRefused(call);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
    const { message } = (refused as { failure: { message: string } }).failure;
    expect(message).toMatch(/^This was not saved: the disk is full, with less than 1 MB free/);
    expect(message).toContain(disk.dataDir);
    expect(message).toContain('about 50 MB');
    expect(message).not.toContain('Harbour');

    expect(await call('corpus.article', { articleId })).toMatchObject({ ok: true, value: { title: HEADINGS[0] } });
    expect(await call('search.query', { text: 'ferry' })).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await call('upkeep.report', {})).toMatchObject({ ok: true });
    expect(await call('upkeep.restoreCopy', { name: 'parallax-2020-01-01-000000.sqlite' })).toMatchObject({
      failure: { code: 'copy-refused' },
    });

    disk.makeRoom();
    expect(await call('intake.add', { text: article(HEADINGS[2]!) })).toMatchObject({ ok: true });
    expect(await call('search.query', { text: 'pilots' })).toMatchObject({ ok: true, value: { total: 1 } });
    service.close();

    const again = open(disk);
    expect(await again.call('search.query', { text: 'ferry' })).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await again.call('search.query', { text: 'pilots' })).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('that was full before the start can be read and searched, refuses what can’t be saved, and saves again by itself once there is room', async ({
    skip,
  }) => {
    const disk = mount();
    if (!disk) return skip('only root on Linux can mount a disk');
    const first = open(disk);
    await first.call('intake.add', { text: article(HEADINGS[0]!) });
    first.service.close();
    disk.fill();
    const { process: running, call, heard } = startProcess(disk.dataDir);
    onTestFinished(() => running.stop());
    expect(await call('search.query', { text: 'ferry' })).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await call('intake.add', { text: article(HEADINGS[1]!) })).toMatchObject({
      failure: { code: 'disk-full', message: expect.stringContaining(disk.dataDir) },
    });
    expect(await call('upkeep.report', {})).toMatchObject({
      value: { text: expect.stringMatching(/State: open.*not read through/u) },
    });
    expect(heard()).not.toContain('study.restarted');
    disk.makeRoom();
    await expect
      .poll(() => call('intake.add', { text: article(HEADINGS[2]!) }), { timeout: 10_000, interval: 500 })
      .toMatchObject({ ok: true });
    expect(await call('search.query', { text: 'pilots' })).toMatchObject({ ok: true, value: { total: 1 } });
    expect(await call('search.query', { text: 'ferry' })).toMatchObject({ ok: true, value: { total: 1 } });
    expect(heard()).toContain('study.restarted');
  });

  it('with a damaged library on it: nothing is moved, and with room the newest copy is opened and the damaged file told of', async ({
    skip,
  }) => {
    const disk = mount();
    if (!disk) return skip('only root on Linux can mount a disk');
    await withCopy(disk);
    const file = join(disk.dataDir, DATABASE_FILE_NAME);
    writeFileSync(file, 'no library any more '.repeat(2_000));
    disk.fill();
    const { process: running, call } = startProcess(disk.dataDir);
    onTestFinished(() => running.stop());
    expect(await call('search.query', { text: 'ferry' })).toMatchObject({
      failure: { code: 'disk-full', message: expect.stringMatching(/Nothing was lost\. Move or delete other files/u) },
    });
    expect(readFileSync(file, 'utf8')).toMatch(/^no library any more/u);
    expect(readdirSync(disk.dataDir).filter((name) => /restoring|set-aside/u.test(name))).toEqual([]);
    disk.makeRoom();
    await expect
      .poll(() => call('search.query', { text: 'ferry' }), { timeout: 10_000, interval: 500 })
      .toMatchObject({ ok: true, value: { total: 1 } });
    expect(await call('study.status', {})).toMatchObject({
      value: { notices: [{ code: 'database-restored', message: expect.stringContaining('set-aside') }] },
    });
  });

  it('refuses to go back to a copy in a sentence, and goes back once there is room', async ({ skip }) => {
    const disk = mount();
    if (!disk) return skip('only root on Linux can mount a disk');
    const name = await withCopy(disk);
    const { process: running, call } = startProcess(disk.dataDir);
    onTestFinished(() => running.stop());
    await call('intake.add', { text: article(HEADINGS[2]!) });
    disk.fill();
    expect(await call('upkeep.restoreCopy', { name })).toMatchObject({
      failure: { code: 'disk-full', message: expect.stringContaining('All that was saved before is safe') },
    });
    expect(readdirSync(disk.dataDir).filter((one) => /choosing|next/u.test(one))).toEqual([]);
    expect(await call('search.query', { text: 'pilots' })).toMatchObject({ ok: true, value: { total: 1 } });
    disk.makeRoom();
    expect(await call('upkeep.restoreCopy', { name })).toMatchObject({ ok: true });
    await expect
      .poll(() => call('search.query', { text: 'pilots' }), { timeout: 10_000, interval: 500 })
      .toMatchObject({ ok: true, value: { total: 0 } });
    expect(await call('search.query', { text: 'ferry' })).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('mends nothing without a copy before it, says so, and mends once there is room', async ({ skip }) => {
    const disk = mount();
    if (!disk) return skip('only root on Linux can mount a disk');
    const { call, service } = open(disk);
    await call('intake.add', { text: article(HEADINGS[0]!) });
    service.close();
    leaveLooseEnd(disk);
    const again = open(disk);
    disk.fill();
    expect(await again.call('upkeep.repair', {})).toMatchObject({
      failure: { code: 'disk-full', message: expect.stringContaining('All that was saved before is safe') },
    });
    disk.makeRoom();
    expect(await again.call('upkeep.repair', {})).toMatchObject({ value: { outcome: 'mended', looseEnds: 2 } });
  });

  it('and a folder that can only be read: a sentence, and a report all the same', async ({ skip }) => {
    const disk = mount();
    if (!disk) return skip('only root on Linux can mount a disk');
    const first = open(disk);
    await first.call('intake.add', { text: article(HEADINGS[0]!) });
    first.service.close();
    disk.makeReadOnly();
    const { process: running, call } = startProcess(disk.dataDir);
    onTestFinished(() => running.stop());
    expect(await call('search.query', { text: 'ferry' })).toMatchObject({
      failure: { code: 'database-unusable', message: expect.stringContaining('Choose a folder that you can write to') },
    });
    expect(await call('upkeep.report', {})).toMatchObject({
      value: { text: expect.stringContaining('State: database-unusable') },
    });
  });

  it('and the copy of the day that finds no room: the person is told, and the service goes on', async ({ skip }) => {
    const disk = mount();
    if (!disk) return skip('only root on Linux can mount a disk');
    const { call, service } = open(disk);
    await call('intake.add', { text: article(HEADINGS[0]!) });
    disk.fill();
    const told: string[] = [];
    service.subscribe((event) => event.event === 'study.notice' && told.push(event.notice.code));
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('unhandledRejection', note);
    onTestFinished(() => void process.off('unhandledRejection', note));
    await expect.poll(() => told, { timeout: 9_000 }).toEqual(['backup-failed']);
    await wait(50);
    expect(unhandled).toEqual([]);
    expect(await call('search.query', { text: 'ferry' })).toMatchObject({ ok: true, value: { total: 1 } });
  });
});

function mount(): SmallDisk | null {
  const disk = mountSmallDisk(12);
  if (disk) onTestFinished(() => disk.remove());
  return disk;
}

/** A library of one article and a copy of it, whose name is returned. */
async function withCopy(disk: SmallDisk): Promise<string> {
  const { call, service } = open(disk);
  await call('intake.add', { text: article(HEADINGS[0]!) });
  service.close();
  const database = new BetterSqlite3(join(disk.dataDir, DATABASE_FILE_NAME));
  await backUpDaily(database, disk.dataDir, () => new Date('2024-03-12T10:00:00'));
  database.close();
  return basename(listBackups(disk.dataDir)[0]!.file);
}

/** A row that points at nothing. */
function leaveLooseEnd(disk: SmallDisk): void {
  const database = new BetterSqlite3(join(disk.dataDir, DATABASE_FILE_NAME));
  database.pragma('foreign_keys = OFF');
  database.exec("INSERT INTO case_articles (case_id, article_id, place) VALUES ('case-gone', 'article-gone', 0)");
  database.close();
}

/** The service as the app starts it. */
function startProcess(dataDir: string) {
  const root = join(import.meta.dirname, '..', '..', '..');
  const args = serviceArguments({ dataDir, appRoot: root, pageDir: dataDir, version: 'test', bundledCase: false });
  const entry = join(root, 'src-main', 'processes', 'node-process.ts');
  const running = superviseService(() => forkService({ entry, args }));
  const heard: string[] = [];
  running.subscribe(({ event }) => heard.push(event));
  return { process: running, call: running.call, heard: () => heard };
}

function open(disk: SmallDisk): { service: TestService; call: (method: string, input: unknown) => Promise<unknown> } {
  const service = openTestService(disk.dataDir, Math.floor(Math.random() * 1e6), (kind) => `${kind}-${Math.random()}`);
  onTestFinished(() => {
    try {
      service.close();
    } catch {
      // Closed by the test.
    }
  });
  return { service, call: (method, input) => service.dispatch(method, input, 'owner') };
}

/** The log beside the library has room that was taken before: it takes a few more pieces. */
async function untilRefused(call: (method: string, input: unknown) => Promise<unknown>): Promise<unknown> {
  for (let count = 0; count < 200; count += 1) {
    const reply = (await call('intake.add', { text: article(`${HEADINGS[1]} ${count}`) })) as { ok: boolean };
    if (!reply.ok) return reply;
  }
  throw new Error('The disk never was full.');
}
