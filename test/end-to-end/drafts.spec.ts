import type { Page } from 'playwright/test';
import { FERRY, go, textFile } from './library-pages.ts';
import { expect, test } from './study.ts';

const notSaved = (page: Page) => page.getByRole('group', { name: 'Not saved yet' });

test('what was typed about an article is there after another one was opened, and after Esc', async ({ page }) => {
  await go(page, '#/library/articles');
  await page.getByRole('link', { name: 'Aldvik looked away, and the coast pays' }).click();
  await page.getByLabel('Who wrote it').fill('L. Fenn');
  await page.getByRole('link', { name: 'Bridge to Lark Island closed' }).click();
  await expect(page.getByLabel('Who wrote it')).not.toHaveValue('L. Fenn');
  await expect(notSaved(page)).toBeHidden();
  const row = page.locator('.row').filter({ hasText: 'Aldvik looked away' });
  await expect(row).toContainText('not saved yet');
  await row.getByRole('link', { name: 'Aldvik looked away, and the coast pays' }).click();
  await expect(page.getByLabel('Who wrote it')).toHaveValue('L. Fenn');
  await expect(notSaved(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await row.getByRole('link', { name: 'Aldvik looked away, and the coast pays' }).click();
  await notSaved(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('The details are saved.').first()).toBeVisible();
  await expect(notSaved(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(row).not.toContainText('not saved yet');
});

test('what was typed about an outlet waits until it is saved or thrown away', async ({ page }) => {
  await go(page, '#/library/outlets');
  await page.getByRole('link', { name: 'Halyard' }).first().click();
  const panel = page.getByRole('region', { name: 'Halyard' });
  const before = await panel.getByLabel('Notes').inputValue();
  await panel.getByLabel('Notes').fill('Asked them by post who pays.');
  await panel.getByRole('button', { name: 'Add evidence' }).click();
  await panel.getByLabel('Words that show it').last().fill('We sell to every paper.');
  await go(page, '#/settings');
  await go(page, '#/library/outlets');
  const row = page.locator('.row').filter({ hasText: 'Halyard' });
  await expect(row).toContainText('not saved yet');
  await row.getByRole('link', { name: 'Halyard' }).first().click();
  await expect(panel.getByLabel('Notes')).toHaveValue('Asked them by post who pays.');
  await expect(panel.getByLabel('Words that show it').last()).toHaveValue('We sell to every paper.');
  await notSaved(page).getByRole('button', { name: 'Throw away' }).click();
  await expect(panel.getByLabel('Notes')).toHaveValue(before);
  await expect(notSaved(page)).toBeHidden();
});

test('what was typed about a case and about an article of it waits on the case page', async ({ page }) => {
  await page.getByRole('link', { name: 'The harbour bridge closes', exact: true }).click();
  await page.getByRole('button', { name: /^Change title/ }).click();
  await page.getByRole('textbox', { name: 'Where', exact: true }).fill('Port Tarrow, at the quay');
  await page.keyboard.press('Escape');
  await expect(notSaved(page)).toContainText('what you changed about this case');
  await go(page, '#/settings');
  await page.goBack();
  await notSaved(page).getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('textbox', { name: 'Where', exact: true })).toHaveValue('Port Tarrow, at the quay');
  await notSaved(page).getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('.kicker')).toContainText('at the quay');
  await expect(notSaved(page)).toBeHidden();

  const rows = page.locator('[data-place="case"] tbody tr[data-article]');
  await rows
    .nth(0)
    .getByRole('button', { name: /^Change/ })
    .click();
  await page.getByLabel('Who wrote it').fill('R. Hale');
  await rows
    .nth(1)
    .getByRole('button', { name: /^Change/ })
    .click();
  await expect(page.getByLabel('Who wrote it')).not.toHaveValue('R. Hale');
  await expect(rows.nth(0)).toContainText('not saved yet');
  await rows
    .nth(0)
    .getByRole('button', { name: /^Change/ })
    .click();
  await expect(page.getByLabel('Who wrote it')).toHaveValue('R. Hale');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(rows.nth(0)).not.toContainText('not saved yet');
});

test('pasted words stay in their box until their page is added', async ({ page }) => {
  await go(page, '#/adding');
  await page.getByLabel('Paste the article here').fill(FERRY);
  await page.getByLabel('Where it stands on the web').fill('https://tide.example/ferry');
  await go(page, '#/library/cases');
  await page.reload();
  await go(page, '#/adding');
  await expect(page.getByLabel('Paste the article here')).toHaveValue(FERRY);
  await page.getByRole('button', { name: 'Read this text' }).click();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Close this report' }).click();
  await expect(page.locator('[data-ready="library"]')).toBeVisible();
  await go(page, '#/adding');
  await expect(page.getByLabel('Paste the article here')).toHaveValue('');
  await expect(page.getByLabel('Where it stands on the web')).toHaveValue('');
});

test('a review left halfway is there again, and “Add it” stores it as it was put right', async ({ page }) => {
  await page.locator('[data-input="files"]').setInputFiles([textFile('ferry.txt', FERRY)]);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Ferry dearer by ten cents');
  await page.getByLabel('Who published it').fill('Port Letter');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  const review = page.getByRole('button', { name: /^Review “/ });
  await expect(review).toBeFocused();
  const row = page.locator('li[data-state]');
  await expect(row).toContainText('changed by you, not added yet');
  await expect(row.getByRole('heading')).toHaveText('Ferry dearer by ten cents');
  await expect(row).toContainText('Port Letter');
  await review.click();
  await expect(title).toHaveValue('Ferry dearer by ten cents');
  await notSaved(page).getByRole('button', { name: 'Throw away' }).click();
  await expect(title).toHaveValue('Ferry fares rise in May');
  await title.fill('Ferry dearer in May');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  await page.getByRole('button', { name: 'Close this report' }).click();
  await expect(page.getByRole('link', { name: 'Ferry dearer in May' })).toBeVisible();
});
