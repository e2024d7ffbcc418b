import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { NODE_24 } from '../../scripts/checkout.ts';
import { findings } from './axe-findings.ts';
import { expect, test } from './study.ts';

const ADDED = 3_000;
/** With the five of the case that comes with Parallax. */
const ALL = ADDED + 5;
/** What a screen shows and a turn of the wheel brings, with room to spare. */
const MOST_ROWS = 60;

function addArticles(dataDir: string): void {
  const command = [join(import.meta.dirname, 'add-many-articles.ts'), dataDir, String(ADDED)];
  const { status, stderr } = spawnSync(NODE_24, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function openShelf(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/library/articles'));
  await expect(page.getByRole('checkbox', { name: `All ${ALL.toLocaleString('en')}` })).toBeVisible();
  await page.getByLabel('In order of').selectOption('title');
  await expect(page.locator('[data-index="5"] h2')).toContainText('Ferry 0');
}

const rows = (page: Page) => page.locator('[data-index]');
const countInView = (page: Page) =>
  rows(page).evaluateAll(
    (all) =>
      all.filter(
        (row) => row.getBoundingClientRect().bottom > 0 && row.getBoundingClientRect().top < window.innerHeight,
      ).length,
  );
const focusedIndex = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? null);

test.beforeEach(async ({ study, page }) => {
  addArticles(study.dataDir);
  await page.reload();
  await page.locator('[data-ready="library"]').waitFor();
  await openShelf(page);
});

test('three thousand articles: keys and scrolling reach every row, and few rows are in the page', async ({ page }) => {
  await page.locator('[data-index="0"] h2 a').focus();
  await page.keyboard.press('End');
  await expect.poll(() => focusedIndex(page)).toBe(String(ALL - 1));
  const last = page.locator(`[data-index="${ALL - 1}"]`);
  await expect(last).toBeInViewport({ ratio: 0.9 });
  await expect(last).toHaveAttribute('aria-posinset', String(ALL));
  await expect(last).toHaveAttribute('aria-setsize', String(ALL));
  expect(await rows(page).count()).toBeLessThan(MOST_ROWS);

  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedIndex(page)).toBe(String(ALL - 2));
  await page.keyboard.press('Home');
  await expect.poll(() => focusedIndex(page)).toBe('0');
  await page.keyboard.press('PageDown');
  await expect.poll(async () => Number(await focusedIndex(page))).toBeGreaterThan(4);

  // By wheel and scrollbar: no row is missing, none stands upon another.
  for (const share of [0.2, 0.5, 0.85, 1]) {
    await page.locator('main').evaluate((main, part) => (main.scrollTop = main.scrollHeight * part), share);
    await expect(page.locator('.waiting')).toHaveCount(0);
    // The list hears of the scrolling a frame later.
    await expect.poll(() => countInView(page)).toBeGreaterThan(5);
    const boxes = await rows(page).evaluateAll((all) =>
      all
        .map((row) => ({ index: Number((row as HTMLElement).dataset['index']), box: row.getBoundingClientRect() }))
        .filter(({ box }) => box.bottom > 0 && box.top < window.innerHeight)
        .map(({ index, box }) => ({ index, top: box.top, bottom: box.bottom })),
    );
    expect(boxes.length).toBeGreaterThan(5);
    for (const [place, { index, top }] of boxes.entries()) {
      if (place === 0) continue;
      expect(index).toBe(boxes[place - 1]!.index + 1);
      expect(Math.abs(top - boxes[place - 1]!.bottom)).toBeLessThan(1.5);
    }
    expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
  }
  await expect(page.locator(`[data-index="${ALL - 1}"]`)).toBeInViewport();
});

test('the row that holds the focus stays when it scrolls out of sight, and the arrow goes on from it', async ({
  page,
}) => {
  await page.locator('[data-index="3"] h2 a').focus();
  await page.locator('main').evaluate((main) => (main.scrollTop = main.scrollHeight / 2));
  await expect(page.locator('.waiting')).toHaveCount(0);
  expect(await focusedIndex(page)).toBe('3');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedIndex(page)).toBe('4');
  await expect(page.locator('[data-index="4"]')).toBeInViewport();
});

test('a list comes back where it was left, and another order begins at its top', async ({ page }) => {
  await page.locator('main').evaluate((main) => (main.scrollTop = 40_000));
  const topRow = () =>
    rows(page).evaluateAll((all) => all.find((row) => row.getBoundingClientRect().bottom > 0)?.textContent?.trim());
  // The rows come a frame after the scrolling, and `waiting` with them.
  await expect.poll(topRow).toBeDefined();
  await expect(page.locator('.waiting')).toHaveCount(0);
  const left = await topRow();
  await page.evaluate(() => (window.location.hash = '#/help'));
  await page.locator('[data-place="help"]').waitFor();
  await page.evaluate(() => (window.location.hash = '#/library/articles'));
  await expect.poll(topRow).toBe(left);
  await page.getByLabel('In order of').selectOption('last added');
  await expect(page.locator('[data-index="0"]')).toBeInViewport();
});

test('the filter looks at all of them, a stretch that was never read is ticked whole, and all are', async ({
  page,
}) => {
  const filter = page.getByRole('searchbox', { name: 'Filter the articles' });
  await filter.fill('ferry 2997');
  await expect(page.locator('[data-index="0"] h2')).toHaveText(/Ferry 2997/);
  await filter.fill('');
  await expect(page.locator('[data-index="10"]')).toBeAttached();

  await page.locator('[data-index="2"]').getByRole('checkbox').check();
  await page.locator('[data-index="2"] h2 a').focus();
  await page.keyboard.press('End');
  await expect.poll(() => focusedIndex(page)).toBe(String(ALL - 1));
  await page
    .locator(`[data-index="${ALL - 1}"]`)
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText(`${(ALL - 2).toLocaleString('en')} articles selected`)).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('checkbox', { name: /^All / }).check();
  await expect(page.getByText(`${ALL.toLocaleString('en')} articles selected`)).toBeVisible();
});

test('nothing is wrong with it for who cannot see it, also in the middle and at 200 % text', async ({ page }) => {
  for (const size of ['100%', '200%']) {
    await page.evaluate((one) => (document.documentElement.style.fontSize = one), size);
    await page.locator('main').evaluate((main) => (main.scrollTop = main.scrollHeight / 3));
    await expect(page.locator('.waiting')).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
  }
});

test('search lists more as one goes on, and few of them are in the page', async ({ page }) => {
  await page.evaluate(() => (window.location.hash = '#/search?q=ferry'));
  // They came past the search index, which is written while one looks on.
  await expect(async () => {
    await page.locator('#search-field').fill('');
    await page.locator('#search-field').fill('ferry');
    await expect(page.locator('.hits [data-index="3"]')).toBeAttached({ timeout: 3_000 });
    await expect(page.getByText('still being made searchable')).toHaveCount(0, { timeout: 3_000 });
  }).toPass();
  await page.locator('#search-field').press('ArrowDown');
  for (let turn = 0; turn < 8; turn += 1) {
    const before = Number(await focusedIndex(page));
    // The end is the end of what has come so far: pressed before more is there, it stays where it is.
    await expect(async () => {
      await page.keyboard.press('End');
      expect(Number(await focusedIndex(page))).toBeGreaterThan(before);
    }).toPass({ timeout: 30_000 });
  }
  expect(Number(await focusedIndex(page))).toBeGreaterThan(150);
  expect(await rows(page).count()).toBeLessThan(MOST_ROWS);
});

test('articles are added to a case from the far end of the library', async ({ page }) => {
  await page.evaluate(() => (window.location.hash = '#/library/cases'));
  await page.locator('[data-place="library"] h2 a').first().click();
  await page.getByRole('button', { name: /^Add articles/ }).click();
  const list = page.getByRole('region', { name: 'Add articles from the library' });
  await list.getByLabel('Find in the library').press('ArrowDown');
  await page.keyboard.press('End');
  const last = list.locator(`[data-index="${ADDED - 1}"]`);
  await last.getByRole('checkbox').check();
  expect(await list.locator('[data-index]').count()).toBeLessThan(MOST_ROWS);
  await list.getByLabel('Find in the library').fill('ferry 0007');
  await list.locator('[data-index="0"]').getByRole('checkbox').check();
  await list.getByRole('button', { name: 'Add 2 to the case' }).click();
  await expect(page.locator('[data-place="case"] tbody tr[data-article]')).toHaveCount(7);
});
