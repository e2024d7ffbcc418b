import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../contract/example-library.ts';
import { Doors, fillLibrary, openClassService, sit, valueOf } from './class-of-three.ts';
import type { ClassService } from './class-of-three.ts';

const HOME = '192.168.1.20';
const ELSEWHERE = '10.0.0.7';
let folder: ReturnType<typeof temporaryFolder>;
let here: string[];
let service: ClassService;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  folder = temporaryFolder();
  here = [HOME];
  service = start();
});
afterEach(() => {
  service.service.close();
  folder.remove();
  vi.useRealTimers();
});

function start(doors = new Doors()): ClassService {
  return openClassService(folder.path, doors, new Date('2026-03-14T09:00:00Z'), {
    networks: () => here.map((address) => ({ address, name: 'wlan0', kind: 'wireless' })),
    nearby: () => Promise.resolve([]),
  });
}
async function open() {
  const { caseId } = await fillLibrary(service);
  return (await service.call('classroom.open', { caseId, exercise: 'notes', network: HOME })).class;
}
/** After the next look at the networks. */
async function look() {
  vi.advanceTimersByTime(3_000);
  return (await service.call('classroom.list', {})).classes[0]!;
}

it('a class says so when its network goes away, and goes on with everybody in it when the address comes back', async () => {
  const { code } = await open();
  const { seatId, token } = await sit(service, code, 'Ada');
  expect((await look()).trouble).toBeNull();
  here = [];
  expect((await look()).trouble).toContain(`not at the address ${HOME} any more`);
  expect(service.doors.answerer.seatOf(token)).toBe(seatId);
  here = [ELSEWHERE, HOME];
  expect(await look()).toMatchObject({ trouble: null, address: `http://${HOME}:4300/` });
  expect(service.doors.opened).toHaveLength(1);
  expect(valueOf('classroom.now', await service.as(seatId, 'classroom.now', {})).seat.name).toBe('Ada');
});

it('it is opened in another network with its code, and is not in trouble there', async () => {
  const { id: classId, code } = await open();
  here = [ELSEWHERE];
  expect((await look()).trouble).not.toBeNull();
  const { class: again } = await service.call('classroom.reopen', { classId, network: ELSEWHERE });
  expect(again).toMatchObject({ trouble: null, code, address: expect.stringContaining(ELSEWHERE) as string });
  expect(service.doors.opened.map(({ isOpen }) => isOpen)).toEqual([false, true]);
  expect((await look()).trouble).toBeNull();
});

it('moved to a network that can’t be used, it is open again where it was', async () => {
  const { id: classId, code } = await open();
  service.doors.gone.add(ELSEWHERE);
  const asked = service.call('classroom.reopen', { classId, network: ELSEWHERE });
  await expect(asked).rejects.toThrow('That network is gone');
  expect(await look()).toMatchObject({ trouble: null, address: `http://${HOME}:4300/` });
  await sit(service, code, 'Ada');
});

it('moved to a network that can’t be used from one that is gone, it says why nobody reaches it', async () => {
  const { id: classId } = await open();
  for (const network of [HOME, ELSEWHERE]) service.doors.gone.add(network);
  await expect(service.call('classroom.reopen', { classId, network: ELSEWHERE })).rejects.toThrow();
  expect(await look()).toMatchObject({
    address: null,
    trouble: expect.stringContaining('That network is gone') as string,
  });
});

it('one that was left open while its network was gone is opened when the network comes back', async () => {
  await open();
  service.service.close();
  here = [];
  const doors = new Doors();
  doors.gone.add(HOME);
  service = start(doors);
  await vi.waitFor(async () => expect((await look()).trouble).toContain('That network is gone'));
  doors.gone.clear();
  here = [HOME];
  await look();
  await vi.waitFor(async () => expect((await look()).address).toContain(HOME));
  expect((await look()).trouble).toBeNull();
});
