import type { Page } from 'playwright/test';
import type { NewItem } from '../../src-main/contract/quiz.ts';
import { callService } from './call-service.ts';

const entries = (...texts: string[]) => texts.map((text, place) => ({ id: `e${place}`, text, why: `Why: ${text}.` }));

/** A quiz with one item of each way of answering, about the bundled case. */
export async function makeQuiz(page: Page): Promise<string> {
  const { cases } = await callService(page, 'corpus.cases', {});
  const caseId = cases.find(({ title }) => title === 'The harbour bridge closes')!.id;
  const { articles } = await callService(page, 'corpus.case', { caseId });
  const halyard = articles.find(({ outlet }) => outlet?.name === 'Halyard')!.id;
  const { body } = await callService(page, 'corpus.article', { articleId: halyard });
  const proof = (exact: string) => {
    const start = body.indexOf(exact);
    return { articleId: halyard, start, end: start + exact.length, exact, textHash: '' };
  };
  const noon = proof('A passenger ferry began to cross at noon.');
  const about = {
    articleIds: articles.map(({ id }) => id),
    evidence: [noon],
    explanation: 'Noon it was.',
    difficulty: 0.3,
  };
  const five = ['before dawn', 'in the morning', 'at noon', 'in the evening', 'at night'];
  const items: NewItem[] = [
    {
      ...about,
      kind: 'one of several',
      prompt: 'When did a ferry begin to cross?',
      response: {
        type: 'choice',
        multiple: false,
        options: [
          { id: 'a', text: 'In the evening', why: 'That is when the crowd came.' },
          { id: 'b', text: 'Around midday', why: 'At noon, the agency writes.' },
          { id: 'cannot tell', text: 'It can’t be told from these texts', why: 'One of them gives the hour.' },
        ],
      },
      key: { type: 'choice', right: ['b'] },
    },
    {
      ...about,
      kind: 'several of several',
      prompt: 'What crossed that day?',
      response: { type: 'choice', multiple: true, options: entries('A ferry', 'A lifeboat', 'A zeppelin') },
      key: { type: 'choice', right: ['e0', 'e1'] },
    },
    {
      ...about,
      kind: 'match outlet to wording',
      prompt: 'What happened when?',
      response: { type: 'match', left: entries('The crack is found', 'A ferry crosses'), right: entries(...five) },
      key: { type: 'match', pairs: ['e0', 'e2'].map((right, place) => ({ left: `e${place}`, right })) },
    },
    {
      ...about,
      kind: 'claim matrix',
      prompt: 'Who says that a ferry crossed?',
      response: { type: 'match', left: entries('The agency', 'The column'), right: entries('stated', 'absent') },
      key: { type: 'match', pairs: ['e0', 'e1'].map((right, place) => ({ left: `e${place}`, right })) },
    },
    {
      ...about,
      kind: 'order events',
      prompt: 'Put that day in order.',
      response: { type: 'order', entries: entries('The crack is found', 'A ferry crosses') },
      key: { type: 'order', order: ['e0', 'e1'] },
    },
    {
      ...about,
      kind: 'select sentence',
      prompt: 'Which sentence gives the hour of the ferry?',
      articleIds: [halyard],
      response: { type: 'passage', articleIds: [halyard] },
      key: { type: 'passage', passages: [{ articleId: halyard, start: noon.start, end: noon.end, exact: noon.exact }] },
    },
    {
      ...about,
      kind: 'short answer',
      prompt: 'Why does the hour matter?',
      response: { type: 'text', longest: 300 },
      key: {
        type: 'text',
        rubric: [0, 1, 2].map((points) => ({ points, meaning: `What ${points} points are for.` })),
        modelAnswers: ['Until noon nobody could leave the island.'],
      },
    },
  ].map((item) => ({ ...item, absences: [] })) as NewItem[];
  const { quizId } = await callService(page, 'quiz.create', { caseId, title: 'One day at the bridge' });
  for (const item of items) await callService(page, 'quiz.addItem', { quizId, item });
  return quizId;
}
