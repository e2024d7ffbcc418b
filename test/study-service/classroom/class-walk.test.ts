import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../contract/example-library.ts';
import { fillLibrary, openClassService, sit, valueOf, workId } from './class-of-three.ts';
import type { ClassService, Library } from './class-of-three.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: ClassService;
let library: Library;
beforeEach(async () => {
  folder = temporaryFolder();
  service = openClassService(folder.path);
  library = await fillLibrary(service);
});
afterEach(() => {
  service.service.close();
  folder.remove();
});

const openLesson = async (more: object = {}) =>
  (
    await service.call('classroom.open', {
      caseId: library.caseId,
      exercise: 'lesson',
      quizId: library.quizId,
      network: '192.168.1.20',
      ...more,
    })
  ).class;
const at = '2026-03-14T09:00:00.000Z';

describe('a class', () => {
  it('is opened, entered with its code, worked in and closed', async () => {
    const opened = await openLesson({ roster: [{ name: 'Ada' }, { name: 'Bo' }] });
    expect(opened).toMatchObject({ address: 'http://192.168.1.20:4300/', step: 'forewarn', seats: 2, trouble: null });
    expect(opened.code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/);
    expect(valueOf('classroom.door', await service.visit('classroom.door', {}))).toEqual({ open: true, seat: null });
    const seen = valueOf(
      'classroom.enter',
      await service.visit('classroom.enter', { code: opened.code.toLowerCase() }),
    );
    expect(seen.seats.map(({ name, taken }) => [name, taken])).toEqual([
      ['Ada', false],
      ['Bo', false],
    ]);
    expect(seen.pseudonyms).toHaveLength(12);
    const { seatId, token } = await sit(service, opened.code, 'Ada');
    expect(service.doors.answerer.seatOf(token)).toBe(seatId);
    service.doors.answerer.arrived(seatId);
    const now = valueOf('classroom.now', await service.as(seatId, 'classroom.now', {}));
    expect(now).toMatchObject({ step: 'forewarn', locked: false, quizId: library.quizId, seat: { name: 'Ada' } });
    expect(now.caseTitle).not.toContain('Harbour Post');
    const started = valueOf(
      'quiz.start',
      await service.as(seatId, 'quiz.start', { quizId: library.quizId, student: 'X' }),
    );
    const [item] = started.items;
    const pick =
      item!.response.type === 'choice' ? item!.response.options.find(({ text }) => text === 'The engineers') : null;
    const note = workId();
    const work = [
      {
        kind: 'answer',
        id: workId(),
        at,
        attemptId: started.attemptId,
        itemId: item!.id,
        answer: { type: 'choice', chosen: [pick!.id] },
        confidence: 'certain',
      },
      {
        kind: 'note',
        id: note,
        at,
        revision: 1,
        category: 'cause',
        text: 'Who acts?',
        confidence: 'guess',
        targets: [{ articleId: library.articleIds[0]!, selector: { exact: 'a crack was found' } }],
      },
      {
        kind: 'guess',
        id: workId(),
        at,
        articleId: library.articleIds[0]!,
        sourceType: 'local newsroom',
        reason: 'Names streets.',
      },
    ] as const;
    const handed = valueOf('classroom.submit', await service.as(seatId, 'classroom.submit', { work: work as never }));
    expect(handed).toEqual({ stored: work.map(({ id }) => id), refused: [] });
    await service.as(seatId, 'classroom.report', { where: 'reading', articleId: library.articleIds[0]! });
    const board = await service.call('classroom.board', { classId: opened.id });
    expect(board.seats[0]).toMatchObject({
      name: 'Ada',
      here: true,
      taken: true,
      where: 'reading Harbour Post',
      answered: 1,
      notes: 1,
      guesses: 1,
      score: 1,
    });
    expect(board.tallies[0]).toMatchObject({ answered: 1, facility: 1 });
    expect(board.tallies[0]!.options.find(({ right }) => right)?.chosen).toBe(1);
    const own = valueOf('framing.notes', await service.as(seatId, 'framing.notes', { caseId: library.caseId }));
    expect(own.notes.map(({ id, author }) => [id, author])).toEqual([[note, 'Ada']]);
    const feedback = valueOf(
      'quiz.feedback',
      await service.as(seatId, 'quiz.feedback', { attemptId: started.attemptId, itemId: item!.id }),
    );
    expect(feedback.score).toBe(1);
    service.now = new Date('2026-03-14T09:07:00Z');
    const change = async (to: object) => (await service.call('classroom.change', { classId: opened.id, ...to })).class;
    expect((await change({ step: opened.step, locked: true })).stepAt).toBe(opened.openedAt);
    expect(await change({ step: 'own notes' })).toMatchObject({ stepAt: '2026-03-14T09:07:00.000Z' });
    const closed = (await service.call('classroom.close', { classId: opened.id })).class;
    expect(closed).toMatchObject({ address: null, purgeOn: '2026-04-13' });
    expect(service.doors.opened[0]!.isOpen).toBe(false);
    expect(service.doors.answerer.seatOf(token)).toBeNull();
  });
});

describe('at their own pace', () => {
  it('a seat goes on at the stop it went to, whichever device it comes back on', async () => {
    const opened = await openLesson({ pace: 'own', roster: [{ name: 'Ada' }, { name: 'Bo' }] });
    const ada = await sit(service, opened.code, 'Ada');
    const bo = await sit(service, opened.code, 'Bo');
    const lastStepOf = async (seatId: string) =>
      valueOf('classroom.now', await service.as(seatId, 'classroom.now', {})).lastStep;
    expect(await lastStepOf(ada.seatId)).toBeNull();
    await service.as(ada.seatId, 'classroom.report', { where: 'noting', step: 'own notes' });
    // A page that has not gone anywhere yet says nothing of a stop, and takes nothing back.
    await service.as(ada.seatId, 'classroom.report', { where: 'reading' });
    await service.call('classroom.freeSeat', { seatId: ada.seatId });
    const again = await sit(service, opened.code, 'Ada');
    expect([await lastStepOf(again.seatId), await lastStepOf(bo.seatId)]).toEqual(['own notes', null]);
    await service.call('classroom.change', { classId: opened.id, pace: 'together' });
    expect(await lastStepOf(again.seatId)).toBeNull();
  });
});
