import { fork } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { networkView } from '../../../src-main/transports/network-view.ts';
import { builtPage, Device, TestClass } from './open-test-door.ts';

test('while a class is open, joined and closed again nothing leaves its process but its announcement on the local network', async () => {
  const host = networkView()
    .networks()
    .find(({ address }) => !address.includes(':'))!.address;
  const child = fork(join(import.meta.dirname, 'class-process.ts'), [host, builtPage()]);
  onTestFinished(() => void child.kill());
  const heard = () => new Promise<unknown>((resolve) => child.once('message', resolve));
  const port = Number(await heard());
  const address = `http://${host}:${port}/`;
  expect((await fetch(address)).status).toBe(200);
  const place = { host: `${host}:${port}`, origin: `http://${host}:${port}`, study: new TestClass() };
  const door = { port, address, announcedAs: null, dismiss: () => undefined, close: () => Promise.resolve() };
  const device = new Device({ ...place, door }, 'a'.repeat(32), { at: host });
  expect(await device.opened).toBe('open');
  expect(await device.call('classroom.now')).toEqual({ ok: true, value: 'answered' });
  const told = heard();
  child.send('finish');
  const waysOut = (await told) as string[];
  expect(waysOut.length).toBeGreaterThan(0); // it looked for classes near by, so it is known to be watched
  expect(waysOut.filter((way) => way !== 'send 5353 224.0.0.251')).toEqual([]);
});
