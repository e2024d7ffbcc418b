import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, OutputOf } from '../../../../src-main/contract/contract.ts';
import { temporaryFolder } from '../../../contract/example-library.ts';
import { fillLibrary, openClassService, optionId, sit, valueOf, workId } from '../../classroom/class-of-three.ts';
import type { ClassService, Library } from '../../classroom/class-of-three.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: ClassService;
let library: Library;
let classId: string;
let seatId: string;
let started: OutputOf<'quiz.start'>;
beforeEach(async () => {
  folder = temporaryFolder();
  service = openClassService(folder.path);
  library = await fillLibrary(service);
  const { caseId, quizId } = library;
  const opened = await service.call('classroom.open', { caseId, quizId, exercise: 'lesson', network: '10.0.0.9' });
  classId = opened.class.id;
  ({ seatId } = await sit(service, opened.class.code, 'Ada'));
  started = valueOf('quiz.start', await service.as(seatId, 'quiz.start', { quizId, student: 'Ada' }));
});
afterEach(() => {
  service.service.close();
  folder.remove();
});

const submit = async (place: number, text: string) => {
  const itemId = library.itemIds[place]!;
  const work: InputOf<'classroom.submit'>['work'][number] = {
    ...{ kind: 'answer', id: workId(), at: '2026-03-14T09:00:00.000Z', attemptId: started.attemptId, itemId },
    confidence: 'certain',
    answer: { type: 'choice', chosen: [optionId(started.items, itemId, text)] },
  };
  return valueOf('classroom.submit', await service.as(seatId, 'classroom.submit', { work: [work] }));
};

describe('an answer of a class', () => {
  it('after the end is refused as what comes too late, which every language of the page has words for', async () => {
    valueOf('quiz.finish', await service.as(seatId, 'quiz.finish', { attemptId: started.attemptId }));
    expect((await submit(0, 'The engineers')).refused).toMatchObject([
      { failure: { code: 'malformed-input', path: 'attemptId', message: expect.stringContaining('is finished') } },
    ]);
  });

  it('is counted on the board as it comes, also where the board was read before anybody had answered', async () => {
    const tally = async () => (await service.call('classroom.board', { classId })).tallies[0]!;
    expect(await tally()).toMatchObject({ answered: 0, facility: null });
    await submit(0, 'The engineers');
    const counted = await tally();
    expect(counted).toMatchObject({ answered: 1, facility: 1 });
    expect(counted.options.filter(({ chosen }) => chosen === 1).map(({ text }) => text)).toEqual(['The engineers']);
  });
});
