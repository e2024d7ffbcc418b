import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../contract/example-library.ts';
import { Doors, fillLibrary, openClassService, optionId, sit, valueOf, workId } from './class-of-three.ts';
import type { ClassService, Library } from './class-of-three.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: ClassService;
let library: Library;
let open: ClassService[];
beforeEach(async () => {
  folder = temporaryFolder();
  open = [];
  service = start();
  library = await fillLibrary(service);
});
afterEach(() => {
  for (const one of open) one.service.close();
  folder.remove();
});

function start(doors = new Doors(), now = '2026-03-14T09:00:00Z'): ClassService {
  const started = openClassService(folder.path, doors, new Date(now));
  open.push(started);
  return started;
}
/** As after a kill: nothing is closed in good order but the file. */
function restart(doors = new Doors(), now = '2026-03-14T09:20:00Z'): ClassService {
  for (const one of open.splice(0)) one.service.close();
  service = start(doors, now);
  return service;
}
const openLesson = async (more: object = {}) =>
  (
    await service.call('classroom.open', {
      ...{ caseId: library.caseId, quizId: library.quizId, exercise: 'lesson', network: '10.0.0.9' },
      ...more,
    })
  ).class;
const list = async () => (await service.call('classroom.list', {})).classes;
const at = '2026-03-14T09:00:00.000Z';
async function noteOf(seatId: string, text: string): Promise<void> {
  const targets = [{ articleId: library.articleIds[0]!, selector: { exact: 'a crack was found' } }];
  const fields = { kind: 'note', id: workId(), at, revision: 1, category: 'cause', confidence: 'guess' } as const;
  await service.as(seatId, 'classroom.submit', { work: [{ ...fields, text, targets }] });
}

describe('a class that was open when the program ended', () => {
  it('is open again at the same address with its code, its seats and what was handed in', async () => {
    const before = await openLesson();
    const { seatId, token } = await sit(service, before.code, 'Ada');
    await noteOf(seatId, 'still here');
    restart();
    await vi.waitFor(async () => expect((await list())[0]?.address).toBe(before.address));
    expect((await list())[0]).toMatchObject({ id: before.id, code: before.code, trouble: null, closedAt: null });
    expect(service.doors.answerer.seatOf(token)).toBe(seatId);
    const { notes } = valueOf('framing.notes', await service.as(seatId, 'framing.notes', { caseId: library.caseId }));
    expect(notes.map(({ text }) => text)).toEqual(['still here']);
  });

  it('says so where its network is gone, and is opened elsewhere with the same code', async () => {
    const before = await openLesson();
    const doors = new Doors();
    doors.gone.add('10.0.0.9');
    restart(doors);
    await vi.waitFor(async () => expect((await list())[0]?.trouble).toContain('That network is gone'));
    expect((await list())[0]).toMatchObject({ address: null, closedAt: null });
    const { class: again } = await service.call('classroom.reopen', { classId: before.id, network: '10.0.0.10' });
    expect(again).toMatchObject({ code: before.code, trouble: null });
    expect(again.address).toContain('10.0.0.10');
  });

  it('stays closed when the lesson must be over, until it is reopened', async () => {
    const before = await openLesson();
    restart(new Doors(), '2026-03-14T14:00:00Z');
    expect(service.doors.opened).toEqual([]);
    expect((await list())[0]).toMatchObject({ id: before.id, address: null, purgeOn: '2026-04-13' });
    const { class: again } = await service.call('classroom.reopen', { classId: before.id });
    expect(again).toMatchObject({ code: before.code, closedAt: null, purgeOn: null });
  });

  it('is not closed by its end in good order either', async () => {
    const before = await openLesson();
    await service.call('classroom.close', { classId: before.id });
    restart();
    expect(service.doors.opened).toEqual([]);
    expect((await list())[0]?.closedAt).not.toBeNull();
  });
});

describe('a seat', () => {
  it('that is handed back lets its device go, and is taken anew with all its work, even by a latecomer', async () => {
    const { id: classId, code } = await openLesson();
    const { seatId, token } = await sit(service, code, 'Ada');
    await noteOf(seatId, 'mine');
    await service.call('classroom.change', { classId, lateAllowed: false });
    expect(await service.visit('classroom.takeSeat', { code, name: 'Bo' })).toMatchObject({
      failure: { code: 'class-locked' },
    });
    expect(await service.visit('classroom.takeSeat', { code, seatId })).toMatchObject({
      failure: { code: 'class-locked' },
    });
    await service.call('classroom.freeSeat', { seatId });
    expect(service.doors.opened[0]!.dismissed).toEqual([seatId]);
    expect(service.doors.answerer.seatOf(token)).toBeNull();
    expect(await service.as(seatId, 'classroom.now', {})).toMatchObject({ failure: { code: 'seat-lost' } });
    const again = await sit(service, code, ' aDA ');
    expect(again.seatId).toBe(seatId);
    expect(again.token).not.toBe(token);
    const { notes } = valueOf('framing.notes', await service.as(seatId, 'framing.notes', { caseId: library.caseId }));
    expect(notes).toHaveLength(1);
  });

  it('is not taken twice, nor under a name that looks like another', async () => {
    const { code } = await openLesson();
    await sit(service, code, 'Ada');
    for (const name of ['Ada', 'ada ', 'Аda', 'A\u200bda'])
      expect(await service.visit('classroom.takeSeat', { code, name })).toMatchObject({
        failure: { code: 'seat-taken' },
      });
  });

  it('is of the roster alone where the teacher says so', async () => {
    const { code } = await openLesson({ freeSeats: false, roster: [{ name: 'Ada' }] });
    expect(valueOf('classroom.enter', await service.visit('classroom.enter', { code })).pseudonyms).toEqual([]);
    expect(await service.visit('classroom.takeSeat', { code, name: 'Quiet heron' })).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect((await sit(service, code, 'Ada')).seatId).toMatch(/^seat-/u);
  });

  it('under ever new names is refused to a device that leaves each of them, until the teacher hands one back', async () => {
    const { code } = await openLesson({ roster: [{ name: 'Ada' }] });
    const names = ['Owl', 'Heron', 'Crane', 'Wren', 'Stork', 'Finch', 'Raven', 'Gull'];
    const left = [];
    for (const name of names) left.push(await sit(service, code, name));
    service.now = new Date('2026-03-14T09:01:00Z');
    const refused = await service.visit('classroom.takeSeat', { code, name: 'Swift' });
    expect(refused).toMatchObject({ failure: { code: 'class-locked' } });
    expect((await service.visit('classroom.takeSeat', { code, name: 'Swift' }, '10.0.0.2')).ok).toBe(true);
    await sit(service, code, 'Ada');
    await service.call('classroom.freeSeat', { seatId: left[0]!.seatId });
    expect((await sit(service, code, 'Owl')).seatId).toBe(left[0]!.seatId);
  });

  it('that a student named is nobody else’s business at the door', async () => {
    const { code } = await openLesson({ roster: [{ name: 'Ada' }] });
    await sit(service, code, 'Quiet heron');
    await sit(service, code, 'Ada');
    const { seats } = valueOf('classroom.enter', await service.visit('classroom.enter', { code }));
    expect(seats.map(({ name, taken }) => [name, taken])).toEqual([['Ada', true]]);
  });

  it('keeps nothing in the library that opens it', async () => {
    const { code } = await openLesson();
    const { token } = await sit(service, code, 'Ada');
    service.service.close();
    open.length = 0;
    expect(bytesOf(folder.path).includes(token)).toBe(false);
    service = start();
  });
});

describe('one class', () => {
  it('is open at a time', async () => {
    const { id: classId, title } = await openLesson();
    expect(
      await service.fails('classroom.open', { caseId: library.caseId, exercise: 'notes', network: 'x' }),
    ).toMatchObject({
      code: 'class-unreachable',
      message: expect.stringContaining(title),
    });
    await service.call('classroom.close', { classId });
    await service.call('classroom.open', { caseId: library.caseId, exercise: 'notes', network: 'x' });
    expect(await service.fails('classroom.reopen', { classId })).toMatchObject({ code: 'class-unreachable' });
  });

  it('that can’t be reached was never opened', async () => {
    service.doors.gone.add('10.0.0.9');
    expect(
      await service.fails('classroom.open', { caseId: library.caseId, exercise: 'notes', network: '10.0.0.9' }),
    ).toMatchObject({ code: 'class-unreachable' });
    expect(await list()).toEqual([]);
  });

  it('does a quiz only of its own case', async () => {
    const wrong = { caseId: library.caseId, exercise: 'quiz', quizId: library.otherQuizId, network: 'x' } as const;
    expect(await service.fails('classroom.open', wrong)).toMatchObject({ code: 'not-found' });
    const none = { caseId: library.caseId, exercise: 'quiz', network: 'x' } as const;
    expect(await service.fails('classroom.open', none)).toMatchObject({ code: 'malformed-input', path: 'quizId' });
    expect(await list()).toEqual([]);
  });
});

/** A class whose student wrote words that can be looked for in files. */
async function workedIn(keepDays: number | null): Promise<{ classId: string; seatId: string }> {
  const { id: classId, code, title: _ } = await openLesson({ keepDays, title: 'Class 7b' });
  const { seatId } = await sit(service, code, 'Zebulon');
  await noteOf(seatId, 'ZEBRAWORDS');
  const { quizId } = library;
  const { attemptId, items } = valueOf('quiz.start', await service.as(seatId, 'quiz.start', { quizId, student: 'x' }));
  const chosen = [optionId(items, items[0]!.id, 'The engineers')];
  const answer = {
    attemptId,
    itemId: items[0]!.id,
    answer: { type: 'choice' as const, chosen },
    confidence: 'guess' as const,
  };
  await service.as(seatId, 'classroom.submit', { work: [{ kind: 'answer', id: workId(), at, ...answer }] });
  await service.as(seatId, 'quiz.finish', { attemptId });
  return { classId, seatId };
}

describe('what a student wrote', () => {
  it('is erased on its day, also where the computer was away on that day, and numbers are all that is left', async () => {
    const { classId } = await workedIn(7);
    await service.call('classroom.close', { classId });
    restart(new Doors(), '2026-03-20T12:00:00Z');
    expect((await list())[0]).toMatchObject({ purgeOn: '2026-03-21', erasedAt: null, seats: 1 });
    restart(new Doors(), '2026-03-25T12:00:00Z');
    expect((await list())[0]).toMatchObject({ purgeOn: null, erasedAt: '2026-03-25T12:00:00.000Z', seats: 1 });
    expect((await service.call('classroom.board', { classId })).seats).toEqual([]);
    expect((await service.call('framing.notes', { caseId: library.caseId })).notes).toEqual([]);
    expect((await service.call('quiz.results', { quizId: library.quizId })).students).toEqual([]);
    expect(await service.fails('classroom.reopen', { classId })).toMatchObject({ code: 'class-closed' });
    service.service.close();
    open.length = 0;
    expect(bytesOf(folder.path).match(/Zebulon|ZEBRAWORDS/u)).toBeNull();
    service = start();
  });

  it('is erased with the closing where that was chosen, and with the next start where the computer stopped before', async () => {
    const { classId } = await workedIn(0);
    expect((await service.call('classroom.board', { classId })).seats).toHaveLength(1);
    const { class: closed } = await service.call('classroom.close', { classId });
    expect(closed).toMatchObject({ erasedAt: '2026-03-14T09:00:00.000Z', seats: 1 });
    expect((await service.call('framing.notes', { caseId: library.caseId })).notes).toEqual([]);
    const { classId: left } = await workedIn(0);
    restart(new Doors(), '2026-03-14T20:00:00Z');
    expect((await list()).find(({ id }) => id === left)).toMatchObject({ erasedAt: '2026-03-14T20:00:00.000Z' });
  });

  it('is kept for good where the teacher chose so', async () => {
    const { classId } = await workedIn(null);
    await service.call('classroom.close', { classId });
    restart(new Doors(), '2036-03-25T12:00:00Z');
    expect((await list())[0]).toMatchObject({ purgeOn: null, erasedAt: null });
  });

  it('can be given to them, and erased with their name and with what the teacher changed in it', async () => {
    const { seatId } = await workedIn(30);
    const { caseId } = library;
    const [note] = (await service.call('framing.notes', { caseId })).notes;
    await service.call('framing.editNote', { noteId: note!.id, text: 'ZEBRAWORDS, spelled better' });
    const { text, fileName } = await service.call('classroom.exportSeat', { seatId });
    expect(fileName).toBe('Zebulon.json');
    expect(JSON.parse(text)).toMatchObject({
      student: { name: 'Zebulon' },
      notes: [{ text: 'ZEBRAWORDS, spelled better', passages: ['a crack was found'] }],
      answers: [{ question: 'Who closed it?', answer: ['The engineers'] }],
    });
    expect(await service.fails('classroom.eraseSeat', { seatId, name: 'Somebody' })).toMatchObject({
      code: 'malformed-input',
    });
    expect(await service.call('classroom.eraseSeat', { seatId, name: 'Zebulon' })).toEqual({ notes: 1, answers: 1 });
    expect(await service.as(seatId, 'classroom.now', {})).toMatchObject({ failure: { code: 'seat-lost' } });
    service.service.close();
    open.length = 0;
    expect(bytesOf(folder.path).match(/Zebulon|ZEBRAWORDS/u)).toBeNull();
    service = start();
  });

  it('of a class is erased at once only when it is closed', async () => {
    const { classId } = await workedIn(30);
    expect(await service.fails('classroom.eraseClass', { classId, title: 'Class 7b' })).toMatchObject({
      code: 'class-locked',
    });
    await service.call('classroom.close', { classId });
    expect(await service.call('classroom.eraseClass', { classId, title: 'Class 7b' })).toEqual({
      notes: 1,
      answers: 1,
    });
    expect((await list())[0]).toMatchObject({ title: 'Class 7b', seats: 1, code: '' });
  });
});

/** All that lies in a folder, as letters. */
function bytesOf(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
