import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, MethodName, OutputOf } from '../../../../src-main/contract/contract.ts';
import type { Role } from '../../../../src-main/contract/plain/vocabulary.ts';
import { createStudyService } from '../../../../src-main/study-service/create-study-service.ts';
import type { StudyService } from '../../../../src-main/study-service/create-study-service.ts';
import { countingIds, temporaryFolder } from '../../../contract/example-library.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const POST = `# Bridge shut after crack

By Ada Stone, Harbour Post, 11 March 2024

Engineers closed the harbour bridge on Monday after a crack was found.

The port said that ferries would run every twenty minutes.
`;
const MINISTRY = `# Ministry protects travellers

Ministry of Roads, 12 March 2024

Prompt action by the ministry has kept every traveller safe.
`;
const WIRE = `# Harbour bridge closed

Coast Wire, 11 March 2024

The harbour bridge is closed, and nobody was hurt.
`;
const outlet = (key: string, name: string) => ({
  ...{ key, name, home: 'Tarn', ownership: 'Not known.', since: '1990', notes: null },
  ...{ sourceType: 'cannot tell yet', evidence: [] },
});
const article = (file: string, by: string, title: string, byline: string | null, evidence: string) => ({
  ...{ file, outlet: by, title, deck: null, byline, genre: 'news report', wholeness: 'whole', language: 'en' },
  publishedOn: { date: '2024-03-11', evidence },
});
const CASE = {
  ...{ format: 1, licence: 'CC BY 4.0', attribution: 'Invented.', id: 'small', title: 'A small bridge' },
  ...{ happened: 'A bridge closed.', happenedOn: '2024-03-11', happenedWhere: 'Tarn', contentWarning: null },
  outlets: [outlet('post', 'Harbour Post'), outlet('ministry', 'Ministry of Roads'), outlet('wire', 'Coast Wire')],
  articles: [
    article('post.md', 'post', 'Bridge shut after crack', 'Ada Stone', '11 March 2024'),
    article('ministry.md', 'ministry', 'Ministry protects travellers', null, '12 March 2024'),
    article('wire.md', 'wire', 'Harbour bridge closed', null, '11 March 2024'),
  ],
};
const CRACK = { file: 'post.md', exact: 'after a crack was found' };
const NOTES = {
  ...{ format: 1, authors: ['Parallax'] },
  notes: [
    {
      ...{ id: 'n1', author: 'Parallax', category: 'cause', confidence: 'certain', text: 'The only cause given.' },
      targets: [CRACK],
    },
  ],
};
const shared = { difficulty: 2, explanation: 'So it is.', evidence: [CRACK] };
const option = (id: string, right: boolean) => ({ id, text: `Option ${id}`, right, why: 'Because.' });
const QUIZ = {
  format: 1,
  items: [
    { ...shared, id: 'q1', kind: 'whose voice', prompt: 'Whose?', options: [option('a', true), option('b', false)] },
    {
      ...{ ...shared, id: 'q2', kind: 'claim matrix', prompt: 'Who has this?' },
      matrix: {
        claims: [{ id: 'c1', text: 'A crack was found.' }],
        files: ['post.md', 'ministry.md', 'wire.md'],
        cells: { c1: ['stated', 'absent', 'absent'] },
      },
    },
    {
      ...{ ...shared, id: 'q3', kind: 'select sentence', prompt: 'Which sentence?' },
      sentence: {
        file: 'post.md',
        accepted: ['Engineers closed the harbour bridge on Monday after a crack was found.'],
      },
    },
    {
      ...{ ...shared, id: 'q4', kind: 'neutral rewrite', prompt: 'Say it calmly.' },
      rubric: { 0: 'No.', 1: 'Half.', 2: 'Yes.', modelAnswer: 'A crack was found.' },
    },
    {
      ...{ ...shared, id: 'q5', kind: 'several of several', prompt: 'Which of these say that it is closed?' },
      ...{ options: [option('a', true), option('b', true), option('c', false)], beside: ['ministry.md', 'post.md'] },
      evidence: [{ file: 'wire.md', exact: 'The harbour bridge is closed' }, CRACK],
    },
  ],
};
const LATERAL = {
  format: 1,
  pages: ['post', 'ministry'].map((key) => ({
    ...{ id: `${key}-1`, outlet: key, kind: 'media column', by: 'The Ledger', publishedOn: '2023-01-05' },
    ...{ title: 'On paper', stance: 'mixed', text: 'It has been here for long.' },
  })),
};
const LESSON = {
  ...{ format: 1, age: 14, minutes: 45, title: 'One bridge', aims: ['One.', 'Two.'], needs: ['A library.'] },
  forewarning: 'Some of this was written to make you take sides.',
  steps: [{ id: 'forewarn', minutes: 3, title: 'Warn', teacher: 'Read it aloud.', student: 'Listen.' }],
  questions: ['Who?', 'What?', 'Why?'],
  marking: 'Zero, one or two.',
};

let folder: ReturnType<typeof temporaryFolder>;
let service: StudyService;
beforeEach(() => {
  folder = temporaryFolder();
  const pack = join(folder.path, 'small');
  mkdirSync(pack);
  writeFileSync(join(pack, 'post.md'), POST);
  writeFileSync(join(pack, 'ministry.md'), MINISTRY);
  writeFileSync(join(pack, 'wire.md'), WIRE);
  const files = { case: CASE, notes: NOTES, quiz: QUIZ, lateral: LATERAL, lesson: LESSON };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(pack, `${name}.json`), JSON.stringify(content));
  service = createStudyService({
    dataDir: folder.path,
    migrationsDir: join(ROOT, 'src-main/study-service/database/migrations'),
    lexiconsDir: join(ROOT, 'resources/lexicons'),
    bundledCaseDir: pack,
    version: 'test',
    clock: () => new Date('2026-03-14T09:26:53Z'),
    makeId: countingIds(),
    reportBug: (error) => console.error(error),
  });
});
afterEach(() => {
  service.close();
  folder.remove();
});

async function call<M extends MethodName>(method: M, input: InputOf<M>, role: Role = 'owner'): Promise<OutputOf<M>> {
  const reply = await service.dispatch(method, input, role);
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}

describe('what lies beside the articles of a bundled case', () => {
  it('comes into the library with it: notes on their words', async () => {
    const { notes } = await call('framing.notes', { caseId: 'case-1', everyone: true });
    expect(notes).toMatchObject([
      {
        author: 'Parallax',
        category: 'cause',
        targets: [{ place: { confidence: 1 }, selector: { exact: CRACK.exact } }],
      },
    ]);
  });

  it('comes into the library with it: a quiz, every item of which holds', async () => {
    const { quizzes } = await call('quiz.list', {});
    expect(quizzes).toMatchObject([{ title: 'A small bridge', items: 5, blocked: 0, bundled: true }]);
    const { items } = await call('quiz.read', { quizId: 'quiz-1' });
    expect(items.map(({ kind, origin }) => `${kind}, ${origin}`)).toEqual([
      'whose voice, bundled',
      'claim matrix, bundled',
      'select sentence, bundled',
      'neutral rewrite, bundled',
      'several of several, bundled',
    ]);
    const { body } = await call('corpus.article', { articleId: 'article-1' });
    for (const { evidence } of items)
      for (const { articleId, start, end, exact } of evidence)
        if (articleId === 'article-1') expect(body.slice(start, end)).toBe(exact);
  });

  it('shows a question beside all that it is about, in the order of the case, so that none is seen to be right', async () => {
    const { items } = await call('quiz.read', { quizId: 'quiz-1' });
    expect(items[4]?.articleIds).toEqual(['article-1', 'article-2', 'article-3']);
  });

  it('comes into the library with it: a lesson, and pages about outlets that wait until those are guessed', async () => {
    const told = await call('case.materials', { caseId: 'case-1' });
    expect(told.lesson).toMatchObject({ title: 'One bridge', age: 14 });
    expect(told.lateral.map(({ outlet: name, id }) => [name, id])).toEqual([
      ['Harbour Post', 'post-1'],
      ['Ministry of Roads', 'ministry-1'],
    ]);
    await call('settings.write', { maskedCases: ['case-1'] });
    expect(await call('case.materials', { caseId: 'case-1' })).toMatchObject({ lateral: [], withheld: 2 });
    await call('corpus.guessSourceType', {
      articleId: 'article-1',
      sourceType: 'local newsroom',
      reason: 'It names the port.',
    });
    expect(await call('case.materials', { caseId: 'case-1' })).toMatchObject({
      lateral: [{ outlet: 'Harbour Post' }],
      withheld: 1,
    });
  });
});
