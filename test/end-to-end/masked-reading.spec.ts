import type { Page } from 'playwright/test';
import { column, openBundledCase, readSideBySide } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

/** By column: what says who published or wrote it. The third column cites the first by name, which would tell too. */
const HIDDEN = [
  ['Halyard', 'Ruben Hale'],
  ['National Courier', 'Courier newsroom'],
  ['Tarrow Tide', 'Jonna Weir'],
] as const;

test('masked, no column names its own outlet or writer or the next one, and the case page names none', async ({
  page,
}) => {
  await readSideBySide(page, 'Read masked');
  await expect(column(page, 2)).toHaveAccessibleName('Column 2: Outlet B');
  for (const place of HIDDEN.keys()) {
    const text = await column(page, place + 1).innerText();
    expect(text).toContain(`Outlet ${'ABC'[place]}`);
    for (const name of [...HIDDEN.flat(), 'wire agency', 'state-controlled', 'local newsroom'])
      expect(text).not.toContain(name);
  }
  await expect(column(page, 3).getByRole('img', { name: 'another outlet of this case' })).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('[data-ready="case"]').waitFor();
  await expect(page.locator('[data-place="case"]')).toContainText('Outlet A');
  const casePage = await page.locator('[data-place="case"]').innerText();
  for (const name of HIDDEN.flat()) expect(casePage).not.toContain(name);
});

test('a guess shows in the other columns who cites whom', async ({ page }) => {
  await readSideBySide(page, 'Read masked');
  await expect(column(page, 3)).not.toContainText('Halyard');
  await guess(page, 1);
  await expect(column(page, 1)).toHaveAccessibleName('Column 1: Halyard');
  await expect(column(page, 3)).toContainText('by the news agency Halyard;');
  await expect(column(page, 3)).toHaveAccessibleName('Column 3: Outlet C');
});

test('Find and the library tell no outlet that is still to be guessed', async ({ page }) => {
  // The shelves are read before the case is masked, so that what Find shows must have been read anew.
  await page.locator('[data-ready="library"]').waitFor();
  await readSideBySide(page, 'Read masked');
  await page.keyboard.press('Control+k');
  const found = page.getByRole('listbox', { name: 'Found' });
  for (const typed of ['Halyard', 'Courier', 'Tide', 'Seamark', 'Ruben', 'Weir', 'bridge']) {
    await page.getByRole('combobox', { name: /^Find/ }).fill(typed);
    // The last line says again what was typed.
    const lines = found.getByRole('option').filter({ hasNotText: 'Search every article' });
    for (const name of ['Halyard', 'Courier', 'Tarrow Tide', 'Seamark', 'Ruben Hale', 'Jonna Weir'])
      await expect(lines.filter({ hasText: name })).toHaveCount(0);
  }
  await page.keyboard.press('Escape');
  await page.evaluate(() => (window.location.hash = '#/library/outlets'));
  await expect(page.getByText('5 outlets left out')).toBeVisible();
  await page.evaluate(() => (window.location.hash = '#/library/articles'));
  await page
    .getByRole('link', { name: 'Engineers find crack' })
    .or(page.locator('[data-article] h2 a'))
    .first()
    .click();
  await expect(page.getByText('Who published this is hidden')).toBeVisible();
  await expect(page.getByLabel('Who published it')).toBeHidden();
  await page.getByRole('button', { name: 'Show the names' }).click();
  await expect(page.getByLabel('Who published it')).not.toHaveValue('');
});

test('versions and the page as it came in say beforehand that they tell, and one press shows them', async ({
  page,
}) => {
  await readSideBySide(page, 'Read masked');
  await column(page, 1).getByRole('button', { name: 'show it anyway' }).press('Enter');
  await expect(column(page, 1).getByRole('heading', { name: 'The page as it came in' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(column(page, 1).getByRole('button', { name: 'show it anyway' })).toBeFocused();
  for (const query of ['', '?read=1']) {
    await page.evaluate(() => (window.location.hash = '#/library/articles'));
    const address = await page.getByRole('link', { name: 'Aldvik looked away' }).getAttribute('href');
    await page.evaluate((hash) => (window.location.hash = hash), `#/versions/${address!.split('/').at(-1)}${query}`);
    await expect(page.locator('[data-ready="withheld"]')).toContainText('they show who published it');
    await expect(page.locator('main')).not.toContainText(/Seamark|came into your library|not changed/);
    await page.getByRole('button', { name: 'Show it anyway' }).press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Aldvik looked away' })).toBeFocused();
  }
  await page.evaluate(() => (window.location.hash = '#/library/cases'));
  await page.goBack();
  await expect(page.locator('[data-ready="withheld"]')).toBeVisible();
});

test('an article of no known outlet is read without a guess', async ({ page }) => {
  await openBundledCase(page);
  const row = page.locator('[data-place="case"] tbody tr').first();
  await row.getByRole('button', { name: /^Change/ }).click();
  await page.getByLabel('Outlet', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('[data-place="case"]')).toContainText('Outlet not known');
  await page.getByRole('button', { name: 'Read masked' }).click();
  await expect(column(page, 1)).toContainText('Who published this isn’t known yet.');
  await expect(column(page, 1).getByRole('button', { name: 'Guess who published it' })).toHaveCount(0);
  await expect(column(page, 2).getByRole('button', { name: 'Guess who published it' })).toBeVisible();
});

test('a guess can be undone, also after the page was loaded again', async ({ page }) => {
  await readSideBySide(page, 'Read masked');
  await guess(page, 2);
  await expect(column(page, 2)).toHaveAccessibleName('Column 2: The National Courier');
  await page.reload();
  await page.locator('[data-ready="reader"]').waitFor();
  await expect(column(page, 2)).toHaveAccessibleName('Column 2: The National Courier');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Guess put down:').first()).toBeVisible();
  await expect(column(page, 2)).toHaveAccessibleName('Column 2: Outlet B');
  await page.reload();
  await page.locator('[data-ready="reader"]').waitFor();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('There is nothing to undo.').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(column(page, 2)).toHaveAccessibleName('Column 2: The National Courier');
});

async function guess(page: Page, number: number): Promise<void> {
  const one = column(page, number);
  await one.getByRole('button', { name: 'Guess who published it' }).click();
  await one.getByLabel('Who do you think published this?').selectOption('wire agency');
  await one.getByLabel(/^Because/).fill('it is dry and names its sources');
  await one.getByRole('button', { name: 'Put down my guess' }).click();
}

test('a guess needs a type and a reason; then the label stands beside it and can be masked again', async ({ page }) => {
  await readSideBySide(page, 'Read masked');
  const second = column(page, 2);
  await second.getByRole('button', { name: 'Guess who published it' }).click();
  const type = second.getByLabel('Who do you think published this?');
  await expect(type).toBeFocused();
  await second.getByRole('button', { name: 'Put down my guess' }).click();
  await expect(second).toContainText('Choose one.');
  await type.selectOption('government release');
  await expect(second).toContainText('Written and published by a ministry');
  await second.getByRole('button', { name: 'Put down my guess' }).click();
  await expect(second.getByLabel(/^Because/)).toBeFocused();
  await expect(second).toContainText('Write a sentence');
  await expect(second).not.toContainText('The National Courier');

  await second.getByLabel(/^Because/).fill('Because it quotes only the minister.');
  await second.getByRole('button', { name: 'Put down my guess' }).click();
  await expect(second).toHaveAccessibleName('Column 2: The National Courier');
  await expect(second).toContainText('You guessed government release, because “it quotes only the minister”.');
  await expect(second).toContainText('It was published by The National Courier, labelled state-controlled outlet: “');
  await expect(column(page, 1)).toHaveAccessibleName('Column 1: Outlet A');

  await second.getByRole('button', { name: /^Forget my guess/ }).click();
  await expect(second).toHaveAccessibleName('Column 2: Outlet B');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(second).toContainText('You guessed government release');
});

test('two guesses that are being written go with their articles when the columns change places', async ({ page }) => {
  await readSideBySide(page, 'Read masked');
  const reason = (number: number) => column(page, number).getByLabel(/^Because/);
  for (const number of [1, 2]) {
    await column(page, number)
      .getByRole('button', { name: /^Guess who published it/ })
      .click();
    await reason(number).fill(`What speaks for ${number}.`);
  }
  await column(page, 1)
    .getByRole('button', { name: /^Swap with the column on the right/ })
    .press('Enter');
  await expect(reason(1)).toHaveValue('What speaks for 2.');
  await expect(reason(2)).toHaveValue('What speaks for 1.');
  // The keyboard stays where it was.
  await expect(page.locator('button.swap:focus')).toHaveCount(1);
});

test('the page as it came in, still on its way when names are hidden, is not shown', async ({ page }) => {
  let held: (() => void) | null = null;
  await page.routeWebSocket(/study/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (String(message).includes('"bytes"')) held = () => socket.send(message);
      else socket.send(message);
    });
  });
  await page.reload();
  await readSideBySide(page);
  await column(page, 1)
    .getByRole('button', { name: /^See the page as it came in/ })
    .click();
  await expect.poll(() => held !== null).toBe(true);
  await page.keyboard.press('m');
  await expect(column(page, 1)).toHaveAccessibleName('Column 1: Outlet A');
  held!();
  await page.waitForTimeout(300);
  await expect(column(page, 1)).not.toContainText('Halyard');
  await expect(column(page, 1).locator('[data-spot="page"]')).toHaveCount(0);
});

test('masked reading is kept: after a restart the names are still hidden', { tag: '@window' }, async ({ study }) => {
  await readSideBySide(study.page, 'Read masked');
  const page = await study.restart();
  await openBundledCase(page);
  await expect(page.locator('[data-place="case"]')).toContainText('Outlet A');
  await expect(page.locator('[data-place="case"]')).not.toContainText('Halyard');
});
