import type { Stage, State } from './state.ts';

/** Of the quiz with one question of each kind, in the order they are asked. */
const KINDS = ['choice', 'several', 'match', 'table', 'order', 'passage', 'text'];

let students = 0;

/** Opens a page that asks who somebody is, and says it. */
async function sitDown({ page, go, rest }: Stage, hash: string): Promise<void> {
  await go(hash);
  await page.getByLabel('Your name or a nickname').fill(`Somebody ${(students += 1)}`);
  await page.keyboard.press('Enter');
  await rest(900);
}

/** Begins it as somebody new and passes over the questions before this one. */
async function doIt(stage: Stage, skipped: number): Promise<void> {
  const { page, stock, rest } = stage;
  await sitDown(stage, `#/quiz/${stock.kindsQuizId}/do`);
  await page.getByText('Question 1 of').waitFor();
  for (let passed = 0; passed < skipped; passed++) {
    await answer(stage, passed);
    await stage.press(/^(Next question|See the result)/);
  }
  await rest();
}

async function answer({ page, press }: Stage, kind: number): Promise<void> {
  if (kind < 2) await page.locator('.answer input').first().check();
  if (kind === 2) for (const box of await page.getByRole('combobox').all()) await box.selectOption({ index: 1 });
  if (kind === 3)
    for (const name of ['The agency: stated', 'The column: stated']) await page.getByRole('radio', { name }).check();
  if (kind === 5) {
    const sentences = page.getByRole('option');
    if (!(await sentences.first().isVisible())) await press('To the sentences');
    await sentences.nth(1).click();
  }
  if (kind === 6) await page.getByRole('textbox', { name: 'Your answer' }).fill('Nobody could leave before.');
  await page.getByRole('radio', { name: /^Fairly sure/ }).check();
  await press('Answer');
}

/** A teacher's quizzes, somebody answering one, and what comes of it. */
export const QUIZ_STATES: readonly State[] = [
  { name: 'quizzes', room: 'quizzes', goTo: ({ go }) => go('#/quiz') },
  { name: 'quizzes-empty', room: 'quizzes', library: 'empty', goTo: ({ go }) => go('#/quiz') },
  { name: 'quizzes-make', room: 'quizzes', goTo: ({ go, stock }) => go(`#/quiz?case=${stock.caseId}`) },
  { name: 'quiz-items', room: 'quiz', goTo: ({ go, stock }) => go(`#/quiz/${stock.kindsQuizId}`) },
  {
    name: 'quiz-item-proof',
    room: 'quiz',
    goTo: async ({ go, stock, page, rest }) => {
      await go(`#/quiz/${stock.quizId}`);
      await page
        .getByText(/^The words that prove it/)
        .first()
        .click();
      await rest();
    },
  },
  {
    name: 'quiz-item-edit',
    room: 'quiz',
    goTo: async ({ go, stock, press }) => {
      await go(`#/quiz/${stock.kindsQuizId}`);
      await press('Change question 1');
    },
  },
  {
    name: 'quiz-item-by-hand',
    room: 'quiz',
    goTo: async ({ go, stock, press }) => {
      await go(`#/quiz/${stock.kindsQuizId}`);
      await press('Add a question by hand');
    },
  },
  { name: 'quiz-sheet', room: 'quiz', goTo: ({ go, stock }) => go(`#/quiz/${stock.kindsQuizId}/sheet`) },
  { name: 'quiz-exchange', room: 'quiz', goTo: ({ go, stock }) => go(`#/quiz/${stock.kindsQuizId}/exchange`) },
  { name: 'quiz-gone', room: 'quiz', goTo: ({ begin }) => begin('#/quiz/nowhere') },
  { name: 'quiz-results-empty', room: 'quiz', goTo: ({ go, stock }) => go(`#/quiz/${stock.quizId}/results`) },
  { name: 'quiz-do-name', room: 'quiz', goTo: ({ go, stock }) => go(`#/quiz/${stock.quizId}/do`) },
  ...KINDS.map((kind, place): State => {
    return { name: `quiz-do-${kind}`, room: 'quiz', goTo: (stage) => doIt(stage, place) };
  }),
  {
    name: 'quiz-do-not-sure',
    room: 'quiz',
    goTo: async (stage) => {
      await doIt(stage, 0);
      await stage.page.locator('.answer input').first().check();
      await stage.press('Answer');
    },
  },
  {
    name: 'quiz-feedback',
    room: 'quiz',
    goTo: async (stage) => {
      await doIt(stage, 0);
      await answer(stage, 0);
    },
  },
  {
    name: 'quiz-feedback-table',
    room: 'quiz',
    goTo: async (stage) => {
      await doIt(stage, 3);
      await answer(stage, 3);
    },
  },
  { name: 'quiz-end', room: 'quiz', goTo: (stage) => doIt(stage, 7) },
  { name: 'quiz-results', room: 'quiz', goTo: ({ go, stock }) => go(`#/quiz/${stock.kindsQuizId}/results`) },
  { name: 'review-name', room: 'review', goTo: ({ go }) => go('#/quiz/review') },
  { name: 'review-nothing', room: 'review', goTo: (stage) => sitDown(stage, '#/quiz/review') },
  {
    name: 'review-due',
    room: 'review',
    goTo: async (stage) => {
      const { wire, stock, call, rest } = stage;
      const { items, caseId } = await call('quiz.start', { quizId: stock.quizId, student: 'Somebody due' });
      // What is answered today comes back on another day at the earliest; here it is that day.
      const due = items.slice(0, 3).map((item) => ({ quizId: stock.quizId, caseId, item, dueAt: '2024-04-03' }));
      wire.answer('quiz.due', () => ({ due, more: 4, next: null }));
      await sitDown(stage, '#/quiz/review');
      await rest(600);
    },
  },
  {
    name: 'questions-none',
    room: 'questions',
    goTo: (stage) => sitDown(stage, `#/case/${stage.stock.caseId}/questions/0`),
  },
  ...([0, 1] as const).map((answered): State => {
    return {
      name: answered ? 'questions-answered' : 'questions',
      room: 'questions',
      library: 'keyless',
      goTo: async (stage) => {
        await sitDown(stage, `#/case/${stage.stock.caseId}/questions/0`);
        if (answered) await answer(stage, 0);
      },
    };
  }),
];
