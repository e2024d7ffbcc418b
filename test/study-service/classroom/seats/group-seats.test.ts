import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../contract/example-library.ts';
import { fillLibrary, openClassService, sit, valueOf } from '../class-of-three.ts';
import type { ClassService } from '../class-of-three.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: ClassService;
let classId: string;
let code: string;

const NAMES = Array.from({ length: 12 }, (_, at) => `Student ${at + 1}`);
beforeEach(async () => {
  folder = temporaryFolder();
  service = openClassService(folder.path);
  const { caseId } = await fillLibrary(service);
  const opened = await service.call('classroom.open', {
    caseId,
    exercise: 'discussion',
    network: '192.168.1.20',
    roster: NAMES.map((name) => ({ name })),
  });
  ({ id: classId, code } = opened.class);
});
afterEach(() => {
  service.service.close();
  folder.remove();
});

const comes = async (...names: string[]) => {
  for (const name of names) await sit(service, code, name);
};
const deal = (more: object = {}) => service.call('classroom.makeGroups', { classId, size: 3, ...more });
/** How many are in each group, smallest first, and the names of those in none. */
async function dealt(): Promise<{ sizes: number[]; none: string[] }> {
  const { seats } = await service.call('classroom.board', { classId });
  const groups = Map.groupBy(
    seats.filter(({ group }) => group !== null),
    ({ group }) => group,
  );
  return {
    sizes: [...groups.values()].map((members) => members.length).sort((a, b) => a - b),
    none: seats.filter(({ group }) => group === null).map(({ name }) => name),
  };
}

describe('groups', () => {
  it('are dealt from those who have come, and nobody waits for a name on a list', async () => {
    await comes(...NAMES.slice(0, 7));
    expect((await deal()).groups).toEqual(['Group 1', 'Group 2']);
    expect(await dealt()).toEqual({ sizes: [3, 4], none: NAMES.slice(7) });
  });

  it('keep a place for whom a seat was handed back to', async () => {
    await comes(...NAMES.slice(0, 6));
    const { seats } = await service.call('classroom.board', { classId });
    await service.call('classroom.freeSeat', { seatId: seats[0]!.id });
    await deal();
    expect((await dealt()).sizes).toEqual([3, 3]);
  });

  it('take in who comes late, the smallest first, from the list or not, and their own page says so at once', async () => {
    await comes(...NAMES.slice(0, 7));
    await deal();
    const late = await sit(service, code, NAMES[8]!);
    expect((await dealt()).sizes).toEqual([4, 4]);
    const now = valueOf('classroom.now', await service.as(late.seatId, 'classroom.now', {}));
    expect(now.seat.group).toMatch(/^Group [12]$/u);
    expect(now.groupMembers).toHaveLength(3);
    await comes('Quiet heron', 'Calm otter');
    expect((await dealt()).sizes).toEqual([5, 5]);
  });

  it('are counted evenly also when all the late ones come in one moment', async () => {
    await comes(...NAMES.slice(0, 6));
    await deal();
    await Promise.all(NAMES.slice(6).map((name) => sit(service, code, name)));
    expect((await dealt()).sizes).toEqual([6, 6]);
  });

  it('are given to nobody who comes while somebody was left without one, until the teacher says so', async () => {
    await comes(...NAMES.slice(0, 6));
    await deal();
    const { seats } = await service.call('classroom.board', { classId });
    await service.call('classroom.editSeat', { seatId: seats[0]!.id, group: null });
    await comes(NAMES[6]!);
    expect(await dealt()).toEqual({ sizes: [2, 3], none: [NAMES[0], ...NAMES.slice(6)] });
    const before = await service.call('classroom.board', { classId });
    expect((await deal({ keep: true })).groups).toEqual(['Group 1', 'Group 2']);
    expect(await dealt()).toEqual({ sizes: [3, 4], none: NAMES.slice(7) });
    const after = await service.call('classroom.board', { classId });
    for (const { id, group } of before.seats.filter((seat) => seat.group !== null))
      expect(after.seats.find((seat) => seat.id === id)?.group).toBe(group);
  });

  it('are none where none were made, and are taken away from all', async () => {
    await comes(...NAMES.slice(0, 2));
    expect((await dealt()).none).toEqual(NAMES);
    await deal();
    await deal({ size: 0 });
    expect((await dealt()).none).toEqual(NAMES);
  });

  it('of nobody are refused in words', async () => {
    expect(await service.fails('classroom.makeGroups', { classId, size: 3 })).toMatchObject({
      message: expect.stringContaining('Nobody has come yet'),
    });
  });
});
