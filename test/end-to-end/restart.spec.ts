import { column, openBundledCase, readSideBySide } from './open-bundled-case.ts';
import { storedSettings } from './stored-settings.ts';
import { expect, test } from './study.ts';

test('everything a person set is there after a restart', { tag: ['@window', '@packaged'] }, async ({ study }) => {
  let { page } = study;
  await openBundledCase(page);
  await page.getByRole('button', { name: /^Change title/ }).click();
  await page.getByLabel('Title of the case').fill('The bridge, in our words');
  await page.getByLabel('Where', { exact: true }).fill('Port Tarrow');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('form', { name: 'What the case is about' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Change Aldvik looked away, and the coast pays' }).click();
  await page.getByLabel('Outlet', { exact: true }).fill('The Sea Mark');
  await page.getByLabel('Is the whole article here?').selectOption('cut off');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('tbody')).toContainText('The Sea Mark');

  await page.getByRole('button', { name: 'Read side by side' }).click();
  await page.getByRole('button', { name: '2 columns' }).click();
  await expect(page.getByRole('region', { name: /^Column \d/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Scroll together' }).click();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page.locator('html')).toHaveAttribute('style', /--reading-scale: 1\.2/);
  // A setting shows at once and is stored a moment later; a restart before that has nothing to keep
  await expect
    .poll(() => storedSettings(study.dataDir))
    .toMatchObject({ textSize: 120, columns: 2, scrollTogether: true });

  page = await study.restart();
  await page.getByRole('link', { name: 'The bridge, in our words' }).first().click();
  await expect(page.locator('[data-place="case"]')).toContainText('Port Tarrow');
  await expect(page.locator('tbody')).toContainText('The Sea Mark');
  await expect(page.locator('tbody')).toContainText('cut off');
  await page.getByRole('button', { name: 'Read side by side' }).click();
  await expect(page.getByRole('region', { name: /^Column \d/ })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Scroll together' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('html')).toHaveAttribute('style', /--reading-scale: 1\.2/);
});

test('in a window of two columns the reader goes on where the address says', async ({ page }) => {
  await readSideBySide(page);
  await column(page, 1).getByRole('button', { name: /^Next/ }).click();
  await expect(column(page, 1)).toHaveAccessibleName('Column 1: Ostmere in Brief');
  await page.reload();
  await expect(column(page, 1)).toHaveAccessibleName('Column 1: Ostmere in Brief');
});
