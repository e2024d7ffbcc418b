import type { Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { expect, test } from './study.ts';

async function openTab(page: Page, name: string, ready: string): Promise<void> {
  await page.getByRole('navigation', { name: 'For the lesson' }).getByRole('link', { name }).click();
  await page.locator(`[data-ready="lesson ${ready}"]`).waitFor();
}

test(
  'a case that comes with Parallax is added with its lesson, and pages about its outlets wait while it is read masked',
  { tag: '@browser' },
  async ({ page }) => {
    await page.evaluate(() => (window.location.hash = '#/library/cases'));
    const offered = page.getByRole('region', { name: 'Cases that come with Parallax' });
    await expect(offered.getByRole('listitem')).toHaveCount(3);
    expect(await findings(page), 'library').toEqual([]);
    await offered.getByRole('button', { name: 'Add “The lynx at Sorrel Lane School”' }).click();
    await page.locator('[data-ready="case"]').waitFor();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lynx at Sorrel Lane School');

    await openTab(page, 'Lesson plan', 'lesson');
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(8);
    await expect(page.getByRole('row', { name: /37–45/ })).toContainText('Talk about it');
    expect(await findings(page), 'lesson plan').toEqual([]);
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: 'screen' });

    await openTab(page, 'What others say', 'outside');
    await expect(page.getByRole('region', { name: 'About Sorrel Post' }).getByRole('article')).toHaveCount(3);
    expect(await findings(page), 'what others say').toEqual([]);
    await page.getByRole('link', { name: 'The lynx at Sorrel Lane School' }).click();
    await page.getByRole('button', { name: 'Read masked' }).click();
    await page.locator('[data-ready="reader"]').waitFor();
    await page.evaluate(() => (window.location.hash = window.location.hash.replace(/\/read.*/, '/outside')));
    await page.locator('[data-ready="lesson outside"]').waitFor();
    await expect(page.getByText('18 pages wait until you have guessed')).toBeVisible();
    await expect(page.getByText('Sorrel Post')).toHaveCount(0);
    await openTab(page, 'Lesson plan', 'lesson');
    await expect(page.getByText('Sorrel Post')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show the plan' }).click();
    await expect(page.getByText('Sorrel Post').first()).toBeVisible();
  },
);
