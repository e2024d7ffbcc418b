import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright/test';
import { findingsInEachTheme } from './axe-findings.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';
import type { Study } from './study.ts';

async function openDoor(page: Page, door: 'coverage' | 'pictures' | 'report'): Promise<void> {
  await openBundledCase(page);
  await page.locator(`[data-door="${door}"]`).click();
  await page.locator(`[data-ready="${door}"]`).waitFor();
}

/** The row of a claim, found by its words. */
async function findRow(page: Page, words: string, kind: string) {
  await page.getByLabel('With the words').fill(words);
  await page.getByLabel('Kind of claim').selectOption(kind);
  return page.getByRole('row').filter({ hasText: words }).first();
}

/** Saves without the system's dialog, which a window would open. Returns what the file holds. */
async function saved(study: Study, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  test.skip(study.kind === 'packaged', 'the packaged window asks the person where to save, and no test can answer it');
  const { page, app } = study;
  if (!app) {
    const begun: Promise<Download> = page.waitForEvent('download');
    await press();
    const download = await begun;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
  const path = `${study.dataDir}/kept.txt`;
  const name = app.evaluate(
    ({ session }, savePath) =>
      new Promise<string>((resolve) =>
        session.defaultSession.once('will-download', (_event, item) => {
          item.setSavePath(savePath);
          item.once('done', () => resolve(item.getFilename()));
        }),
      ),
    path,
  );
  await press();
  return { name: await name, text: readFileSync(path, 'utf8') };
}

test(
  'a cause that one article does not tell is ticked as left out under a name, and taken back',
  { tag: '@window' },
  async ({ page }) => {
    await openDoor(page, 'coverage');
    const row = await findRow(page, 'the storm of 9 January', 'cause');
    const cell = row.getByRole('button', { name: /^The Seamark:/ });
    await expect(cell).toHaveAccessibleName('The Seamark: not found');
    await cell.click();
    const side = page.getByRole('listitem').filter({ hasText: 'The Seamark does not tell it' });
    await side.getByRole('checkbox').click();
    const name = page.getByLabel('Your name, shown in the cell');
    await expect(name).toBeFocused();
    await name.fill('Ms Ada');
    await name.press('Enter');
    await expect(cell).toHaveAccessibleName('The Seamark: left out, says Ms Ada');
    await expect(side.getByRole('checkbox')).toBeChecked();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(cell).toHaveAccessibleName('The Seamark: not found');
    await side.getByRole('checkbox').click();
    await expect(cell).toHaveAccessibleName('The Seamark: left out, says Ms Ada');
  },
);

test('a mark opens its words beside the others, and the reader opens at them and comes back to the row', async ({
  page,
}) => {
  await openDoor(page, 'coverage');
  const row = await findRow(page, 'the storm of 9 January', 'cause');
  await row.getByRole('button', { name: /^Halyard:/ }).click();
  await expect(page.getByRole('heading', { name: /\d articles, \d independent sources/ })).toBeVisible();
  await page
    .getByRole('link', { name: /^Read it there ?, in The National Courier$/ })
    .first()
    .click();
  await page.locator('[data-ready="reader"]').waitFor();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('opened-for') ?? [])].map(String).join(' ')))
    .toContain('storm of 9 January');
  await page.goBack();
  await expect(page.getByRole('link', { name: /^Read it there ?, in The National Courier$/ }).first()).toBeVisible();
});

test('the matrix is walked, opened and closed by keys alone', async ({ page }) => {
  await openDoor(page, 'coverage');
  await page.locator('[data-row="0"][data-column="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-row="1"][data-column="1"]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('[data-row="1"][data-column="5"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-row="1"][data-column="5"]')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row="1"][data-column="5"]')).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('[data-row="1"][data-column="5"]')).toBeFocused();
  await page.keyboard.press('Control+End');
  const last = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 2;
  await expect(page.locator(`[data-row="${last}"][data-column="5"]`)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.locator('[data-ready="case"]').waitFor();
});

test('a row whose marks are alike says where its numbers differ', async ({ page }) => {
  await openDoor(page, 'coverage');
  await expect(await findRow(page, '640 lorries', 'figure')).toContainText('the numbers differ');
  await expect(await findRow(page, '19 centimetres', 'figure')).not.toContainText('the numbers differ');
});

test('what only one article tells has no other mark in its row', async ({ page }) => {
  await openDoor(page, 'coverage');
  await page.getByLabel('Who tells it').selectOption({ label: 'what only The Tarrow Tide tells' });
  const rows = page.locator('tr[data-claim]');
  await expect(rows.first()).toBeVisible();
  const count = await rows.count();
  await expect(page.locator('[data-state="absent"]')).toHaveCount(count * 4);
});

test('the table that is saved is the one that is shown', { tag: '@window' }, async ({ study, page }) => {
  await openDoor(page, 'coverage');
  const row = await findRow(page, 'the storm of 9 January', 'cause');
  await expect(row).toBeVisible();
  const { name, text } = await saved(study, () => page.getByRole('button', { name: 'Save as CSV' }).click());
  expect(name).toBe('The-harbour-bridge-closes-coverage.csv');
  const [head, first, ...rest] = text.replace(/^\uFEFF/u, '').split('\r\n');
  expect(head).toContain(
    'Claim,Kind,Halyard,The National Courier,The Tarrow Tide,Ostmere in Brief,The Seamark,Told by',
  );
  expect(first).toMatch(/^the storm of 9 January,Cause,.*not found,\d,\d,/);
  expect(rest).toEqual(['']);
});

test('an article that is not known to be whole leaves nothing out until somebody says it is', async ({ page }) => {
  await openBundledCase(page);
  await page.getByRole('button', { name: 'Change Aldvik looked away, and the coast pays' }).click();
  await page.getByLabel('Is the whole article here?').selectOption('not known');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('[data-door="coverage"]').click();
  await page.locator('[data-ready="coverage"]').waitFor();
  await expect(page.getByText('The Seamark: nobody has said that the whole article came in')).toBeVisible();
  const row = await findRow(page, 'the storm of 9 January', 'cause');
  const cell = row.getByRole('button', { name: /^The Seamark:/ });
  await expect(cell).toHaveAccessibleName('The Seamark: not known');
  await cell.click();
  await page.getByRole('button', { name: 'The whole article came in' }).click();
  await expect(cell).toHaveAccessibleName('The Seamark: not found');
});

test('on paper the headings repeat, the frame is gone, and every row is there', async ({ page }) => {
  await openDoor(page, 'coverage');
  const all = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('tr[data-claim]')).toHaveCount(all);
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeHidden();
  expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
  const heights = await page.evaluate(() => [
    document.body.scrollHeight,
    document.querySelector('table')!.offsetHeight,
  ]);
  expect(heights[0]!).toBeGreaterThan(heights[1]!);
  expect(
    await page
      .locator('th.claim')
      .first()
      .evaluate((cell) => getComputedStyle(cell).position),
  ).toBe('static');
});

test('pictures say in words what they draw, and each number opens its words', { tag: '@window' }, async ({ page }) => {
  await openDoor(page, 'pictures');
  await expect(page.getByText('Five articles, four independent sources: Halyard and Ostmere in Brief')).toBeVisible();
  await page.getByRole('button', { name: 'The Tarrow Tide tells it according to Halyard' }).click();
  await expect(page.getByText('first reported on Tuesday by the news agency Halyard')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('first reported on Tuesday by the news agency Halyard')).toBeHidden();
  await expect(page.getByRole('button', { name: 'The Tarrow Tide tells it according to Halyard' })).toBeFocused();
  await page.getByRole('button', { name: /^Marta Sund/ }).click();
  await expect(page.getByRole('region', { name: /Marta Sund in The National Courier/ })).toBeVisible();
});

test('a masked case shows letters and no outlet’s name, in the matrix, the pictures and the report', async ({
  page,
}) => {
  await openBundledCase(page);
  await page.getByRole('button', { name: 'Read masked' }).click();
  await page.locator('[data-ready="reader"]').waitFor();
  for (const door of ['coverage', 'pictures', 'report'] as const) {
    await openDoor(page, door);
    const text = await page.locator(`[data-place="${door}"]`).innerText();
    expect(text).toContain('Outlet A');
    for (const name of ['Halyard', 'National Courier', 'Tarrow Tide', 'Ostmere in Brief', 'Seamark'])
      expect(text, `${name} in ${door}`).not.toContain(name);
  }
});

test(
  'the report is kept as one file that runs nothing and asks for nothing',
  { tag: '@window' },
  async ({ study, page }) => {
    await openDoor(page, 'report');
    const { name, text } = await saved(study, () => page.getByRole('button', { name: 'Save as HTML' }).click());
    expect(name).toBe('The-harbour-bridge-closes-report.html');
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).not.toMatch(/<script|<button|<input|\son\w+=|src=|url\((?!#)|@import|@font-face/);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('The storm of 9 January'.slice(4));
    const cited = [...text.matchAll(/href="#(evidence-\d+)"/g)].map(([, id]) => id!);
    expect(cited.length).toBeGreaterThan(100);
    for (const id of cited) expect(text).toContain(`id="${id}"`);
  },
);

test('axe finds nothing in coverage, pictures and report, in each theme', async ({ page }) => {
  await openDoor(page, 'coverage');
  await page.locator('[data-state="absent"]').first().click();
  expect(await findingsInEachTheme(page), 'coverage').toEqual([]);
  await openDoor(page, 'pictures');
  await page.locator('[data-opens^="origin"]').first().click();
  expect(await findingsInEachTheme(page), 'pictures').toEqual([]);
  await openDoor(page, 'report');
  expect(await findingsInEachTheme(page), 'report').toEqual([]);
});
