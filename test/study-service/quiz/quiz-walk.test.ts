import { cpSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import type { NewItem } from '../../../src-main/contract/quiz.ts';
import type { Role } from '../../../src-main/contract/plain/vocabulary.ts';
import type { StudyService } from '../../../src-main/study-service/create-study-service.ts';
import { countingIds, openTestService, temporaryFolder } from '../../contract/example-library.ts';
import { choice, matching, ordering, writing } from './items.ts';

const SENTENCE = 'Engineers closed the harbour bridge on Monday after a crack was found in its eastern pier.';
const BRIDGE = `Bridge shut after crack

By Ada Stone

${SENTENCE}

The Harbour Post learnt that ferries would run every twenty minutes until the bridge opens again.`;

/** Of the same outlet, and in no case. */
const FERRY = `Ferries run late

By Ben Cole

The ferries of the harbour ran forty minutes late on Tuesday, and nobody told the passengers why.`;

let original: ReturnType<typeof temporaryFolder>;
let folder: ReturnType<typeof temporaryFolder>;
let service: StudyService;
beforeAll(async () => {
  original = temporaryFolder();
  service = openTestService(original.path);
  await call('intake.add', { text: BRIDGE });
  await call('corpus.editArticle', { articleId: 'article-1', outlet: 'Harbour Post' });
  await call('corpus.createCase', { title: 'The bridge closes', articleIds: ['article-1'] });
  await call('intake.add', { text: FERRY });
  await call('corpus.editArticle', { articleId: 'article-2', outlet: 'Harbour Post' });
  service.close();
});
afterAll(() => original.remove());
beforeEach(async () => {
  folder = temporaryFolder();
  cpSync(original.path, folder.path, { recursive: true });
  // Nothing of the quiz is there yet, so that its ids begin at 1.
  const [fresh, later] = [countingIds(), countingIds(100)];
  service = openTestService(folder.path, 1, (kind) => (kind === 'change' ? later : fresh)(kind));
  await call('quiz.create', { caseId: 'case-1', title: 'The crack' });
});
afterEach(() => {
  service.close();
  folder.remove();
});

async function tryCall<M extends MethodName>(method: M, input: InputOf<M>, role: Role = 'owner') {
  return service.dispatch(method, input, role);
}
async function call<M extends MethodName>(method: M, input: InputOf<M>, role: Role = 'owner'): Promise<OutputOf<M>> {
  const reply = await tryCall(method, input, role);
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}
const refusal = async <M extends MethodName>(method: M, input: InputOf<M>, role: Role = 'owner') => {
  const reply = await tryCall(method, input, role);
  return reply.ok ? null : reply.failure;
};

async function bodyOfArticle(): Promise<string> {
  return (await call('corpus.article', { articleId: 'article-1' })).body;
}
async function about(exact: string, item: NewItem): Promise<NewItem> {
  const start = (await bodyOfArticle()).indexOf(exact);
  return {
    ...item,
    articleIds: ['article-1'],
    evidence: [{ articleId: 'article-1', start, end: start + exact.length, exact, textHash: '' }],
  };
}
const add = async (item: NewItem) => (await call('quiz.addItem', { quizId: 'quiz-1', item })).itemId;
async function addAll(): Promise<void> {
  await add(await about('Engineers closed the harbour bridge', choice()));
  await add(await about(SENTENCE, sentenceToFind(await bodyOfArticle())));
  await add(matching());
  await add(ordering());
  await add(writing());
}
function sentenceToFind(body: string): NewItem {
  const start = body.indexOf(SENTENCE);
  return {
    ...choice(),
    kind: 'select sentence',
    prompt: 'Which sentence says why?',
    response: { type: 'passage', articleIds: ['article-1'] },
    key: {
      type: 'passage',
      passages: [{ articleId: 'article-1', start, end: start + SENTENCE.length, exact: SENTENCE }],
    },
  };
}

const answering = (itemId: string, confidence: 'guess' | 'fairly sure' | 'certain' = 'fairly sure') => ({
  attemptId: 'attempt-1',
  itemId,
  confidence,
});

describe('a quiz from its making to its results', () => {
  it('is asked without its key, answered, finished, graded by hand and counted', async () => {
    await addAll();
    const started = await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil');
    expect(started.items.map(({ id }) => id)).toEqual(['item-1', 'item-2', 'item-3', 'item-4', 'item-5']);
    const [asked] = started.items;
    const options = asked?.response.type === 'choice' ? asked.response.options : [];
    const pick = options.find(({ text }) => text === 'The engineers')!.id;
    const told = await call(
      'quiz.answer',
      { ...answering('item-1', 'certain'), answer: { type: 'choice', chosen: [pick] } },
      'pupil',
    );
    expect(told).toMatchObject({ score: 1, confidence: 'certain', explanation: 'The engineers did.' });
    expect(told.reasons.find(({ right }) => right)).toEqual({
      id: pick,
      right: true,
      why: 'The first sentence says so.',
    });
    const start = (await bodyOfArticle()).indexOf(SENTENCE);
    const half = { type: 'passage', articleId: 'article-1', start, end: start + 40 } as const;
    const partly = await call('quiz.answer', { ...answering('item-2'), answer: half }, 'pupil');
    expect(partly.score).toBeGreaterThan(0);
    expect(partly.score).toBeLessThan(0.8);
    await call('quiz.answer', { ...answering('item-5'), answer: { type: 'text', text: 'Somebody.' } }, 'pupil');
    const finished = await call('quiz.finish', { attemptId: 'attempt-1' }, 'pupil');
    expect(finished).toMatchObject({ outOf: 5, waiting: 1, comesBackOn: expect.stringMatching(/^2026-03-1[5-9]$/u) });
    expect(finished.calibration).toContainEqual({ confidence: 'certain', answers: 1, right: 1 });
    expect(finished.reread).toEqual([{ articleId: 'article-1', start, end: start + SENTENCE.length, exact: SENTENCE }]);

    const before = await call('quiz.results', { quizId: 'quiz-1' });
    expect(before.toGrade).toEqual([
      { answerId: 'answer-3', itemId: 'item-5', student: 'Bo', text: 'Somebody.', points: null },
    ]);
    const { changeId } = await call('quiz.grade', { answerId: 'answer-3', points: 1 });
    const after = await call('quiz.results', { quizId: 'quiz-1' });
    expect(after.students[0]).toMatchObject({ student: 'Bo', answered: 3, waiting: 0, outOf: 5 });
    expect(after.students[0]!.score - before.students[0]!.score).toBeCloseTo(0.5);
    expect(after.items[0]!.options.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 0],
      ['cannot tell', 0],
    ]);
    expect(after.warnings[0]).toMatch(/^With 1 student /u);
    await call('corpus.undo', { changeId });
    expect((await call('quiz.results', { quizId: 'quiz-1' })).toGrade[0]?.points).toBeNull();
  });

  it('keeps the first answer, whatever is answered next, and goes on where it was left', async () => {
    await addAll();
    await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil');
    await call('quiz.answer', { ...answering('item-1'), answer: { type: 'choice', chosen: ['b'] } });
    const again = await call('quiz.answer', { ...answering('item-1'), answer: { type: 'choice', chosen: ['a'] } });
    expect(again).toMatchObject({ score: 0, answer: { chosen: ['b'] } });
    const resumed = await call('quiz.start', { quizId: 'quiz-1', student: ' bo' }, 'pupil');
    expect(resumed.attemptId).toBe('attempt-1');
    expect(resumed.answered.map(({ itemId }) => itemId)).toEqual(['item-1']);
    expect(await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil')).toEqual(resumed);
    await call('quiz.finish', { attemptId: 'attempt-1' });
    const answer = { type: 'match' as const, pairs: [] };
    expect(await refusal('quiz.answer', { ...answering('item-3'), answer }, 'pupil')).toMatchObject({
      path: 'attemptId',
    });
  });

  it('counts a key that was mended as mended', async () => {
    await addAll();
    await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' });
    await call('quiz.answer', { ...answering('item-1'), answer: { type: 'choice', chosen: ['b'] } });
    const item = await about('Engineers closed', choice({ key: { type: 'choice', right: ['b'] } }));
    const { changeId } = await call('quiz.editItem', { itemId: 'item-1', item });
    expect((await call('quiz.results', { quizId: 'quiz-1' })).students[0]?.score).toBe(1);
    await call('corpus.undo', { changeId });
    expect((await call('quiz.results', { quizId: 'quiz-1' })).students[0]?.score).toBe(0);
  });

  it('refuses an answer to another question, and one to nothing', async () => {
    await addAll();
    await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' });
    const refused = (itemId: string, answer: InputOf<'quiz.answer'>['answer']) =>
      refusal('quiz.answer', { ...answering(itemId), answer }, 'pupil');
    expect(await refused('item-1', { type: 'text', text: 'a' })).toMatchObject({ code: 'malformed-input' });
    expect(await refused('item-1', { type: 'choice', chosen: ['z'] })).toMatchObject({ code: 'malformed-input' });
    expect(await refused('item-1', { type: 'choice', chosen: ['a', 'b'] })).toMatchObject({ code: 'malformed-input' });
    expect(await refused('item-9', { type: 'choice', chosen: ['a'] })).toMatchObject({ code: 'not-found' });
    expect((await call('quiz.results', { quizId: 'quiz-1' })).students).toEqual([]);
  });
});

describe('what a pupil is told before answering', () => {
  it('holds no key, no reason, no evidence, and no id that gives the order away', async () => {
    await addAll();
    const started = await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil');
    const text = JSON.stringify(started);
    for (const secret of [
      '"key"',
      '"why"',
      '"evidence"',
      '"exact"',
      'why 1',
      'says so',
      'did.',
      'left out',
      '"a"',
      '"1"',
    ])
      expect(text).not.toContain(secret);
    const order = started.items.find(({ kind }) => kind === 'order events')!.response;
    const shown = order.type === 'order' ? order.entries.map((entry) => entry.text) : [];
    expect(shown.toSorted()).toEqual(['event 1', 'event 2', 'event 3', 'event 4']);
    expect(shown).not.toEqual(shown.toSorted());
    const first = started.items[0]!.response;
    expect(first.type === 'choice' && first.options.at(-1)?.id).toBe('cannot tell');
  });

  it('is shown in another order to another student', async () => {
    await addAll();
    const orderOf = async (student: string) => {
      const { items } = await call('quiz.start', { quizId: 'quiz-1', student }, 'pupil');
      return items.map(({ response }) =>
        JSON.stringify(response)
          .match(/(?:The \w+|event \d|outlet \w)/gu)
          ?.join(),
      );
    };
    const orders = new Set(
      await Promise.all(['Ada', 'Bo', 'Cy', 'Di'].map(async (one) => (await orderOf(one)).join())),
    );
    expect(orders.size).toBeGreaterThan(1);
  });

  it('names no outlet that is still to be guessed, before or after', async () => {
    const item = await about('The Harbour Post learnt', {
      ...choice({ prompt: 'What did the Harbour Post learn?', explanation: 'The Harbour Post says so.' }),
    });
    await add(item);
    await add({
      ...matching(),
      response: {
        type: 'match',
        left: ['1', '2', '3'].map((id) => ({ id, text: `wording ${id}`, why: '' })),
        right: [
          { id: 'x', text: 'Harbour Post' },
          { id: 'y', text: 'Coast Wire' },
        ],
      },
    });
    const started = await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil');
    const told = await call(
      'quiz.answer',
      { ...answering('item-1'), answer: { type: 'choice', chosen: ['a'] } },
      'pupil',
    );
    expect(JSON.stringify([started, told])).not.toMatch(/Harbour Post/u);
    expect(started.items[0]?.prompt).toBe('What did Outlet A learn?');
    expect(JSON.stringify(started.items[1]?.response)).toContain('"Outlet A"');
    const atDesk = await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' });
    expect(atDesk.items[0]?.prompt).toContain('Harbour Post');
  });

  it('counts no question against a student that masking left nothing to choose by, so that it was never asked', async () => {
    await call('corpus.setCaseArticles', { caseId: 'case-1', articleIds: ['article-1', 'article-2'] });
    await add(await about('Engineers closed the harbour bridge', choice()));
    const options = ['Harbour Post', 'Coast Wire'].map((text) => ({ id: text, text, why: '' }));
    await add(
      choice({
        response: { type: 'choice', multiple: false, options },
        key: { type: 'choice', right: ['Coast Wire'] },
      }),
    );
    const started = await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil');
    expect(started.items.map(({ id }) => id)).toEqual(['item-1']);
    expect(await call('quiz.finish', { attemptId: 'attempt-1' }, 'pupil')).toMatchObject({ outOf: 1 });
    await call('quiz.start', { quizId: 'quiz-1', student: 'At the desk' });
    expect(await call('quiz.finish', { attemptId: 'attempt-2' })).toMatchObject({ outOf: 2 });
  });
});

describe('an item whose evidence goes', () => {
  it('blocks itself with the reason, is asked of nobody, and comes back with the words', async () => {
    await addAll();
    const article = await call('corpus.article', { articleId: 'article-1' });
    const position = article.blocks.find(({ text }) => text === SENTENCE)!.position;
    const { changeId } = await call('corpus.setRoles', {
      articleId: 'article-1',
      roles: [{ position, role: 'promotion' }],
    });
    const checked = await call('quiz.check', { quizId: 'quiz-1' });
    expect(checked.items.slice(0, 3)).toEqual([
      { id: 'item-1', holds: false, why: expect.stringContaining('no longer stands in “Bridge shut after crack”') },
      { id: 'item-2', holds: false, why: expect.stringContaining('no longer stands') },
      { id: 'item-3', holds: true },
    ]);
    expect((await call('quiz.list', {})).quizzes[0]).toMatchObject({ items: 5, blocked: 2 });
    const started = await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil');
    expect(started).toMatchObject({ blocked: 2 });
    expect(started.items.map(({ id }) => id)).toEqual(['item-3', 'item-4', 'item-5']);
    const answer = { type: 'choice' as const, chosen: ['a'] };
    expect(await refusal('quiz.answer', { ...answering('item-1'), answer }, 'pupil')).toMatchObject({
      code: 'evidence-needed',
    });
    await call('corpus.undo', { changeId });
    expect((await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil')).blocked).toBe(0);
  });

  it('is not taken in to begin with', async () => {
    const item = await about('Engineers closed', choice());
    const elsewhere = {
      ...item,
      evidence: [{ ...item.evidence[0]!, exact: 'Nobody closed the harbour bridge on Monday' }],
    };
    expect(await refusal('quiz.addItem', { quizId: 'quiz-1', item: elsewhere })).toMatchObject({
      code: 'evidence-needed',
    });
    expect(await refusal('quiz.addItem', { quizId: 'quiz-1', item: { ...item, evidence: [] } })).toMatchObject({
      code: 'evidence-needed',
    });
  });
});

describe('what a teacher does to a quiz', () => {
  it('can be taken back, and done again', async () => {
    await addAll();
    const ids = async () => (await call('quiz.read', { quizId: 'quiz-1' })).items.map(({ id }) => id);
    const dropped = await call('quiz.dropItem', { itemId: 'item-2' });
    const ordered = await call('quiz.setOrder', { quizId: 'quiz-1', itemIds: ['item-5', 'item-1'] });
    expect(await ids()).toEqual(['item-5', 'item-1', 'item-3', 'item-4']);
    const { changeId } = await call('corpus.undo', { changeId: ordered.changeId });
    expect(await ids()).toEqual(['item-1', 'item-3', 'item-4', 'item-5']);
    await call('corpus.undo', { changeId });
    await call('corpus.undo', { changeId: dropped.changeId });
    expect(await ids()).toContain('item-2');
    const removed = await call('quiz.remove', { quizId: 'quiz-1' });
    expect((await call('quiz.list', {})).quizzes).toEqual([]);
    expect(await refusal('quiz.start', { quizId: 'quiz-1', student: 'Bo' }, 'pupil')).toMatchObject({
      code: 'not-found',
    });
    await call('corpus.undo', { changeId: removed.changeId });
    expect((await call('quiz.list', {})).quizzes[0]).toMatchObject({ id: 'quiz-1', items: 5 });
  });

  it('brings a question back whole, with what proves it, once its making was taken back and done again', async () => {
    const item = await about(SENTENCE, choice());
    const { changeId } = await call('quiz.addItem', { quizId: 'quiz-1', item });
    const read = () => call('quiz.read', { quizId: 'quiz-1' });
    const before = await read();
    const undone = await call('corpus.undo', { changeId });
    expect((await read()).items).toEqual([]);
    await call('corpus.undo', { changeId: undone.changeId });
    expect(await read()).toEqual(before);
    expect(before.items[0]).toMatchObject({ holds: true, evidence: [{ exact: SENTENCE }] });
  });

  it('leaves the answers that were given where they are', async () => {
    await addAll();
    await call('quiz.start', { quizId: 'quiz-1', student: 'Bo' });
    await call('quiz.answer', { ...answering('item-1'), answer: { type: 'choice', chosen: ['a'] } });
    const { changeId } = await call('quiz.dropItem', { itemId: 'item-1' });
    expect((await call('quiz.results', { quizId: 'quiz-1' })).students).toEqual([]);
    await call('corpus.undo', { changeId });
    expect((await call('quiz.results', { quizId: 'quiz-1' })).students[0]?.score).toBe(1);
  });
});
