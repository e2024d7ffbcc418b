import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { contract, isMethodName } from '../../../../src-main/contract/contract.ts';
import type { MethodName, OutputOf } from '../../../../src-main/contract/contract.ts';
import { temporaryFolder } from '../../../contract/example-library.ts';
import { fillLibrary, openClassService, optionId, sit, valueOf, workId } from '../class-of-three.ts';
import type { ClassService, Library } from '../class-of-three.ts';

const METHODS = Object.keys(contract).filter(isMethodName);
const may = (role: string) => METHODS.filter((method) => (contract[method].who as readonly string[]).includes(role));
const at = '2026-03-14T09:00:00.000Z';

let folder: ReturnType<typeof temporaryFolder>;
let service: ClassService;
let library: Library;
let ada: string;
let bo: string;
let boAttempt: string;
let boItems: OutputOf<'quiz.start'>['items'];
let classId: string;
beforeAll(async () => {
  folder = temporaryFolder();
  service = openClassService(folder.path);
  library = await fillLibrary(service);
  const { caseId, quizId } = library;
  const opened = await service.call('classroom.open', { caseId, quizId, exercise: 'lesson', network: '10.0.0.9' });
  classId = opened.class.id;
  ada = (await sit(service, opened.class.code, 'Ada')).seatId;
  bo = (await sit(service, opened.class.code, 'Bo')).seatId;
  const started = valueOf('quiz.start', await service.as(bo, 'quiz.start', { quizId, student: 'Bo' }));
  boAttempt = started.attemptId;
  boItems = started.items;
});
afterAll(() => {
  service.service.close();
  folder.remove();
});

const ask = (method: MethodName, input: unknown) => service.as(ada, method, input as never);
const code = async (method: MethodName, input: unknown) => {
  const reply = await ask(method, input);
  return reply.ok ? 'answered' : reply.failure.code;
};

describe('of everything there is to call', () => {
  test.each(METHODS.filter((method) => !may('pupil').includes(method)))('%s is refused to a seat', async (method) => {
    expect(await code(method, contract[method].example)).toBe('not-allowed');
  });

  test.each(METHODS.filter((method) => !may('visitor').includes(method)))(
    '%s is refused to a visitor',
    async (method) => {
      const reply = await service.visit(method, contract[method].example as never);
      expect(reply).toMatchObject({ failure: { code: 'not-allowed', role: 'visitor' } });
    },
  );

  /** What a seat may call, asked for what is not its own: of another case, another quiz, another student. */
  const hostile: Partial<Record<MethodName, () => unknown>> = {
    'corpus.article': () => ({ articleId: library.otherArticleId, masked: false }),
    'corpus.case': () => ({ caseId: library.otherCaseId }),
    'corpus.names': () => ({ articleId: library.otherArticleId }),
    'comparison.open': () => ({ articleIds: [library.articleIds[0], library.otherArticleId] }),
    'framing.notes': () => ({ caseId: library.otherCaseId }),
    'framing.cues': () => ({ articleId: library.otherArticleId }),
    'quiz.start': () => ({ quizId: library.otherQuizId, student: 'Ada' }),
    'quiz.answer': () => ({
      attemptId: boAttempt,
      itemId: library.itemIds[0],
      answer: { type: 'choice', chosen: ['right'] },
      confidence: 'guess',
    }),
    'quiz.feedback': () => ({ attemptId: boAttempt, itemId: library.itemIds[0] }),
    'quiz.finish': () => ({ attemptId: boAttempt }),
    'quiz.answerReview': () => ({
      student: bo,
      itemId: library.itemIds[0],
      answer: { type: 'choice', chosen: ['right'] },
      confidence: 'guess',
    }),
    'classroom.report': () => ({ where: 'reading', articleId: library.otherArticleId }),
  };
  test.each(Object.keys(hostile) as MethodName[])('%s is refused for what is not the seat’s own', async (method) => {
    expect(await code(method, hostile[method]!())).toBe('not-found');
  });

  it('leaves nothing that a seat may call untried here', () => {
    const harmless = [
      'framing.anchor',
      'quiz.due',
      'settings.read',
      'classroom.door',
      'classroom.now',
      'classroom.submit',
    ];
    expect([...Object.keys(hostile), ...harmless].sort()).toEqual(may('pupil').sort());
  });
});

describe('a seat', () => {
  it('is given the settings everybody starts with and not those of the desk', async () => {
    await service.call('settings.write', { noteAuthor: 'Ms Desk', maskedCases: [library.otherCaseId] });
    const settings = valueOf('settings.read', await ask('settings.read', {}));
    expect(settings).toMatchObject({ noteAuthor: '', maskedCases: [] });
  });

  it('reads masked whatever it asks for, until the class is told', async () => {
    const read = async () =>
      JSON.stringify(await ask('corpus.article', { articleId: library.articleIds[0], masked: false }));
    expect(await read()).not.toContain('Harbour Post');
    await service.call('classroom.change', { classId, revealed: true });
    expect(await read()).toContain('Harbour Post');
    await service.call('classroom.change', { classId, revealed: false });
    expect(await read()).not.toContain('Harbour Post');
  });

  it('has its own attempt at the quiz, whatever name it gives', async () => {
    const started = valueOf('quiz.start', await ask('quiz.start', { quizId: library.quizId, student: 'Bo' }));
    expect(started.attemptId).not.toBe(boAttempt);
  });

  it('hands nothing in that belongs elsewhere, and what is its own beside it is taken', async () => {
    const guess = { kind: 'guess', at, sourceType: 'NGO', reason: '' };
    const [own, other, stolen] = [workId(), workId(), workId()];
    const work = [
      { ...guess, id: other, articleId: library.otherArticleId },
      { ...guess, id: own, articleId: library.articleIds[0] },
      {
        ...{ kind: 'answer', id: stolen, at, attemptId: boAttempt, itemId: library.itemIds[0], confidence: 'guess' },
        answer: { type: 'choice', chosen: ['right'] },
      },
    ];
    const handed = valueOf('classroom.submit', await ask('classroom.submit', { work }));
    expect(handed.stored).toEqual([own]);
    expect(handed.refused.map(({ id, failure }) => [id, failure.code])).toEqual([
      [other, 'not-found'],
      [stolen, 'not-found'],
    ]);
  });

  it('does not write over a note that another seat handed in under the same number', async () => {
    const id = workId();
    const note = (text: string, revision: number) => ({
      work: [
        {
          ...{ kind: 'note', id, at, revision, category: 'cause', text, confidence: 'guess' },
          targets: [{ articleId: library.articleIds[0], selector: { exact: 'a crack was found' } }],
        },
      ],
    });
    await service.as(bo, 'classroom.submit', note('Bo’s own words', 1) as never);
    const handed = valueOf('classroom.submit', await ask('classroom.submit', note('not Bo’s', 2)));
    expect(handed.refused).toHaveLength(1);
    const { notes } = await service.call('framing.notes', { caseId: library.caseId, classId });
    expect(notes.find((one) => one.id === id)).toMatchObject({ text: 'Bo’s own words', author: 'Bo' });
  });

  it('that is not there is in no class, and nor is a pupil without one', async () => {
    expect(await service.as('seat-none', 'classroom.now', {})).toMatchObject({ failure: { code: 'seat-lost' } });
    for (const method of ['classroom.now', 'classroom.submit', 'classroom.report'] as const)
      expect(await service.service.dispatch(method, contract[method].example, 'pupil')).toMatchObject({
        failure: { code: 'seat-lost' },
      });
  });
});

describe('the quiz of a class', () => {
  const pick = (itemId: string) => optionId(boItems, itemId, 'The engineers');
  const answer = (itemId: string, attemptId: string, when = at) => ({
    work: [
      {
        ...{ kind: 'answer', id: workId(), at: when, attemptId, itemId, confidence: 'guess' },
        answer: { type: 'choice', chosen: [pick(itemId)] },
      },
    ],
  });
  const hand = async (itemId: string, when = at) => {
    const attemptId = boAttempt;
    const handed = valueOf(
      'classroom.submit',
      await service.as(bo, 'classroom.submit', answer(itemId, attemptId, when) as never),
    );
    return handed.refused[0]?.failure.code ?? 'stored';
  };

  it('waits for the teacher while all go together, and takes the question that is shown alone', async () => {
    const [first, second] = library.itemIds as [string, string];
    await service.call('classroom.change', { classId, pace: 'together', step: 'own notes' });
    expect(await code('quiz.start', { quizId: library.quizId, student: 'Ada' })).toBe('class-locked');
    const { class: now } = await service.call('classroom.change', { classId, step: 'quiz' });
    expect(now.itemId).toBe(first);
    expect(await hand(second)).toBe('class-locked');
    // Answered while it was shown, and brought late by the network.
    service.now = new Date('2026-03-14T09:10:00Z');
    await service.call('classroom.change', { classId, itemId: second });
    expect(await hand(first, '2026-03-14T09:11:00.000Z')).toBe('class-locked');
    expect(await hand(first, '2026-03-14T09:09:30.000Z')).toBe('stored');
    await service.call('classroom.change', { classId, pace: 'own', step: 'forewarn' });
  });

  it('does not understand the real ids of options, which may tell', async () => {
    const given = { attemptId: boAttempt, itemId: library.itemIds[2]!, confidence: 'certain' as const };
    const real = await service.as(bo, 'quiz.answer', { ...given, answer: { type: 'choice', chosen: ['right'] } });
    expect(real).toMatchObject({ failure: { code: 'malformed-input' } });
    const shown = { type: 'choice' as const, chosen: [pick(library.itemIds[2]!)] };
    expect(await service.as(bo, 'quiz.answer', { ...given, answer: shown })).toMatchObject({ value: { score: 1 } });
  });

  it('takes nothing while it is locked, but still knows what it took before', async () => {
    const id = workId();
    const guess = { kind: 'guess', id, at, articleId: library.articleIds[1], sourceType: 'NGO', reason: 'x' };
    const submit = async (piece: object) =>
      valueOf('classroom.submit', await ask('classroom.submit', { work: [piece] }));
    await submit(guess);
    await service.call('classroom.change', { classId, locked: true });
    expect(await submit(guess)).toEqual({ stored: [id], refused: [] });
    expect((await submit({ ...guess, id: workId() })).refused[0]?.failure.code).toBe('class-locked');
    expect(await code('quiz.finish', { attemptId: boAttempt })).toBe('not-found');
    expect(await service.as(bo, 'quiz.finish', { attemptId: boAttempt })).toMatchObject({
      failure: { code: 'class-locked' },
    });
    await service.call('classroom.change', { classId, locked: false });
  });
});
