import type { Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { go, textFile } from './library-pages.ts';
import { expect, test } from './study.ts';

const KETTLE = `Kettle works in Sorrel burns down

By Ivo Marsh

2 May 2024

A fire destroyed the kettle works in Sorrel on Wednesday night, the fire chief Berta Lindqvist said. Nobody was hurt.

Lindqvist said that the fire began in the enamel kiln. The Sorrel Kettle Company (SKC), formerly Hearth Brothers, has made kettles there since 1911.

The kiln had been mended in April, and the enamel kettles of a whole winter are lost.`;

const KILN = `Kiln was mended a month before fire, Sorrel company says

By Ada Lunt

3 May 2024

The enamel kiln in which the fire at the Sorrel kettle works began had been mended in April, SKC said on Thursday.

The fire chief Berta Lindqvist will look at the kiln again. Lindqvist said that the enamel had been too hot.

SKC promised its kettle makers their wages until the winter.`;

const WAGES = `Wages for kettle makers until winter

By Tom Orrin

4 May 2024

The makers of enamel kettles in Sorrel will be paid until the winter although their kettle works burned down, SKC said on Friday.

Berta Lindqvist, the fire chief, said that the enamel kiln in which the fire began was beyond mending.`;

const ROWING = `Rowing club wins in the rain

By Nela Orth

2 May 2024

The rowing club of Ostmere won four of five races on the canal in heavy rain. The boats were full of water at the end.

Its trainer promised the crew dry socks. The next regatta is in the autumn.`;

async function add(page: Page, ...files: ReturnType<typeof textFile>[]) {
  await page.locator('[data-input="files"]').setInputFiles(files);
  await page.getByRole('button', { name: `Add all ${files.length}` }).click();
  await page.getByText(`${files.length} pages in your library`).waitFor();
}

test(
  'articles about one event are proposed as a case, and what comes in later is offered to it',
  { tag: '@window' },
  async ({ page }) => {
    test.setTimeout(90_000);
    await go(page, '#/adding');
    await add(page, textFile('kettle.txt', KETTLE), textFile('kiln.txt', KILN), textFile('rowing.txt', ROWING));
    await page.getByRole('button', { name: 'Close this report' }).click();
    await go(page, '#/library/cases');

    const list = page.getByRole('region', { name: 'These articles seem to be about one event' });
    const row = list.getByRole('listitem').filter({ hasText: '2 articles from 2–3 May 2024' });
    await expect(row).toContainText('“Sorrel”');
    await row.getByText('Which articles, and why').press('Enter');
    await expect(row.getByRole('checkbox')).toHaveCount(2);
    await expect(row).toContainText('Berta Lindqvist');
    await expect(row).not.toContainText('Rowing club');

    await row.getByRole('button', { name: 'Make a case' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect(row.getByRole('button', { name: 'Make a case' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The kettle fire');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'The kettle fire' })).toBeVisible();

    await go(page, '#/adding');
    await page
      .locator('[data-input="files"]')
      .setInputFiles([textFile('wages.txt', WAGES), textFile('r.txt', `${ROWING}\n\nMore rain came.`)]);
    await page.getByRole('button', { name: /^Add all/ }).click();
    const offer = page.getByRole('region', { name: 'Perhaps part of a case you have' });
    await expect(offer).toContainText('1 of these may belong to “The kettle fire”');
    await offer.getByRole('button', { name: 'Add to the case' }).click();
    await expect(page.getByText('“The kettle fire” has 3 articles now.').first()).toBeVisible();
    await expect(offer).toBeHidden();
  },
);

test('a proposed group is split, put together and refused by keyboard', async ({ page }) => {
  await go(page, '#/adding');
  await add(page, textFile('kettle.txt', KETTLE), textFile('kiln.txt', KILN), textFile('wages.txt', WAGES));
  await page.getByRole('button', { name: 'Close this report' }).click();
  await go(page, '#/library/cases');
  const rows = page.getByRole('region', { name: 'These articles seem to be about one event' }).getByRole('listitem');
  const groups = rows.filter({ has: page.getByRole('button', { name: 'Make a case' }) });
  await expect(groups).toHaveCount(1);
  await groups.getByText('Which articles, and why').press('Enter');
  await groups.getByRole('checkbox', { name: /Wages/ }).press('Space');
  await groups.getByRole('button', { name: 'Split: 1 unticked article as another event' }).press('Enter');
  await expect(groups).toHaveCount(2);
  await expect(groups.first().getByText('Which articles, and why')).toBeFocused();
  await expect(groups.first()).toContainText('2 articles from 2–3 May 2024');
  await expect(groups.last()).toContainText('1 article');
  expect(await findings(page)).toEqual([]);
  // Going through the list by arrow key chooses, and does nothing yet.
  await groups.first().getByLabel('The same event as').press('ArrowDown');
  await expect(groups).toHaveCount(2);
  await groups.first().getByRole('button', { name: 'Put them together' }).press('Enter');
  await expect(groups).toHaveCount(1);
  await expect(groups).toContainText('3 articles from 2–4 May 2024');
  await groups.getByRole('button', { name: 'Not one event' }).press('Enter');
  await expect(groups).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(groups).toHaveCount(1);
});

test('the names of an article open their passages and can be put right', async ({ page }) => {
  await go(page, '#/adding');
  await add(page, textFile('kettle.txt', KETTLE), textFile('kiln.txt', KILN));
  await page.getByRole('button', { name: 'Close this report' }).click();
  await go(page, '#/library/articles');
  await page.getByRole('link', { name: 'Kiln was mended' }).click();
  await page.getByText('People, places and organisations in it').click();

  const organisations = page.getByRole('list', { name: 'Organisations' });
  await organisations.getByRole('button', { name: /^Sorrel Kettle Company/ }).click();
  const details = page.getByRole('region', { name: 'About Sorrel Kettle Company' });
  await expect(details.locator('mark')).toHaveText(['SKC', 'SKC']);
  await expect(details).toContainText('Sorrel Kettle Company (SKC) (in another article)');
  expect(await findings(page)).toEqual([]);

  await details.getByRole('textbox', { name: 'Name' }).fill('Sorrel Kettles');
  await details.getByRole('button', { name: 'Rename' }).click();
  await expect(organisations.getByRole('button', { name: /^Sorrel Kettles/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(organisations.getByRole('button', { name: /^Sorrel Kettle Company/ })).toBeVisible();

  const people = page.getByRole('list', { name: 'People' });
  await people.getByRole('button', { name: /^Berta Lindqvist/ }).press('Enter');
  await page.getByLabel('The same as').press('ArrowDown');
  await expect(people.getByRole('button', { name: /^Berta Lindqvist/ })).toBeVisible();
  await page.getByRole('button', { name: 'Join them' }).press('Enter');
  await expect(page.getByText(/are one name now, in every article/).first()).toBeVisible();
  await expect(people.getByRole('button', { name: /^Berta Lindqvist/ })).toHaveCount(0);
  await expect(page.locator('button.name[aria-expanded="true"]')).toBeFocused();
});
