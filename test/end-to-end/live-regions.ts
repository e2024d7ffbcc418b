import type { Page } from 'playwright/test';
import { expect } from './study.ts';

/** What the live regions said since the last time they were asked, in order. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    const live = '[role="status"], [role="alert"], [aria-live="polite"]';
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const said = element?.closest(live)?.textContent?.trim().replace(/\s+/gu, ' ');
        if (said && heard.at(-1) !== said) heard.push(said);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { heard });
  });
  return () =>
    page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0, Number.POSITIVE_INFINITY));
}

/** Waits until something was said that fits. */
export async function expectHeard(heard: () => Promise<string[]>, words: RegExp): Promise<void> {
  const all: string[] = [];
  await expect
    .poll(async () => {
      all.push(...(await heard()));
      return all.some((said) => words.test(said)) ? 'heard' : all.join(' | ');
    }, String(words))
    .toBe('heard');
}
