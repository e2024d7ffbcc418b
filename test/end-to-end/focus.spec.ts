import type { Page } from 'playwright/test';
import { BENCH, FERRY, addTwoArticles, go, textFile } from './library-pages.ts';
import { expect, test } from './study.ts';

/** What holds the focus, in a few words; "nowhere" where a key press would start from the top of the window. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nowhere';
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ');
    return `${element.localName}: ${words.slice(0, 40)}`;
  });
}

test('the focus goes along when a page is reviewed, left and added', { tag: '@window' }, async ({ page }) => {
  await page.locator('[data-input="files"]').setInputFiles([textFile('a.txt', FERRY), textFile('b.txt', BENCH)]);
  // The report takes the focus when it opens; a key pressed in that moment would be its
  await expect.poll(() => focused(page)).toBe('div: How far it is');
  await page.getByRole('button', { name: 'Review each first' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('h1: Review what came in');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/^button: Review ?“Ferry fares rise/);
  await page.getByRole('button', { name: 'Add all 2 articles' }).press('Enter');
  await expect(page.getByText('2 pages in your library')).toBeVisible();
  expect(await focused(page)).toBe('div: How far it is');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('button: Make a case of them');
});

test('after removing articles the focus is on the next one, and an undo keeps it', async ({ page }) => {
  await addTwoArticles(page);
  await page.getByLabel('In order of').selectOption('newest first');
  await page.getByRole('checkbox', { name: 'Select “A bench on the quay”' }).check();
  await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect.poll(() => focused(page)).toBe('a: Ferry fares rise in May');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'A bench on the quay' })).toBeVisible();
  expect(await focused(page)).toBe('a: Ferry fares rise in May');

  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove from the library' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Ferry fares rise in May' })).toBeHidden();
  await expect.poll(() => focused(page)).toMatch(/^a: /);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByText('Undone:').first()).toBeVisible();
  await expect.poll(() => focused(page)).toBe('button: Redo');
});

test('after a case is made, taken back and removed the focus is in the page', async ({ page }) => {
  await page.getByRole('link', { name: 'The harbour bridge closes', exact: true }).press('Enter');
  const rows = page.locator('[data-place="case"] tbody tr[data-article]');
  const second = await rows.nth(1).getByRole('rowheader').locator('.headline').innerText();
  await rows
    .nth(0)
    .getByRole('button', { name: /^Change/ })
    .press('Enter');
  await page.getByRole('button', { name: 'Take out of the case' }).press('Enter');
  await expect(rows).toHaveCount(4);
  await expect.poll(() => focused(page)).toContain(second.slice(0, 25));
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(5);
  expect(await focused(page)).toMatch(/^button: Change/);
  await page.getByRole('button', { name: /^Change title/ }).press('Enter');
  await page.getByRole('button', { name: 'Remove this case' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
  await expect.poll(() => focused(page)).toMatch(/^main/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'The harbour bridge closes', exact: true })).toBeVisible();
  expect(await focused(page)).not.toBe('nowhere');
});

test('clearing what was ticked leaves the focus on the row', async ({ page }) => {
  await go(page, '#/library/articles');
  await page.getByRole('link', { name: 'Bridge to Lark Island closed' }).focus();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Make a case' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('button: Make a case');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toMatch(/^a: Bridge to Lark Island closed/);
});
