import { createSocket } from 'node:dgram';
import { existsSync, readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { announceClass, cutToBytes, makeHostName } from '../../../src-main/transports/class/announce-class.ts';
import { findClasses, readAnnounced } from '../../../src-main/transports/class/find-classes.ts';
import { networkView } from '../../../src-main/transports/network-view.ts';
import { openTestDoor } from './open-test-door.ts';

/** A network of this machine that multicast works on, tried by sending to itself. */
const MULTICAST_AT = await findMulticast();

async function findMulticast(): Promise<string | undefined> {
  for (const { address } of networkView().networks()) {
    if (address === '127.0.0.1' || address.includes(':')) continue;
    const socket = createSocket({ type: 'udp4', reuseAddr: true });
    const heard = await new Promise<boolean>((resolve) => {
      socket.on('error', () => resolve(false));
      socket.on('message', () => resolve(true));
      socket.bind(0, () => {
        try {
          socket.addMembership('224.0.0.251', address);
          socket.setMulticastInterface(address);
          socket.send('x', socket.address().port, '224.0.0.251');
        } catch {
          resolve(false);
        }
      });
      setTimeout(() => resolve(false), 1_000);
    });
    socket.close();
    if (heard) return address;
  }
  return undefined;
}

/** Sockets of this machine that are bound to the port of multicast DNS. */
function listenersToMulticast(): number {
  return ['/proc/net/udp', '/proc/net/udp6']
    .filter((file) => existsSync(file))
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim().split(/\s+/)[1]?.endsWith(':14E9')).length;
}

test.runIf(MULTICAST_AT)(
  'an open class is found under its title by others, and is gone once it is closed',
  async () => {
    const title = `Year 9 – Überfahrt ${makeHostName()}`;
    const about = { host: MULTICAST_AT!, hostName: makeHostName(), port: 43_210, title, secure: true };
    const announcement = await announceClass(about);
    onTestFinished(() => announcement?.end());
    expect(announcement?.name).toBe(title);
    // A test machine's own address may be a public one, at which no class is offered.
    const find = async () => (await findClasses(() => true)).filter(({ name }) => name === title);
    // The library first asks three times whether the name is free.
    const expected = [{ name: title, address: `https://${about.host}:43210/` }];
    await expect.poll(find, { timeout: 15_000 }).toEqual(expected);
    await announcement?.end();
    expect(await find()).toEqual([]);
  },
);

test.runIf(existsSync('/proc/net/udp'))(
  'the port of multicast DNS is open only while a class is, or is looked for',
  async () => {
    const before = listenersToMulticast();
    const host = MULTICAST_AT ?? '127.0.0.1';
    const { door } = await openTestDoor({}, { host });
    expect(listenersToMulticast()).toBe(before + (door.announcedAs === null ? 0 : 1));
    await door.close();
    expect(listenersToMulticast()).toBe(before);
    const looking = findClasses();
    await expect.poll(listenersToMulticast).toBe(before + 1);
    await looking;
    expect(listenersToMulticast()).toBe(before);
  },
);

test('where multicast can not be had the class opens all the same, announced as nothing', async () => {
  const { door } = await openTestDoor();
  expect(door.announcedAs).toBeNull();
  const nowhere = { host: '10.255.254.253', hostName: makeHostName(), port: 1, title: 'x', secure: false };
  const announcement = await announceClass(nowhere);
  await announcement?.end();
});

test('what strangers announce is offered only as what it can be', () => {
  const found = readAnnounced([
    { addresses: ['192.168.1.20'], port: 4300, txt: { title: 'Year 9', secure: '0' } },
    { addresses: ['fe80::1', '8.8.8.8', '10.0.0.7'], port: 4300, txt: { title: ' \u202e\u0000a\n\nb ' } },
    { addresses: ['8.8.8.8'], port: 80, txt: { title: 'outside' } },
    { addresses: ['127.0.0.1'], port: 80, txt: { title: 'yourself' } },
    { addresses: ['evil.example'], port: 80, txt: {} },
    { addresses: ['10.0.0.8'], port: 0, txt: {} },
    { addresses: ['10.0.0.9'], port: 70_000, txt: {} },
    { addresses: undefined, port: 80 },
    { addresses: ['10.0.0.10'], port: 80, txt: null },
    { addresses: ['10.0.0.11'], port: 80, txt: { title: 'z'.repeat(5_000) } },
  ]);
  expect(found).toEqual([
    { name: 'a b', address: 'http://10.0.0.7:4300/' },
    { name: 'A class', address: 'http://10.0.0.10:80/' },
    { name: 'Year 9', address: 'http://192.168.1.20:4300/' },
    { name: 'z'.repeat(120), address: 'http://10.0.0.11:80/' },
  ]);
});

test.runIf(MULTICAST_AT)('packets that make no sense, from whoever, end nothing', async () => {
  const announcement = await announceClass({
    ...{ host: MULTICAST_AT!, hostName: makeHostName(), port: 43_211, title: 'x', secure: false },
  });
  onTestFinished(() => announcement?.end());
  const stranger = createSocket({ type: 'udp4', reuseAddr: true });
  await new Promise<void>((resolve) => stranger.bind(0, resolve));
  stranger.setMulticastInterface(MULTICAST_AT!);
  const looking = findClasses();
  for (let packet = 0; packet < 300; packet++) {
    const bytes = Buffer.from(Array.from({ length: 12 + (packet % 60) }, (_, at) => (packet * 31 + at * at * 7) % 256));
    // Half of them are answers with a count of records that can be read so far.
    if (packet % 2) Buffer.from([0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0]).copy(bytes);
    stranger.send(bytes, 5353, '224.0.0.251');
  }
  expect(Array.isArray(await looking)).toBe(true);
  stranger.close();
});

test('a title is cut between characters to what an announcement holds', () => {
  expect(cutToBytes('Año 9', 3)).toBe('Añ');
  expect(cutToBytes('a🙂b', 4)).toBe('a');
  expect(cutToBytes('Year 9', 200)).toBe('Year 9');
});
