import { findingsInEachTheme } from './axe-findings.ts';
import { BENCH, FERRY, go, textFile } from './library-pages.ts';
import { expect, test } from './study.ts';

test('axe finds nothing in the library, settings and help, in each theme', async ({ page }) => {
  test.setTimeout(120_000);
  await go(page, '#/settings');
  await page.getByText('Show the copies').click();
  await expect(page.getByText('Your library now')).toBeVisible();
  await page.getByRole('button', { name: 'Write a report' }).click();
  await expect(page.getByRole('region', { name: 'The report' })).toBeVisible();
  expect(await findingsInEachTheme(page)).toEqual([]);
  for (const address of ['#/help', '#/library/cases', '#/library/articles', '#/library/outlets', '#/adding']) {
    await go(page, address);
    expect(await findingsInEachTheme(page), address).toEqual([]);
  }
  await go(page, '#/library/articles');
  await page.getByRole('link', { name: 'Aldvik looked away' }).click();
  await page.getByText('The lines of its page and what each is').click();
  expect(await findingsInEachTheme(page), 'an article’s panel').toEqual([]);
  await go(page, '#/library/outlets');
  await page.getByRole('link', { name: 'Halyard' }).first().click();
  await page.getByText('What do the other types mean?').click();
  expect(await findingsInEachTheme(page), 'an outlet’s panel').toEqual([]);
  await page.locator('[data-input="files"]').setInputFiles([textFile('a.txt', FERRY), textFile('b.txt', BENCH)]);
  await expect(page.getByRole('button', { name: 'Add all 2' })).toBeVisible();
  expect(await findingsInEachTheme(page), 'the report').toEqual([]);
  await page.getByRole('button', { name: 'Review each first' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  expect(await findingsInEachTheme(page), 'a review').toEqual([]);
  for (const door of ['titles? found', 'dates? found', 'Credits|Also credited']) {
    await page.getByRole('button', { name: new RegExp(door) }).click();
    expect(await findingsInEachTheme(page), door).toEqual([]);
  }
  await page.getByRole('listbox').press('Enter');
  expect(await findingsInEachTheme(page), 'a line being split').toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await findingsInEachTheme(page), 'the keys').toEqual([]);
  await page.keyboard.press('Control+k');
  expect(await findingsInEachTheme(page), 'find').toEqual([]);
});
