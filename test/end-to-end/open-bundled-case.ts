import type { Locator, Page } from 'playwright/test';

/** From the library to the page of the case that comes with Parallax. */
export async function openBundledCase(page: Page): Promise<void> {
  await page.evaluate(() => (window.location.hash = '#/library/cases'));
  await page.getByRole('link', { name: 'The harbour bridge closes' }).first().click();
  await page.locator('[data-ready="case"]').waitFor();
}

/** From there to its articles side by side. */
export async function readSideBySide(
  page: Page,
  how: 'Read side by side' | 'Read masked' = 'Read side by side',
): Promise<void> {
  await openBundledCase(page);
  await page.getByRole('button', { name: how }).click();
  await page.locator('[data-ready="reader"]').waitFor();
}

export function column(page: Page, number: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^Column ${number}:`) });
}

/** The part of a column that scrolls. */
export function textOf(page: Page, number: number): Locator {
  return page.locator(`[data-scroller="${number - 1}"]`);
}

export function scrollTop(page: Page, number: number): Promise<number> {
  return textOf(page, number).evaluate((element) => element.scrollTop);
}
