import type { Page } from 'playwright/test';
import { callService } from './call-service.ts';
import { makeQuiz } from './make-quiz.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

async function openQuiz(page: Page, quizId: string, door = ''): Promise<void> {
  await page.evaluate((address) => (window.location.hash = address), `#/quiz/${quizId}${door}`);
  await page.locator(`[data-ready="${door === '' ? 'quiz items' : 'quiz-do'}"]`).waitFor();
}

test('a form for a question that is left, and words that are found again, lead the focus on', async ({ page }) => {
  const quizId = await makeQuiz(page);
  await openQuiz(page, quizId);
  const add = page.getByRole('button', { name: 'Add a question by hand' });
  await add.press('Enter');
  const prompt = page.getByLabel('The question', { exact: true });
  await expect(prompt).toBeFocused();
  await page.keyboard.type('Half a question');
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
  const first = page.locator('[data-item]').first();
  const articleId = (await callService(page, 'quiz.read', { quizId })).items[0]!.evidence[0]!.articleId;
  await callService(page, 'corpus.removeArticle', { articleId });
  const again = first.getByRole('button', { name: 'Find the words again' });
  await again.press('Enter');
  await expect(first).toContainText('Nothing like it was found.');
  await expect(first.locator('.found')).toBeFocused();
});

test('who comes back to a quiz that is over and looks at its questions is led to the first', async ({ page }) => {
  const quizId = await makeQuiz(page);
  const { attemptId, items } = await callService(page, 'quiz.start', { quizId, student: 'Ada' });
  await callService(page, 'quiz.answer', {
    ...{ attemptId, itemId: items[0]!.id, confidence: 'certain' },
    answer: { type: 'choice', chosen: ['a'] },
  });
  await callService(page, 'quiz.finish', { attemptId });
  await openQuiz(page, quizId, '/do');
  await page.getByLabel('Your name or a nickname').fill('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /of 7 points/ })).toBeFocused();
  // So that the page has not been walked through before
  await page.reload();
  const reread = page.locator('.reread');
  await expect(reread).toContainText('A passenger ferry began to cross at noon.');
  await page.getByRole('button', { name: 'Look at the questions again' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'When did a ferry begin to cross?' })).toBeFocused();
});

test('pressed in the report a number opens its words there, and Esc closes them', async ({ page }) => {
  await openBundledCase(page);
  await page.locator('[data-door="report"]').click();
  await page.locator('[data-ready="report"]').waitFor();
  const speaker = page.getByRole('button', { name: /^Marta Sund/ }).first();
  await speaker.press('Enter');
  const words = page.getByRole('region', { name: /Marta Sund in/ });
  await expect(words).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await expect(speaker).toBeFocused();
});

test('claims that are all shown again, and an article that is said to be whole, leave the focus where they were', async ({
  page,
}) => {
  await openBundledCase(page);
  const { cases } = await callService(page, 'corpus.cases', {});
  const { articles } = await callService(page, 'corpus.case', { caseId: cases[0]!.id });
  await callService(page, 'corpus.editArticle', { articleId: articles[0]!.id, wholeness: 'not known' });
  await page.locator('[data-door="coverage"]').click();
  await page.locator('[data-ready="coverage"]').waitFor();
  const words = page.getByLabel('With the words');
  await words.fill('nothing has these words');
  await page
    .getByRole('button', { name: /Show (them )?all/ })
    .first()
    .press('Enter');
  await expect(words).toHaveValue('');
  await expect(words).toBeFocused();

  await page.locator('[data-state="not known"]').first().press('Enter');
  const whole = page.getByRole('button', { name: 'The whole article came in' }).first();
  await whole.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^Left out. I have looked/ }).first()).toBeFocused();
});
