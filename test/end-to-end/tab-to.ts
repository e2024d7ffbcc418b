import type { Locator, Page } from 'playwright/test';
import { expect } from './study.ts';

/** Goes there as a keyboard does: Tab until it has the focus. Whoever would go round for ever is in a trap. */
export async function tabTo(page: Page, target: Locator, most = 90): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** What has the focus, as a person would name it; "nowhere" where it was lost. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return 'nowhere';
    return (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/\s+/gu, ' ').slice(0, 80);
  });
}
