import Database from 'better-sqlite3';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { makeQuiz } from './make-quiz.ts';
import { expect, test } from './study.ts';
import { tabTo } from './tab-to.ts';

/** Answers what is on screen and sees what came back read out. */
async function answer(page: Page, confidence: '1' | '2' | '3', verdict: string | RegExp): Promise<void> {
  await page.keyboard.press(confidence);
  await page.keyboard.press('Control+Enter');
  const heading = page.getByRole('heading', { level: 3, name: verdict });
  await expect(heading).toBeFocused();
}

async function goOn(page: Page, prompt: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 2, name: prompt })).toBeFocused();
}

test('a quiz is done by keys alone: every way of answering, left and gone on with, to its end and the review', async ({
  study,
  page,
}) => {
  const quizId = await makeQuiz(page);
  await page.evaluate((id) => (window.location.hash = `#/quiz/${id}/do`), quizId);
  const name = page.getByLabel('Your name or a nickname');
  await tabTo(page, name);
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'When did a ferry begin to cross?' })).toBeFocused();

  // One of several: nothing is told before it is said how sure one is.
  await tabTo(page, page.getByRole('radio', { name: /^(Around midday|In the evening)$/ }).first());
  while (!(await page.getByRole('radio', { name: 'In the evening' }).isChecked()))
    await page.keyboard.press(
      (await page.getByRole('radio', { name: 'Around midday' }).isChecked()) ? 'ArrowDown' : 'Space',
    );
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Say how sure you are first' })).toBeVisible();
  await expect(page.getByText('That is when the crowd came.')).toBeHidden();
  await answer(page, '3', 'Not right');
  await expect(page.getByText('That is when the crowd came.')).toBeVisible();
  await expect(page.getByText('You were certain.')).toBeVisible();
  const see = page.getByRole('button', { name: /^See the words ?, in Halyard/ });
  await tabTo(page, see);
  await page.keyboard.press('Enter');
  await expect(page.locator('mark', { hasText: 'A passenger ferry began to cross at noon.' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Halyard' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(see).toBeFocused();
  expect(await findings(page)).toEqual([]);

  // Several of several
  await goOn(page, 'What crossed that day?');
  for (const option of ['A ferry', 'A lifeboat']) {
    await tabTo(page, page.getByRole('checkbox', { name: option }));
    await page.keyboard.press('Space');
    // A shuffled list may have the next one before this.
    await page.getByRole('heading', { level: 2 }).focus();
  }
  await answer(page, '2', 'Right');

  // Match: lists
  await goOn(page, 'What happened when?');
  for (const [line, partner] of [
    ['The crack is found', 'before'],
    ['A ferry crosses', 'at noon'],
  ] as const) {
    await tabTo(page, page.getByRole('combobox', { name: line }));
    await page.keyboard.type(partner);
  }
  await tabTo(page, page.getByRole('radio', { name: 'A guess' }));
  await answer(page, '1', 'Right');

  // Match: a table
  await goOn(page, 'Who says that a ferry crossed?');
  for (const cell of ['The agency: stated', 'The column: stated']) {
    await tabTo(page, page.getByRole('radio', { name: cell }));
    await page.keyboard.press('Space');
  }
  expect(await findings(page)).toEqual([]);
  await answer(page, '2', 'Partly right');
  await expect(page.getByText('1 of 2 right, 0.5 points. You were fairly sure.')).toBeVisible();

  // Order: shown wrongly at first, mended by an arrow key; leaving loses nothing.
  await goOn(page, 'Put that day in order.');
  await tabTo(page, page.getByRole('button', { name: 'Move up: The crack is found' }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Move up: The crack is found' })).toBeFocused();
  await expect(page.getByText('The crack is found: now 1 of 2')).toBeAttached();
  await page.keyboard.press('3');
  await page.reload();
  await expect(page.getByText('Question 5 of 7')).toBeVisible();
  await expect(page.locator('[data-entry]').first()).toContainText('The crack is found');
  await expect(page.getByRole('radio', { name: 'Certain' })).toBeChecked();
  await answer(page, '3', 'Right');

  // Passage: where there is room for one of the two only, the article takes the place of the question.
  await study.setSize(1024, 640);
  await goOn(page, 'Which sentence gives the hour of the ferry?');
  await tabTo(page, page.getByRole('button', { name: 'To the sentences' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option').first()).toBeFocused();
  const noon = page.getByRole('option', { name: 'A passenger ferry began to cross at noon.' });
  for (let presses = 0; presses < 12 && !(await noon.evaluate((one) => one === document.activeElement)); presses++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(noon).toHaveAttribute('aria-selected', 'true');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Choose another' })).toBeFocused();
  await answer(page, '3', 'Right');
  await study.setSize(1280, 800);

  // Words: kept while they are written, graded by a person.
  await goOn(page, 'Why does the hour matter?');
  await tabTo(page, page.getByRole('textbox', { name: 'Your answer' }));
  await page.keyboard.type('Nobody could leave before.');
  await expect(page.getByText('274 characters left')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toHaveValue('Nobody could leave before.');
  await tabTo(page, page.getByRole('radio', { name: 'A guess' }));
  await answer(page, '1', 'Kept. Your teacher gives the points');
  await expect(page.getByText('What 2 points are for.')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 2, name: '4.5 of 7 points so far' })).toBeFocused();
  await expect(page.getByText('One answer in your own words waits for your teacher.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^Certain/ })).toContainText('2 of 3 points');
  await expect(page.getByText(/comes back (tomorrow|on \w+day)/)).toBeVisible();
  expect(await findings(page)).toEqual([]);

  // The first idea's day has come.
  const library = new Database(join(study.dataDir, 'parallax.sqlite'));
  library.exec(`UPDATE review_cards SET due_at = '2020-01-01T08:00:00.000Z',
                         card = json_set(card, '$.dueAt', '2020-01-01T08:00:00.000Z')
                   WHERE item_id = (SELECT item_id FROM review_cards ORDER BY due_at LIMIT 1)`);
  library.close();
  await page.evaluate(() => (window.location.hash = '#/quiz/review'));
  await page.locator('[data-ready="quiz-review"]').waitFor();
  await expect(page.getByText('1 of 1 today')).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
