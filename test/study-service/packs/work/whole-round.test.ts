import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkFile } from '../../../../src-main/contract/work-file.ts';
import { Library } from '../pack-file/two-libraries.ts';
import { addWornCase } from '../pack-file/worn-case.ts';

let teacher: Library;
let student: Library;
let caseId: string;
let quizId: string;
beforeEach(async () => {
  teacher = new Library();
  student = new Library();
  ({ caseId, quizId } = await addWornCase(teacher));
});
afterEach(() => {
  teacher.close();
  student.close();
});

const WITHOUT_KEYS = { parts: { text: 'all', with: ['quiz'] } } as const;
const takeOut = () => teacher.pack(caseId, { parts: { ...WITHOUT_KEYS.parts, with: ['quiz'] } });
const questionsOf = (taken: string, name = 'Ada') =>
  student.call('packs.questions', { caseId: taken, place: 0, student: name });
const merge = (text: string, keep = true) => teacher.call('packs.mergeWork', { text, keep });

/** Answers every choice by its right words, which the test knows and the student's copy does not. */
async function work(taken: { caseId: string; articleIds: string[] }, right: ReadonlySet<string>): Promise<string> {
  const { items } = await questionsOf(taken.caseId);
  for (const { id: itemId, response } of items) {
    if (response.type !== 'choice') continue;
    const chosen = response.options.filter(({ text }) => right.has(text)).map(({ id }) => id);
    const answer = { type: 'choice' as const, chosen };
    await student.call('packs.answerQuestion', {
      ...{ caseId: taken.caseId, itemId, student: 'Ada', answer, confidence: 'certain' },
    });
  }
  await student.call('framing.addNote', {
    ...{ caseId: taken.caseId, category: 'judgement', text: 'Nobody says who waited.', author: 'Ada' },
    targets: [{ articleId: taken.articleIds[0]!, selector: { exact: 'Passengers waited in the rain.' } }],
  });
  return (await student.call('packs.exportWork', { caseId: taken.caseId, student: 'Ada' })).text;
}

async function rightTexts(): Promise<Set<string>> {
  const { items } = await teacher.call('quiz.read', { quizId });
  return new Set(
    items.flatMap(({ response, key }) =>
      response.type === 'choice' && key.type === 'choice'
        ? response.options.filter(({ id }) => key.right.includes(id)).map(({ text }) => text)
        : [],
    ),
  );
}

describe('a case that goes out as a file without keys', () => {
  it('is worked on elsewhere, comes back with note and answers, and is graded here, once', async () => {
    const taken = await student.takeIn(await takeOut());
    const text = await work(taken, await rightTexts());
    const [ofAda, ofNobody] = [
      await questionsOf(taken.caseId),
      await student.call('packs.questions', { caseId: taken.caseId, place: 0 }),
    ];
    expect(ofAda.given).not.toEqual([]);
    expect(ofNobody, 'before anybody gave a name').toEqual({ ...ofAda, given: [] });
    const again = await student.call('packs.exportWork', { caseId: taken.caseId, student: ' ada ' });
    expect((JSON.parse(again.text) as WorkFile).notes, 'the name written another way').toHaveLength(1);
    const seen = await merge(text, false);
    expect(seen).toMatchObject({ caseId, student: 'Ada', sameVersion: true, notes: 1, conflicts: [], refused: [] });
    expect(seen.answers).toBeGreaterThan(0);
    await merge(text);
    const { notes } = await teacher.call('framing.notes', { caseId });
    const note = notes.find(({ author, text: words }) => author === 'Ada' && words === 'Nobody says who waited.');
    expect(note!.targets[0]!.place).toMatchObject({ confidence: 1 });
    const { students } = await teacher.call('quiz.results', { quizId });
    expect(students).toMatchObject([{ student: 'Ada', score: seen.answers, answered: seen.answers }]);
    expect(await merge(text)).toMatchObject({ notes: 0, answers: 0, already: 1 + seen.answers, changeId: null });
  });

  it('tells the student’s copy neither key nor points, and takes no answer that the question does not have', async () => {
    const taken = await student.takeIn(await takeOut());
    const asked = await questionsOf(taken.caseId);
    expect(Object.keys(asked.items[0]!).sort()).toEqual(['articleIds', 'id', 'kind', 'prompt', 'response']);
    const { id: itemId } = asked.items.find(({ response }) => response.type === 'choice')!;
    const answer = { type: 'choice' as const, chosen: ['right'] };
    const odd = { caseId: taken.caseId, itemId, student: 'Ada', answer, confidence: 'certain' as const };
    expect(await student.failure('packs.answerQuestion', odd)).toMatchObject({ code: 'malformed-input' });
    const again = { ...odd, answer: { type: 'choice' as const, chosen: ['x1'] } };
    await student.call('packs.answerQuestion', again);
    await student.call('packs.answerQuestion', { ...again, student: ' ada', confidence: 'guess' });
    expect((await questionsOf(taken.caseId)).given).toEqual([{ itemId, answer: again.answer, confidence: 'guess' }]);
    expect((await questionsOf(taken.caseId, 'Ben')).given).toEqual([]);
  });

  it('that has changed meanwhile, and gone out again, has the work of both versions told apart', async () => {
    const first = await student.takeIn(await takeOut());
    const right = await rightTexts();
    const early = JSON.parse(await work(first, right)) as WorkFile;
    const { articles } = await teacher.call('corpus.case', { caseId });
    await teacher.call('intake.add', {
      text: (await teacher.call('corpus.article', { articleId: articles[0]!.id, masked: false })).body.replace(
        'fifty',
        'sixty',
      ),
      url: 'https://post.example/ferry',
    });
    const second = await student.takeIn(await takeOut());
    expect(second.caseId).not.toBe(first.caseId);
    const late = JSON.parse(await work(second, right)) as WorkFile;
    expect(late.pack).not.toBe(early.pack);
    expect(await merge(JSON.stringify(early), false)).toMatchObject({ caseId, sameVersion: false, refused: [] });
    expect(await merge(JSON.stringify(late), false)).toMatchObject({ caseId, sameVersion: true, refused: [] });
  });

  it('is asked of nobody whose copy has no article left that it is about, goes out again without it, and is taken in', async () => {
    const taken = await student.takeIn(await takeOut());
    expect((await questionsOf(taken.caseId)).items).toHaveLength(2);
    await student.call('corpus.setCaseArticles', { caseId: taken.caseId, articleIds: taken.articleIds.slice(1) });
    expect((await questionsOf(taken.caseId)).items).toEqual([]);
    const again = await student.call('packs.export', { caseId: taken.caseId });
    expect(again.left.filter((line) => line.startsWith('The question'))).toEqual([
      'The question “Whose words are these?” stays behind: an article that it is about is not in the case any more.',
      expect.stringContaining('stays behind: an article that it is about is not in the case any more.'),
    ]);
    const { caseId: back } = await teacher.takeIn(Buffer.from(again.base64!, 'base64'));
    expect((await teacher.call('packs.came', { caseId: back })).questions).toEqual([]);
  });

  it('comes home from a case whose title is longer than a file of work has room for', async () => {
    await teacher.call('corpus.editCase', { caseId, title: 'A ferry was late, and so it went on. '.repeat(12).trim() });
    const taken = await student.takeIn(await takeOut());
    expect(await merge(await work(taken, await rightTexts()))).toMatchObject({ caseId, notes: 1, refused: [] });
  });
});

describe('a text that did not come along', () => {
  it('is shown as missing, waits for its article, and is tied to it with the notes about it', async () => {
    const pack = await teacher.pack(caseId, { parts: { text: 'none' } });
    const taken = await student.takeIn(pack);
    const came = () => student.call('packs.came', { caseId: taken.caseId });
    const before = await came();
    expect(before.asPack).toBe(true);
    expect(before.missing).toHaveLength(3);
    expect(before.missing[0]).toMatchObject({
      outlet: 'The Island Post',
      url: 'https://post.example/ferry',
      found: null,
    });
    expect(await student.call('packs.fillMissing', { caseId: taken.caseId })).toEqual({ filled: 0, changeId: null });
    const { articles } = await teacher.call('corpus.case', { caseId });
    const { body, title } = await teacher.call('corpus.article', { articleId: articles[0]!.id, masked: false });
    const text = `${title}\n\n${body.replace(title, '').trim()}`;
    const { articleIds } = await student.call('intake.add', { text, url: 'https://post.example/ferry' });
    expect((await came()).missing[0]!.found).toMatchObject({ articleId: articleIds[0] });
    const { filled, changeId } = await student.call('packs.fillMissing', { caseId: taken.caseId });
    expect(filled).toBe(1);
    expect((await came()).missing).toHaveLength(2);
    expect((await student.call('corpus.case', { caseId: taken.caseId })).articles[0]!.id).toBe(articleIds[0]);
    const { notes } = await student.call('framing.notes', { caseId: taken.caseId });
    const placed = notes.flatMap(({ targets }) => targets).filter(({ articleId }) => articleId === articleIds[0]);
    expect(placed.some(({ place }) => !('orphan' in place))).toBe(true);
    await student.call('framing.addNote', {
      ...{ caseId: taken.caseId, category: 'judgement', text: 'Found.', author: 'Ada' },
      targets: [{ articleId: articleIds[0]!, selector: { exact: 'Passengers waited in the rain.' } }],
    });
    const work = await student.call('packs.exportWork', { caseId: taken.caseId, student: 'Ada' });
    const file = JSON.parse(work.text) as WorkFile;
    expect(file.notes.find(({ text: words }) => words === 'Found.')!.targets[0]!.article).toBe('a1');
    await student.call('corpus.undo', { changeId: changeId! });
    expect((await came()).missing).toHaveLength(3);
  });
});
