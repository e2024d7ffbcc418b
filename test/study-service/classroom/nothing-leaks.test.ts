import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import { temporaryFolder } from '../../contract/example-library.ts';
import { fillLibrary, openClassService, optionId, sit, valueOf, workId } from './class-of-three.ts';
import type { ClassService, Library } from './class-of-three.ts';

let folder: ReturnType<typeof temporaryFolder>;
let service: ClassService;
let library: Library;
let classId: string;
beforeEach(async () => {
  folder = temporaryFolder();
  service = openClassService(folder.path);
  library = await fillLibrary(service);
});
afterEach(() => {
  service.service.close();
  folder.remove();
});

const at = '2026-03-14T09:00:00.000Z';
/** What only the key, its reasons or its explanation say. */
const TELLING = /REASON-|EXPLAINED|"key":\{|"right":[[tf]|"reasons"|"score":1/u;
const OUTLETS = /Harbour Post|Quay Gazette|Seamark/u;

/** A student who keeps every byte that was sent to them. */
class Student {
  readonly seatId: string;
  readonly name: string;
  received = '';
  constructor(seatId: string, name: string) {
    this.seatId = seatId;
    this.name = name;
    service.doors.answerer.arrived(seatId);
    service.doors.answerer.subscribe(seatId, (event) => (this.received += JSON.stringify(event)));
  }
  async call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
    const reply = await service.as(this.seatId, method, input);
    this.received += JSON.stringify(reply);
    return valueOf(method, reply);
  }
  async tries<M extends MethodName>(method: M, input: InputOf<M>): Promise<void> {
    this.received += JSON.stringify(await service.as(this.seatId, method, input));
  }
  /** The first of these words that was sent, if any, with what stands around it. */
  found(words: RegExp): string | null {
    const at = this.received.search(words);
    return at < 0 ? null : this.received.slice(Math.max(0, at - 80), at + 80);
  }
  /** All that a page reads of a class, and a few things it should not. */
  async look(): Promise<void> {
    const { articleIds, caseId, itemIds } = library;
    await this.call('classroom.door', {});
    await this.call('classroom.now', {});
    await this.call('corpus.case', { caseId, masked: false });
    for (const articleId of articleIds) {
      await this.call('corpus.article', { articleId, masked: false });
      await this.call('corpus.names', { articleId, masked: false });
      await this.call('framing.cues', { articleId, caseId, everyone: true, masked: false });
    }
    await this.call('comparison.open', { articleIds: [...articleIds], caseId, masked: false });
    await this.call('framing.notes', { caseId, everyone: true, masked: false });
    await this.call('settings.read', {});
    await this.tries('quiz.due', { student: 'Bo' });
    await this.tries('quiz.results', { quizId: library.quizId });
    await this.tries('classroom.board', { classId });
    await this.tries('quiz.answerReview', {
      ...{ student: 'Bo', itemId: itemIds[0]!, confidence: 'guess' },
      answer: { type: 'choice', chosen: ['right'] },
    });
  }
  note(text: string) {
    return {
      ...({ kind: 'note', id: workId(), at, revision: 1, category: 'cause', confidence: 'guess', text } as const),
      targets: [{ articleId: library.articleIds[0]!, selector: { exact: 'a crack was found' } }],
    };
  }
}

async function openWith(more: object): Promise<{ ada: Student; bo: Student; cleo: Student }> {
  const { caseId, quizId } = library;
  const network = '10.0.0.9';
  const { class: opened } = await service.call('classroom.open', {
    ...{ caseId, quizId, exercise: 'lesson', title: 'About the Harbour Post', network },
    ...more,
  });
  classId = opened.id;
  const seats = [];
  for (const name of ['Ada-7f', 'Bo-7f', 'Cleo-7f'])
    seats.push(new Student((await sit(service, opened.code, name)).seatId, name));
  const [ada, bo, cleo] = seats as [Student, Student, Student];
  const entered = JSON.stringify(await service.visit('classroom.enter', { code: opened.code }));
  expect(entered).not.toMatch(OUTLETS);
  expect(service.doors.opened[0]!.title).not.toMatch(OUTLETS);
  for (const { seatId } of [ada, bo]) await service.call('classroom.editSeat', { seatId, group: 'Table 1' });
  await service.call('framing.addNote', {
    ...{ caseId, category: 'cause', text: 'DESK-NOTE', author: 'Ms Desk' },
    targets: [{ articleId: library.articleIds[0]!, selector: { exact: 'Engineers' } }],
  });
  return { ada, bo, cleo };
}

describe('every byte that is sent to a student', () => {
  it('holds no key before they answered, nothing of others but names in their group, and no outlet before the reveal', async () => {
    const { ada, bo, cleo } = await openWith({ feedback: 'when shown' });
    for (const student of [ada, bo, cleo]) {
      await student.look();
      const { attemptId, items } = await student.call('quiz.start', { quizId: library.quizId, student: student.name });
      await student.call('classroom.submit', { work: [student.note(`WORDS-OF-${student.name}`)] });
      for (const { id: itemId } of items) {
        const chosen = [optionId(items, itemId, 'The ministry')];
        const answer = { attemptId, itemId, answer: { type: 'choice', chosen }, confidence: 'certain' } as const;
        await student.call('classroom.submit', { work: [{ kind: 'answer', id: workId(), at, ...answer }] });
        await student.tries('quiz.feedback', { attemptId, itemId });
        await student.tries('quiz.answer', answer);
      }
      await student.tries('quiz.finish', { attemptId });
      await student.call('quiz.start', { quizId: library.quizId, student: student.name });
      await student.look();
    }
    await service.call('classroom.change', { classId, step: 'own notes' });
    for (const student of [ada, bo, cleo]) {
      const others = [ada, bo, cleo].filter((other) => other !== student);
      expect(student.found(TELLING)).toBeNull();
      expect(student.found(OUTLETS)).toBeNull();
      expect(student.found(/DESK-NOTE|Ms Desk/u)).toBeNull();
      for (const { name } of others) expect(student.received.includes(`WORDS-OF-${name}`)).toBe(false);
    }
    expect(ada.received).toContain('WORDS-OF-Ada-7f');
    expect(ada.received).toContain('Bo-7f');
    expect(ada.received.includes('Cleo-7f')).toBe(false);
    expect(cleo.found(/Ada-7f|Bo-7f/u)).toBeNull();
    expect(cleo.received).toContain('{"event":"classroom.now"}');
    expect(cleo.received.includes('classroom.changed')).toBe(false);
  });

  it('holds what was right once the teacher shows it, and the outlets once they are revealed', async () => {
    const { ada } = await openWith({ feedback: 'when shown' });
    const { attemptId, items } = await ada.call('quiz.start', { quizId: library.quizId, student: 'Ada' });
    const [{ id: itemId }] = items as [(typeof items)[number]];
    const chosen = [optionId(items, itemId, 'The engineers')];
    const answer = { attemptId, itemId, answer: { type: 'choice', chosen }, confidence: 'certain' } as const;
    await ada.call('classroom.submit', { work: [{ kind: 'answer', id: workId(), at, ...answer }] });
    const before = await ada.call('quiz.start', { quizId: library.quizId, student: 'Ada' });
    expect(before).toMatchObject({ answered: [], given: [{ itemId, confidence: 'certain', answer: { chosen } }] });
    expect(await service.as(ada.seatId, 'quiz.finish', { attemptId })).toMatchObject({
      value: { score: 0, outOf: 3, waiting: 1, reread: [], calibration: [], comesBackOn: null },
    });
    await service.call('classroom.change', { classId, feedbackShown: true });
    const told = await ada.call('quiz.feedback', { attemptId, itemId });
    expect(told).toMatchObject({ score: 1, key: { right: chosen } });
    expect((await ada.call('quiz.start', { quizId: library.quizId, student: 'Ada' })).answered).toHaveLength(1);
    expect(await ada.call('quiz.finish', { attemptId })).toMatchObject({ score: 1, waiting: 0 });
    expect(ada.found(OUTLETS)).toBeNull();
    await service.call('classroom.change', { classId, step: 'reveal' });
    await ada.look();
    expect(ada.received).toMatch(/Harbour Post/u);
    expect(ada.received).toContain('{"event":"corpus.changed"}');
  });

  it('gives the cards of a class its day once the quiz is finished, under the seat', async () => {
    const { ada, bo } = await openWith({});
    const { attemptId, items } = await ada.call('quiz.start', { quizId: library.quizId, student: 'Ada' });
    const chosen = [optionId(items, items[0]!.id, 'The engineers')];
    const answer = {
      attemptId,
      itemId: items[0]!.id,
      answer: { type: 'choice', chosen },
      confidence: 'certain',
    } as const;
    await ada.call('classroom.submit', { work: [{ kind: 'answer', id: workId(), at, ...answer }] });
    expect(await ada.call('quiz.due', { student: 'Bo' })).toEqual({ due: [], more: 0, next: null });
    expect((await ada.call('quiz.finish', { attemptId })).comesBackOn).not.toBeNull();
    service.now = new Date('2026-04-20T09:00:00Z');
    const { due } = await ada.call('quiz.due', { student: 'Bo' });
    expect(due.map(({ item }) => item.id)).toEqual([items[0]!.id]);
    expect((await bo.call('quiz.due', { student: 'Ada-7f' })).due).toEqual([]);
  });
});
