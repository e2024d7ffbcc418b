import type { Page } from 'playwright/test';
import { expect } from './study.ts';

/** An invented page as a file for a file dialog. */
export function textFile(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

export const FERRY = `Ferry fares rise in May

By Nela Orth

3 April 2024

Fares on the harbour ferry will rise by ten cents in May, the port said on Wednesday. A monthly ticket will cost two crowns more.

The port said that it had not raised its fares for six years. Fuel had become dearer in each of them.

Pupils will go on paying half. The last boat on Sundays stays, after the council had asked for it.`;

export const BENCH = `A bench on the quay

By Ada Lunt

4 April 2024

The Sunday boat carries fourteen people on an average night. Fourteen people fill a classroom bench, and nobody leaves a bench on the quay.

The treasurer called the boat the most expensive nine kilometres in the county. He has never waited for it in the rain.

We asked the fourteen where they go. Nine of them work nights at the hospital.`;

export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.locator('[data-ready]')).toBeVisible();
}

/** Adds both pages as they were understood and closes the report. */
export async function addTwoArticles(page: Page): Promise<void> {
  await page
    .locator('[data-input="files"]')
    .setInputFiles([textFile('ferry.txt', FERRY), textFile('bench.txt', BENCH)]);
  await page.getByRole('button', { name: 'Add all 2' }).click();
  await page.getByText('2 pages in your library').waitFor();
  await page.getByRole('button', { name: 'Close this report' }).click();
  await expect(page.locator('[data-ready="library"]')).toBeVisible();
}
