import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandoutCase } from '../../../../src-main/contract/plain/handout-file.ts';
import type { WorkFile } from '../../../../src-main/contract/work-file.ts';
import { openHandoutLibrary, readHandout } from '../handout-library.ts';
import type { HandoutLibrary } from '../handout-library.ts';

const TEXT = `Ferry halted in storm

By Ada Stone

The ferry to Ostra stopped at noon after waves broke a window on the lower deck.

Passengers slept in the school, and the mayor called the night a disgrace.`;
const OTHER = `Calm crossing promised

The company promised a calm crossing by Friday and said that nobody had been hurt.`;

let time = '2026-03-14T12:00:00.000Z';
let library: HandoutLibrary;
let held: HandoutCase;
let ids: { caseId: string; articleIds: string[]; quizId: string };

beforeEach(async () => {
  time = '2026-03-14T12:00:00.000Z';
  library = openHandoutLibrary(() => new Date(time));
  const articleIds: string[] = [];
  for (const text of [TEXT, OTHER]) articleIds.push(...(await library.call('intake.add', { text })).articleIds);
  const { caseId } = await library.call('corpus.createCase', { title: 'The storm', articleIds });
  const { quizId } = await library.call('quiz.create', { caseId, title: 'Who says what' });
  const { body } = await library.call('corpus.article', { articleId: articleIds[0]! });
  const exact = 'waves broke a window';
  const start = body.indexOf(exact);
  await library.call('quiz.addItem', {
    quizId,
    item: {
      kind: 'one of several',
      prompt: 'What broke?',
      articleIds: [articleIds[0]!],
      response: {
        type: 'choice',
        multiple: false,
        options: [
          { id: 'right', text: 'A window', why: 'The report says so in its first line of text.' },
          { id: 'wrong', text: 'The rudder', why: 'No report speaks of a rudder at all.' },
        ],
      },
      key: { type: 'choice', right: ['right'] },
      evidence: [{ articleId: articleIds[0]!, start, end: start + exact.length, exact, textHash: '' }],
      difficulty: 0.3,
    },
  });
  ids = { caseId, articleIds, quizId };
  held = readHandout((await library.call('packs.handout', { caseId, quizId })).text);
});
afterEach(() => library.close());

const optionOf = (text: string) => {
  const { response } = held.quiz!.items[0]!;
  return response.type === 'choice' ? response.options.find((option) => option.text === text)!.id : '';
};
const NOTE_ID = '0123456789abcdef0123456789abcdef';
function work(change: Partial<WorkFile> = {}): WorkFile {
  return {
    format: 'parallax-work',
    version: 1,
    pack: held.pack,
    caseTitle: held.title,
    student: 'Ada',
    handedInAt: '2026-03-14T11:00:00.000Z',
    notes: [
      {
        id: NOTE_ID,
        targets: [{ article: 'a1', selector: { exact: 'a disgrace', prefix: 'called the night ', suffix: '.' } }],
        category: 'judgement',
        text: 'The mayor judges.',
        confidence: 'certain',
        changedAt: '2026-03-14T10:30:00.000Z',
      },
    ],
    answers: [
      {
        item: 'i1',
        answer: { type: 'choice', chosen: [optionOf('A window')] },
        confidence: 'certain',
        at: '2026-03-14T10:40:00.000Z',
      },
    ],
    guesses: [
      { article: 'a2', sourceType: 'company or sponsor', reason: '“promised”', at: '2026-03-14T10:20:00.000Z' },
    ],
    ...change,
  };
}
const merge = (file: WorkFile, keep = true) => library.call('packs.mergeWork', { text: JSON.stringify(file), keep });
const notes = async () => (await library.call('framing.notes', { caseId: ids.caseId })).notes;
const results = () => library.call('quiz.results', { quizId: ids.quizId });

describe('work that comes back', () => {
  it('is looked at without writing, kept as one change, and taken back whole', async () => {
    const seen = await merge(work(), false);
    expect(seen).toMatchObject({ student: 'Ada', caseTitle: 'The storm', sameVersion: true, changeId: null });
    expect(seen).toMatchObject({ notes: 1, answers: 1, guesses: 1, already: 0, conflicts: [], refused: [] });
    expect(await notes()).toEqual([]);
    const { changeId } = await merge(work());
    const [guess, note] = (await notes()).sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    expect(note).toMatchObject({ author: 'Ada', text: 'The mayor judges.', changedAt: '2026-03-14T10:30:00.000Z' });
    expect(note!.targets[0]).toMatchObject({ articleId: ids.articleIds[0], place: { confidence: 1 } });
    expect(guess!.text).toBe('My guess at who published this: company or sponsor. “promised”');
    const { students } = await results();
    expect(students).toMatchObject([
      {
        student: 'Ada',
        score: 1,
        answered: 1,
        startedAt: '2026-03-14T10:40:00.000Z',
        finishedAt: '2026-03-14T11:00:00.000Z',
      },
    ]);
    const undone = await library.call('corpus.undo', { changeId: changeId! });
    expect(await notes()).toEqual([]);
    expect((await results()).students).toEqual([]);
    await library.call('corpus.undo', { changeId: undone.changeId });
    expect(await notes()).toHaveLength(2);
    expect((await results()).students).toMatchObject([{ student: 'Ada', score: 1 }]);
  });

  it('taken in a second time changes nothing', async () => {
    await merge(work());
    const again = await merge(work());
    expect(again).toMatchObject({ notes: 0, answers: 0, guesses: 0, already: 3, conflicts: [], changeId: null });
    expect(await notes()).toHaveLength(2);
  });

  it('adds what a later file has, and of a note that was changed keeps the later version', async () => {
    await merge(work());
    const [note] = work().notes;
    const later = work({
      notes: [{ ...note!, text: 'She is angry.', changedAt: '2026-03-14T10:50:00.000Z' }],
      guesses: [],
    });
    expect((await merge(later)).conflicts).toEqual([
      { what: 'A note', here: 'Judgement: The mayor judges.', there: 'Judgement: She is angry.', kept: 'there' },
    ]);
    expect((await notes()).map(({ text }) => text)).toContain('She is angry.');
    // The first file again: what it says is older than what is here.
    expect((await merge(work())).conflicts).toMatchObject([{ kept: 'here' }]);
    expect((await notes()).map(({ text }) => text)).not.toContain('The mayor judges.');
  });

  it('takes a note that is in one file twice for one, as it was changed last', async () => {
    const [note] = work().notes;
    const later = { ...note!, text: 'She is angry.', changedAt: '2026-03-14T10:50:00.000Z' };
    const twice = work({ notes: [note!, later, note!], guesses: [], answers: [] });
    expect(await merge(twice)).toMatchObject({ notes: 1, conflicts: [], refused: [] });
    expect((await notes()).map(({ text }) => text)).toEqual(['She is angry.']);
  });

  it('keeps the answer that was given first, whichever file comes first', async () => {
    const wrong = (at: string) =>
      work({
        notes: [],
        guesses: [],
        answers: [
          { item: 'i1', answer: { type: 'choice', chosen: [optionOf('The rudder')] }, confidence: 'guess', at },
        ],
      });
    await merge(work());
    expect((await merge(wrong('2026-03-14T10:55:00.000Z'))).conflicts).toEqual([
      { what: 'What broke?', here: 'A window', there: 'The rudder', kept: 'here' },
    ]);
    expect((await results()).students).toMatchObject([{ score: 1 }]);
    expect((await merge(wrong('2026-03-14T10:00:00.000Z'))).conflicts).toMatchObject([{ kept: 'there' }]);
    expect((await results()).students).toMatchObject([{ score: 0, answered: 1 }]);
  });

  it('finds the words again where the article has changed since, and says that it has', async () => {
    const { articleIds } = ids;
    const { blocks } = await library.call('corpus.article', { articleId: articleIds[0]! });
    const byline = blocks.find(({ text }) => text.includes('Ada Stone'))!;
    await library.call('corpus.setRoles', {
      articleId: articleIds[0]!,
      roles: [{ position: byline.position, role: 'promotion' }],
    });
    const seen = await merge(work());
    expect(seen.sameVersion).toBe(false);
    const [note] = (await notes()).filter(({ category }) => category === 'judgement');
    const { body } = await library.call('corpus.article', { articleId: articleIds[0]! });
    const place = note!.targets[0]!.place as { start: number; end: number };
    expect(body.slice(place.start, place.end)).toBe('a disgrace');
  });

  it('of a handout of another library is placed by its words, and its answers are refused with a reason', async () => {
    const strange = { ...work(), pack: 'f'.repeat(64) };
    expect(await library.refusal('packs.mergeWork', { text: JSON.stringify(strange) })).toContain('not in the library');
    const seen = await library.call('packs.mergeWork', {
      text: JSON.stringify(strange),
      caseId: ids.caseId,
      keep: true,
    });
    expect(seen).toMatchObject({ sameVersion: false, notes: 1, answers: 0, guesses: 0 });
    expect(seen.refused).toHaveLength(2);
    expect((await notes())[0]!.targets[0]).toMatchObject({ articleId: ids.articleIds[0] });
  });

  it('dated ahead of this computer counts as of now', async () => {
    const [answer] = work().answers;
    await merge(work({ answers: [{ ...answer!, at: '2031-01-01T00:00:00Z' }], handedInAt: '2031-01-01T00:00:00Z' }));
    expect((await results()).students).toMatchObject([{ startedAt: time, finishedAt: time }]);
  });

  it.each([
    ['', 'was not taken in: it is no file of work'],
    ['{"format":"parallax-work"', 'cut off'],
    ['[]', 'not work that Parallax'],
    ['{"format":"parallax-work","version":2}', 'newer Parallax'],
    ['{"format":"parallax-work","version":1}', 'is not as it should be'],
  ])('%j is refused with a sentence', async (text, says) => {
    expect(await library.refusal('packs.mergeWork', { text, caseId: ids.caseId })).toContain(says);
  });

  it('with hostile names, ids and answers breaks nothing and writes nothing of them', async () => {
    const [note] = work().notes;
    const hostile: unknown[] = [
      { ...work(), student: '' },
      { ...work(), notes: [{ ...note, id: '../../x' }] },
      { ...work(), notes: [{ ...note, targets: [{ article: '__proto__', selector: { exact: 'a' } }] }] },
      { ...work(), notes: [{ ...note, category: 'nonsense' }] },
      {
        ...work(),
        answers: [{ item: 'i1', answer: { type: 'choice', chosen: 'all' }, confidence: 'certain', at: time }],
      },
      { ...work(), handedInAt: 'yesterday' },
    ];
    for (const file of hostile)
      expect(await library.refusal('packs.mergeWork', { text: JSON.stringify(file), keep: true })).toContain(
        'not as it should be',
      );
    const odd = await merge(
      work({
        notes: [
          { ...note!, targets: [{ article: 'a1', selector: { exact: 'words that stand nowhere in any of these' } }] },
        ],
        answers: [
          { item: 'i1', answer: { type: 'choice', chosen: ['right', 'wrong'] }, confidence: 'guess', at: time },
          { item: 'i9', answer: { type: 'text', text: 'x' }, confidence: 'guess', at: time },
        ],
        guesses: [],
      }),
    );
    expect(odd.refused.map(({ why }) => why)).toEqual([
      'nothing says which it is: this is not the library that the handout came from',
      'the answer is not one that this question has',
    ]);
    expect((await notes())[0]!.targets[0]!.place).toEqual({ orphan: true });
    expect((await results()).students).toEqual([]);
  });

  it('can go out of a library too, under the names that the case went out with', async () => {
    await merge(work());
    const out = await library.call('packs.exportWork', { caseId: ids.caseId, student: 'Ada' });
    expect(out.fileName).toBe('Ada-The-storm.parallax-work.json');
    const file = JSON.parse(out.text) as WorkFile;
    expect(file).toMatchObject({
      pack: held.pack,
      student: 'Ada',
      answers: [{ item: 'i1', answer: { chosen: ['right'] } }],
    });
    expect(file.notes).toHaveLength(2);
    const { caseId } = await library.call('corpus.createCase', { title: 'Never shared', articleIds: [] });
    expect(await library.refusal('packs.exportWork', { caseId, student: 'Ada' })).toContain('did not come as a pack');
  });
});
