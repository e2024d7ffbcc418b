import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import type { Answer } from '../../src-main/contract/quiz.ts';
import { findings } from './axe-findings.ts';
import { callService } from './call-service.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

async function openPage(page: Page, name: string, ready: string): Promise<void> {
  await page.getByRole('navigation', { name: 'The quiz' }).getByRole('link', { name }).click();
  await page.locator(`[data-ready="quiz ${ready}"]`).waitFor();
}

const items = (page: Page): Locator => page.locator('li[data-item]');
const prompts = (page: Page): Promise<string[]> =>
  items(page)
    .getByRole('heading', { level: 2 })
    .allTextContents()
    .then((texts) => texts.map((text) => text.replace(/^\d+\.\s*/u, '')));

async function addByHand(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a question by hand' }).click();
  const form = page.getByRole('form', { name: 'A new question' });
  await form.getByLabel('What kind of question').selectOption('In your own words');
  await form.getByLabel('The question', { exact: true }).fill('Who would you ask, and what?');
  for (const points of ['0 points for', '1 point for', '2 points for'])
    await form.getByLabel(points).fill(`Worth ${points}`);
  await form.getByLabel('Model answer 1').fill('The engineers: when was it last looked at?');
  const article = form.getByRole('checkbox', { name: /^Halyard/ });
  await article.check();
  await form.getByRole('button', { name: 'Add the question' }).click();
  await expect(form.getByRole('alert')).toContainText('Choose the words that prove the answer.');

  await form.getByRole('combobox', { name: 'Article' }).selectOption('Halyard');
  const words = form.getByLabel('Its words, as they stand there');
  await words.fill('words that nobody wrote about this bridge');
  await words.press('Enter');
  await expect(form.getByText(/These words do not stand in/)).toBeVisible();
  // Going to read the article loses nothing of what was typed.
  await page.getByRole('main').getByRole('link', { name: 'The harbour bridge closes' }).click();
  await page.locator('[data-ready="case"]').waitFor();
  await page.goBack();
  await page.getByRole('group', { name: 'Not saved yet' }).getByRole('button', { name: 'Go on' }).click();
  await expect(form.getByLabel('The question', { exact: true })).toHaveValue('Who would you ask, and what?');
  await form.getByRole('combobox', { name: 'Article' }).selectOption('Halyard');
  await words.fill('the ferry carries 120 passengers');
  await words.press('Enter');
  await form.getByRole('button', { name: 'Use as proof' }).first().click();
  expect(await findings(page), 'the form').toEqual([]);
  await form.getByRole('button', { name: 'Add the question' }).click();
  await expect(form).toHaveCount(0);
}

test('a teacher draws a quiz from a case, sees what proves each answer, changes it, and is told what no longer stands', async ({
  page,
}) => {
  // The case comes with a quiz of its own; this one begins without.
  for (const { id } of (await callService(page, 'quiz.list', {})).quizzes)
    await callService(page, 'quiz.remove', { quizId: id });
  await openBundledCase(page);
  const door = page.locator('[data-door="quiz"]');
  await expect(door).toContainText('Make one from these articles');
  await door.click();
  await page.getByLabel('How many questions').fill('6');
  expect(await findings(page), 'making').toEqual([]);
  await page.getByRole('button', { name: 'Draw the questions' }).click();
  await page.locator('[data-ready="quiz items"]').waitFor();
  await expect(items(page)).toHaveCount(6);
  const drawn = await prompts(page);

  await items(page).first().getByRole('heading', { level: 2 }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => prompts(page)).toEqual([drawn[1], drawn[0], ...drawn.slice(2)]);
  await expect(items(page).nth(1).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(items(page)).toHaveCount(5);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(items(page)).toHaveCount(6);

  await items(page).first().getByRole('button', { name: 'Change question 1' }).click();
  await page.getByLabel('The question', { exact: true }).fill('In other words?');
  await page.getByRole('button', { name: 'Store the change' }).click();
  await expect(items(page).first().getByRole('heading', { level: 2 })).toContainText('In other words?');
  await addByHand(page);
  await expect(items(page)).toHaveCount(7);

  const last = items(page).last();
  await last.getByText('The words that prove it: 1 passage').click();
  expect(await findings(page), 'questions').toEqual([]);
  await last.getByRole('link', { name: /Read it there/ }).click();
  await page.locator('[data-ready="reader"]').waitFor();
  await page.goBack();
  await page.locator('[data-ready="quiz items"]').waitFor();

  const { articles } = await callService(page, 'corpus.case', {
    caseId: (await callService(page, 'corpus.cases', {})).cases[0]!.id,
  });
  const halyard = articles.find(({ title }) => title.includes('closed after crack'));
  await callService(page, 'corpus.removeArticle', { articleId: halyard!.id });
  await expect(last).toContainText('Not asked now.');
  await expect(page.getByText(/can’t be asked now: the words that prove/)).toBeVisible();
  await last.getByRole('button', { name: 'Find the words again' }).click();
  await expect(last).toContainText('Nothing like it was found.');
  expect(await findings(page), 'a blocked question').toEqual([]);
  await openBundledCase(page);
  await expect(door).toContainText(/7 questions · \d can’t be asked/);
});

test('what came of a quiz is graded, read with its warnings and kept; a quiz goes out and comes in as a file', async ({
  page,
}) => {
  await openBundledCase(page);
  const { cases } = await callService(page, 'corpus.cases', {});
  const { quizId } = await callService(page, 'quiz.draft', {
    caseId: cases[0]!.id,
    kinds: ['short answer', 'one of several'],
    count: 4,
    seed: 1,
  });
  for (const student of ['Ada', 'Ben']) {
    const { attemptId, items: asked } = await callService(page, 'quiz.start', { quizId, student });
    for (const { id: itemId, response } of asked) {
      const answer: Answer =
        response.type === 'choice'
          ? { type: 'choice', chosen: [response.options[0]!.id] }
          : { type: 'text', text: `${student} thinks so.` };
      await callService(page, 'quiz.answer', { attemptId, itemId, answer, confidence: 'certain' });
    }
    await callService(page, 'quiz.finish', { attemptId });
  }
  await page.evaluate((id) => (window.location.hash = `#/quiz/${id}/results`), quizId);
  await expect(page.getByRole('list', { name: 'What these numbers can’t bear' })).toContainText('With 2 students');
  const points = page.getByRole('group', { name: 'Points for Ada' }).first();
  await points.getByLabel('2').check();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('2 points given.');
  await expect(points.getByLabel('2')).toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(points.getByLabel('2')).not.toBeChecked();
  expect(await findings(page), 'results').toEqual([]);
  const table = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  expect(readFileSync(await (await table).path(), 'utf8')).toContain('Ben');

  await openPage(page, 'On paper', 'sheet');
  await page.getByLabel('Key, for you').check();
  await expect(page.getByText('2 points').first()).toBeVisible();
  expect(await findings(page), 'the key on paper').toEqual([]);

  await openPage(page, 'Save and take in', 'exchange');
  await page.getByLabel('Or paste GIFT here').fill('Who shut it?{=The engineers ~The mayor}\n\nno question {=');
  await page.getByRole('button', { name: 'Take in what is pasted' }).click();
  await expect(page.getByText('1 question added.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'What is left out' })).toContainText('no question');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as QTI 3.0' }).click();
  const rest = page.getByRole('button', { name: /Save the rest/ });
  await Promise.race([saved, rest.waitFor()]);
  expect(await findings(page), 'exchange').toEqual([]);
  if (await rest.isVisible()) await rest.click();
  expect(
    readFileSync(await (await saved).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});
