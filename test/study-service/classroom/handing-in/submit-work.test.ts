import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '../../../../src-main/contract/contract.ts';
import { temporaryFolder } from '../../../contract/example-library.ts';
import { fillLibrary, openClassService, optionId, sit, valueOf, workId } from '../class-of-three.ts';
import type { ClassService, Library } from '../class-of-three.ts';
import { seededRandom } from '../../../../src-main/study-service/quiz/drafting/seeded-random.ts';

type Piece = InputOf<'classroom.submit'>['work'][number];

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

const at = '2026-03-14T09:00:00.000Z';
const note = (id: string, revision: number, text: string, exact = 'a crack was found'): Piece => ({
  ...{ kind: 'note', id, at, revision, category: 'cause', text, confidence: 'guess' },
  targets: [{ articleId: library.articleIds[0]!, selector: { exact } }],
});
const removed = (id: string, revision: number): Piece => ({ kind: 'note removed', id, at, revision });
const answer = (itemId: string, text: string, id = workId()): Piece => ({
  ...{ kind: 'answer', id, at, attemptId: started.attemptId, itemId, confidence: 'certain' },
  answer: { type: 'choice', chosen: [optionId(started.items, itemId, text)] },
});
const guess = (sourceType: 'NGO' | 'think tank', when: string): Piece => ({
  ...{ kind: 'guess', id: workId(), at: when, sourceType, reason: sourceType },
  articleId: library.articleIds[1]!,
});
const submit = async (...work: Piece[]) =>
  valueOf('classroom.submit', await service.as(seatId, 'classroom.submit', { work }));
const notes = async () =>
  valueOf('framing.notes', await service.as(seatId, 'framing.notes', { caseId: library.caseId })).notes;
const answersStored = () => {
  const database = new BetterSqlite3(join(folder.path, 'parallax.sqlite'), { readonly: true });
  const count = database.prepare('SELECT count(*) FROM quiz_answers').pluck().get();
  database.close();
  return count;
};

describe('work that is handed in', () => {
  it('arrives once, however often it is sent', async () => {
    const piece = answer(library.itemIds[0]!, 'The engineers');
    const mark = note(workId(), 1, 'once');
    for (let turn = 0; turn < 3; turn += 1)
      expect(await submit(piece, mark, piece)).toEqual({ stored: [piece.id, mark.id, piece.id], refused: [] });
    expect(answersStored()).toBe(1);
    expect(await notes()).toHaveLength(1);
    const board = await service.call('classroom.board', { classId });
    expect(board.seats[0]).toMatchObject({ answered: 1, notes: 1 });
    expect(board.tallies[0]).toMatchObject({ answered: 1 });
  });

  it('of two answers to one question keeps the first and refuses the other, saying why', async () => {
    const first = answer(library.itemIds[0]!, 'The engineers');
    const second = answer(library.itemIds[0]!, 'The port');
    const handed = await submit(first, second);
    expect(handed.stored).toEqual([first.id]);
    expect(handed.refused).toMatchObject([{ id: second.id, failure: { code: 'malformed-input' } }]);
    expect(handed.refused[0]?.failure.message).toContain('first answer counts');
  });

  it('of a note keeps the highest revision in whatever order they come, and a removal is the last', async () => {
    const id = workId();
    await submit(note(id, 3, 'third'));
    await submit(note(id, 1, 'first'), note(id, 2, 'second'));
    expect(await notes()).toMatchObject([{ id, text: 'third' }]);
    await submit(removed(id, 2));
    expect(await notes()).toEqual([]);
    expect((await submit(note(id, 5, 'from another device'))).stored).toEqual([id]);
    expect(await notes()).toEqual([]);
  });

  it('takes a removal that comes before its note', async () => {
    const id = workId();
    await submit(removed(id, 2));
    await submit(note(id, 1, 'late'));
    expect(await notes()).toEqual([]);
  });

  it('refuses a bad piece alone, and leaves nothing of it', async () => {
    const [bad, good] = [workId(), workId()];
    const handed = await submit(note(bad, 1, 'x', 'words that stand nowhere'), note(good, 1, 'kept'));
    expect(handed.stored).toEqual([good]);
    expect(handed.refused).toMatchObject([{ id: bad, failure: { code: 'not-found', what: 'passage' } }]);
    // Its revision was undone with it: mended, the same note is taken.
    expect((await submit(note(bad, 1, 'mended'))).stored).toEqual([bad]);
    expect(await notes()).toHaveLength(2);
  });

  it('of two guesses keeps the one that was made later', async () => {
    await submit(guess('NGO', '2026-03-14T09:05:00.000Z'));
    await submit(guess('think tank', '2026-03-14T09:01:00.000Z'));
    const now = valueOf('classroom.now', await service.as(seatId, 'classroom.now', {}));
    expect(now.guesses).toMatchObject([{ sourceType: 'NGO' }]);
  });

  it('is on the disk when it is acknowledged: another connection reads it', async () => {
    await submit(answer(library.itemIds[0]!, 'The port'));
    expect(answersStored()).toBe(1);
  });

  it('is no change that the teacher takes back', async () => {
    const before = await service.call('corpus.changes', {});
    await submit(note(workId(), 1, 'mine'), answer(library.itemIds[0]!, 'The port'));
    expect(await service.call('corpus.changes', {})).toEqual(before);
  });

  it('comes out the same whatever way it went: split, repeated and out of order', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const random = seededRandom(seed).next;
      const ids = [workId(), workId(), workId()];
      const pieces = ids.flatMap((id, at) => {
        const revisions = [1, 2, 3, 4].map((revision) => note(id, revision, `${seed} ${at} ${revision}`));
        return at === 2 ? [...revisions, removed(id, 4)] : revisions;
      });
      const sent = shuffled([...pieces, ...pieces.filter(() => random() < 0.4)], random);
      const calls: Promise<unknown>[] = [];
      while (sent.length > 0) {
        calls.push(submit(...sent.splice(0, 1 + Math.floor(random() * 4))));
        if (random() < 0.3) await Promise.all(calls);
      }
      await Promise.all(calls);
      const kept = (await notes()).filter(({ id }) => ids.includes(id));
      expect(kept.map(({ text }) => text).sort()).toEqual([`${seed} 0 4`, `${seed} 1 4`]);
    }
  });
});

describe('a question that masking left nothing to choose by', () => {
  it('counts against nobody in the results of a class that reads masked, and against all once it is revealed', async () => {
    const { quizId, itemIds } = library;
    const { items } = await service.call('quiz.read', { quizId });
    const [first] = items;
    // Two names of one outlet that has two articles here: each would be a blank
    await service.call('corpus.editArticle', { articleId: library.articleIds[1]!, outlet: 'Harbour Post' });
    const options = ['Harbour Post', 'The Harbour Post'].map((text) => ({ id: text, text, why: '' }));
    await service.call('quiz.addItem', {
      quizId,
      item: {
        ...{ kind: 'one of several', prompt: 'Who wrote it?', articleIds: first!.articleIds, difficulty: 0.5 },
        response: { type: 'choice', multiple: false, options },
        key: { type: 'choice', right: ['Harbour Post'] },
        evidence: first!.evidence,
      },
    });
    await submit(answer(itemIds[0]!, 'The engineers'));
    const outOf = async () => (await service.call('quiz.results', { quizId, classId })).students[0]?.outOf;
    const bare = async () => {
      const { text } = await service.call('quiz.exportResults', { quizId, classId, format: 'gradebook' });
      return text.trim().split('\r\n').at(-1);
    };
    await sit(service, (await service.call('classroom.board', { classId })).class.code, 'Quiet heron');
    expect(await outOf()).toBe(itemIds.length);
    expect(await bare()).toBe(`Quiet heron,,,${itemIds.length},0,0,`);
    await service.call('classroom.change', { classId, step: 'reveal', revealed: true });
    expect(await outOf()).toBe(itemIds.length + 1);
    expect(await bare()).toBe(`Quiet heron,,,${itemIds.length + 1},0,0,`);
  });
});

describe('handed in together by many', () => {
  it('is taken for each: thirty students, one flush of the event loop', async () => {
    const { code } = (await service.call('classroom.board', { classId })).class;
    const { quizId } = library;
    const students = [];
    for (let number = 0; number < 30; number += 1) {
      const one = await sit(service, code, `Student ${String.fromCharCode(65 + number)} ${number}`);
      const begun = valueOf('quiz.start', await service.as(one.seatId, 'quiz.start', { quizId, student: 'x' }));
      students.push({ ...one, begun });
    }
    const itemId = library.itemIds[1]!;
    const replies = await Promise.all(
      students.map(({ seatId: of, begun }) => {
        const chosen = [optionId(begun.items, itemId, 'The engineers')];
        const given = { attemptId: begun.attemptId, itemId, answer: { type: 'choice' as const, chosen } };
        const work: Piece[] = [{ kind: 'answer', id: workId(), at, confidence: 'guess', ...given }];
        return service.as(of, 'classroom.submit', { work });
      }),
    );
    for (const reply of replies) expect(valueOf('classroom.submit', reply).stored).toHaveLength(1);
    const { tallies } = await service.call('classroom.board', { classId });
    expect(tallies[1]).toMatchObject({ answered: 30, facility: 1 });
    const { students: rows } = await service.call('quiz.results', { quizId, classId });
    expect(rows).toHaveLength(30);
    const { text } = await service.call('quiz.exportResults', { quizId, classId, format: 'gradebook' });
    // Its head, thirty lines, and the seat from which nothing was answered.
    expect(text.trim().split('\r\n')).toHaveLength(32);
    await sit(service, code, 'Quiet heron');
    const { text: later } = await service.call('quiz.exportResults', { quizId, classId, format: 'gradebook' });
    expect(later).toContain(`\r\nQuiet heron,,,${library.itemIds.length},0,0,\r\n`);
    expect(text).toContain('student,group,score,out of,answered,waiting,finished');
    expect((await service.call('quiz.results', { quizId, classId: 'class-none' })).students).toEqual([]);
  });
});

function shuffled<Thing>(things: Thing[], random: () => number): Thing[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
