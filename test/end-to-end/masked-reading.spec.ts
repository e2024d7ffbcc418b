import { column, openBundledCase, readSideBySide } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

/** By column: an article may name other outlets as its sources, but nothing may say who published or wrote it. */
const HIDDEN = [
  ['Halyard', 'Ruben Hale'],
  ['National Courier', 'Courier newsroom'],
  ['Tarrow Tide', 'Jonna Weir'],
] as const;

test('masked, no column names its own outlet or writer, and the case page names none', async ({ page }) => {
  await readSideBySide(page, 'Read masked');
  await expect(column(page, 2)).toHaveAccessibleName('Column 2: Outlet B');
  for (const [place, names] of HIDDEN.entries()) {
    const text = await column(page, place + 1).innerText();
    expect(text).toContain(`Outlet ${'ABC'[place]}`);
    for (const name of [...names, 'wire agency', 'state-controlled', 'local newsroom'])
      expect(text).not.toContain(name);
  }
  await page.keyboard.press('Escape');
  await page.locator('[data-ready="case"]').waitFor();
  await expect(page.locator('[data-place="case"]')).toContainText('Outlet A');
  const casePage = await page.locator('[data-place="case"]').innerText();
  for (const name of HIDDEN.flat()) expect(casePage).not.toContain(name);
});

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

test('masked reading is kept: after a restart the names are still hidden', async ({ study }) => {
  await readSideBySide(study.page, 'Read masked');
  const page = await study.restart();
  await openBundledCase(page);
  await expect(page.locator('[data-place="case"]')).toContainText('Outlet A');
  await expect(page.locator('[data-place="case"]')).not.toContainText('Halyard');
});
