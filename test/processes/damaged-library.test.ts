import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bundleService } from '../../scripts/packaging/bundle-service.ts';
import { serviceArguments } from '../../src-main/processes/service-options.ts';
import { superviseLoopback } from '../../src-main/processes/supervise-loopback.ts';
import { backUpDaily } from '../../src-main/study-service/database/back-up-database.ts';
import { forkService } from '../../src-main/transports/fork-service.ts';
import { superviseService } from '../../src-main/transports/supervise-service.ts';
import { DataFolder } from '../study-service/database/data-folder.ts';
import { damageMiddle, fillBeyondLimit } from '../study-service/database/large-library.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCE = join(ROOT, 'src-main', 'processes', 'node-process.ts');
/** Inside the checkout, where the native module is found. */
const BUNDLE = join(ROOT, 'out', 'service-in-test');
/** The first look comes after five seconds, and starting again takes some. */
const TIME = { timeout: 60_000 };

interface Status {
  ok: true;
  value: { processId: number; notices: { code: string }[] };
}

test('a service that finds its large library damaged is started again on the newest backup', TIME, async () => {
  expect(await noticesAfterDamage(SOURCE)).toEqual(['database-restored']);
});

test('so is the one of a package, whose thread is bundled beside it', TIME, async () => {
  await bundleService(BUNDLE);
  expect(await noticesAfterDamage(join(BUNDLE, 'node-process.mjs'))).toEqual(['database-restored']);
});

test('so is the one before a browser, on its port', TIME, async () => {
  const folder = await damagedLibrary();
  const pageDir = join(folder.path, 'page');
  mkdirSync(pageDir);
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>Parallax</title>');
  const options = { dataDir: folder.path, appRoot: ROOT, version: 'test', bundledCase: false, pageDir, port: 0 };
  const study = await superviseLoopback({ ...options, ownerToken: 'c0ffee'.repeat(6) });
  onTestFinished(() => study.stop());
  const first = study.processId();
  await until(() => study.processId() !== first && folder.list('set-aside').length > 0);
  await until(async () => (await fetch(`http://127.0.0.1:${study.port}/`).catch(() => null)) !== null);
  await study.stop();
  expect(folder.open().notices.map(({ code }) => code)).toEqual(['database-restored']);
});

async function noticesAfterDamage(entry: string): Promise<string[]> {
  const folder = await damagedLibrary();
  const options = { dataDir: folder.path, appRoot: ROOT, pageDir: folder.path, version: 'test', bundledCase: false };
  const args = serviceArguments(options);
  const service = superviseService(() => forkService({ entry, args }));
  onTestFinished(() => service.stop());
  let restarted = false;
  service.subscribe(({ event }) => (restarted ||= event === 'study.restarted'));
  const before = (await service.call('study.status', {})) as Status;
  expect(before.value.notices).toEqual([]);
  await until(() => restarted);
  const after = (await service.call('study.status', {})) as Status;
  expect(after.value.processId).not.toBe(before.value.processId);
  return after.value.notices.map(({ code }) => code);
}

async function damagedLibrary(): Promise<DataFolder> {
  const folder = new DataFolder();
  const { database } = folder.open();
  fillBeyondLimit(database);
  await backUpDaily(database, folder.path, folder.clock);
  database.close();
  damageMiddle(folder.file);
  return folder;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 40_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come to that.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
