import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { BENCH, FERRY, go, textFile } from './library-pages.ts';
import { expect, test } from './study.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, as one line a finding. */
async function findings(page: Page): Promise<string[]> {
  // The stand-in for Electron has no second context for axe to open a page in, so it runs in this one.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

for (const theme of ['light', 'dark', 'high contrast'] as const) {
  test(`axe finds nothing in the library, settings and help (${theme})`, async ({ page }) => {
    test.setTimeout(120_000);
    await go(page, '#/settings');
    await page.getByRole('radio', { name: theme, exact: false }).check();
    await page.getByText('Show the copies').click();
    await expect(page.getByText('Your library now')).toBeVisible();
    await page.getByRole('button', { name: 'Write a report' }).click();
    await expect(page.getByRole('region', { name: 'The report' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    for (const address of ['#/help', '#/library/cases', '#/library/articles', '#/library/outlets', '#/adding']) {
      await go(page, address);
      expect(await findings(page), address).toEqual([]);
    }
    await go(page, '#/library/articles');
    await page.getByRole('link', { name: 'Aldvik looked away' }).click();
    await page.getByText('The lines of its page and what each is').click();
    expect(await findings(page), 'an article’s panel').toEqual([]);
    await go(page, '#/library/outlets');
    await page.getByRole('link', { name: 'Halyard' }).first().click();
    await page.getByText('What do the other types mean?').click();
    expect(await findings(page), 'an outlet’s panel').toEqual([]);
    await page.locator('[data-input="files"]').setInputFiles([textFile('a.txt', FERRY), textFile('b.txt', BENCH)]);
    await expect(page.getByRole('button', { name: 'Add all 2' })).toBeVisible();
    expect(await findings(page), 'the report').toEqual([]);
    await page.getByRole('button', { name: 'Review each first' }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    expect(await findings(page), 'a review').toEqual([]);
    for (const door of ['titles? found', 'dates? found', 'Credits|Also credited']) {
      await page.getByRole('button', { name: new RegExp(door) }).click();
      expect(await findings(page), door).toEqual([]);
    }
    await page.getByRole('listbox').press('Enter');
    expect(await findings(page), 'a line being split').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await findings(page), 'the keys').toEqual([]);
    await page.keyboard.press('Control+k');
    expect(await findings(page), 'find').toEqual([]);
  });
}
