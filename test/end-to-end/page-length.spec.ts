import type { Page } from 'playwright/test';
import { makeQuiz } from './make-quiz.ts';
import { openBundledCase, readSideBySide } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

/** By how many pixels the window, and the page in it, can be scrolled. */
function longerThanShown(page: Page): Promise<{ window: number; page: number }> {
  return page.evaluate(() => {
    const [whole, main] = [document.documentElement, document.querySelector('main')];
    return {
      window: whole.scrollHeight - window.innerHeight,
      page: main ? main.scrollHeight - main.clientHeight : Number.NaN,
    };
  });
}

// Words for screen readers have a place too: outside what scrolls they would give the window a second scrollbar.
test('the window itself never scrolls', async ({ page }) => {
  await openBundledCase(page);
  expect((await longerThanShown(page)).window).toBe(0);
});

test('what is hidden from sight in a list does not make the page around the list longer', async ({ page }) => {
  await readSideBySide(page);
  for (const lens of ['Figures', 'Wording', 'Names', 'Voices', 'Headlines']) {
    await page.getByText(lens, { exact: true }).click();
    await page.locator('#lens-list').waitFor();
    expect(await longerThanShown(page), lens).toEqual({ window: 0, page: 0 });
  }
  await page.getByText('Notes', { exact: true }).click();
  await page
    .getByRole('button', { name: /^Show them anyway/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^All notes/ }).click();
  await expect(page.getByLabel('Suggest places to look at')).toBeVisible();
  expect(await longerThanShown(page), 'all notes').toEqual({ window: 0, page: 0 });
});

test('what is hidden from sight in an answered question does not make the page longer', async ({ study, page }) => {
  await study.setSize(1280, 480);
  const quizId = await makeQuiz(page);
  await page.evaluate((id) => (window.location.hash = `#/quiz/${id}/do`), quizId);
  await page.getByLabel('Your name or a nickname').fill('Wren');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('radio', { name: 'In the evening' }).check();
  await page.keyboard.press('2');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 3, name: 'Not right' })).toBeFocused();
  expect(await longerThanShown(page)).toEqual({ window: 0, page: 0 });
});
