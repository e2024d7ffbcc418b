import type { Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { callService } from './call-service.ts';
import { column, openBundledCase, readSideBySide, textOf } from './open-bundled-case.ts';
import { storedSettings } from './stored-settings.ts';
import { expect, test } from './study.ts';

/** What the element that holds the focus is for, in the reader's own words; "nowhere" for the top of the window. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nowhere';
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return (element as HTMLElement).dataset['spot'] ?? `${element.localName}: ${words.trim().slice(0, 40)}`;
  });
}

async function fourColumns(page: Page): Promise<void> {
  await readSideBySide(page);
  await page.getByRole('button', { name: '4 columns' }).click();
}

const columns = (page: Page) => page.getByRole('region', { name: /^Column \d/ });

test(
  'four columns fit into 1280 by 800; in less room the others are folded and opened by key or press',
  { tag: '@window' },
  async ({ study, page }) => {
    await fourColumns(page);
    await expect(columns(page)).toHaveCount(4);
    await expect(page.getByText(/of 4 shown/)).toHaveCount(0);
    await study.setSize(1024, 640);
    await expect(columns(page)).toHaveCount(3);
    await expect(page.getByRole('button', { name: '3 of 4 shown' })).toBeVisible();
    await page.getByRole('button', { name: 'Show column 4: Ostmere in Brief' }).press('Enter');
    await expect(textOf(page, 4)).toBeFocused();
    await expect(column(page, 1)).toBeHidden();
    await page.keyboard.press('1');
    await expect(textOf(page, 1)).toBeFocused();
    for (const number of [2, 3, 4]) {
      await page.keyboard.press('ArrowRight');
      await expect(textOf(page, number)).toBeFocused();
    }
    await expect(column(page, 1)).toBeHidden();
  },
);

test(
  'at twice the text size in a small window the text has most of the height and nothing is cut off',
  { tag: '@window' },
  async ({ study, page }) => {
    await fourColumns(page);
    await study.setSize(1024, 640);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect(page.getByRole('button', { name: '1 of 4 shown' })).toBeVisible();
    await textOf(page, 1).evaluate((element) => element.scrollTo(0, 1200));
    const head = page.getByRole('button', { name: /: to the top$/ });
    await expect(head).toContainText('Bridge to Lark Island');
    const [text, above] = [await textOf(page, 1).boundingBox(), await head.boundingBox()];
    expect((text?.height ?? 0) - (above?.height ?? 0)).toBeGreaterThan(640 * 0.7);
    const reading = page.getByRole('button', { name: 'Reading', exact: true });
    const edge = await reading.boundingBox();
    expect((edge?.x ?? 0) + (edge?.width ?? 0)).toBeLessThanOrEqual(1024);
    await reading.press('Enter');
    await page.getByRole('button', { name: '2 columns' }).press('Enter');
    await expect(page.getByRole('button', { name: '1 of 2 shown' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(reading).toBeFocused();
    await head.press('Enter');
    expect(await focused(page)).toBe('text');
  },
);

test('a separator is dragged, stays where it was over a restart, and a double click evens the columns out', async ({
  study,
}) => {
  let { page } = study;
  await readSideBySide(page);
  const separator = () => page.getByRole('separator', { name: 'Width of columns 1 and 2' });
  const widthOf = async (number: number) => (await column(page, number).boundingBox())?.width ?? 0;
  const before = await widthOf(1);
  const box = (await separator().boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 300);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 40, box.y + 310);
  await page.mouse.move(box.x + box.width / 2 - 90, box.y + 310);
  await page.mouse.up();
  await expect.poll(() => widthOf(1)).toBeCloseTo(before - 90, -1);
  await page.mouse.move(box.x + 200, box.y + 310);
  const dragged = await widthOf(1);
  expect(dragged).toBeCloseTo(before - 90, -1);
  await expect
    .poll(() => storedSettings(study.dataDir))
    .toMatchObject({ columnShares: [[expect.any(Number), expect.any(Number), 1]] });
  page = await study.restart();
  await readSideBySide(page);
  await expect.poll(() => widthOf(1)).toBeCloseTo(dragged, 0);
  await separator().dblclick();
  await expect.poll(() => widthOf(1)).toBeCloseTo(before, 0);
  await expect.poll(() => storedSettings(study.dataDir)).toMatchObject({ columnShares: [] });
});

test('no dot begins a line over the text', async ({ study, page }) => {
  await fourColumns(page);
  await study.setSize(1024, 640);
  const leading = await page.locator('article header').evaluateAll((heads) => {
    const found: string[] = [];
    for (const head of heads) {
      const walker = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = text.indexOf('·'); at >= 0; at = text.indexOf('·', at + 1)) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          if (range.getBoundingClientRect().left < head.getBoundingClientRect().left + 4) found.push(text);
        }
      }
    }
    return found;
  });
  expect(leading).toEqual([]);
});

test('the focus is never lost: guess, page as it came in, content warning', async ({ page }) => {
  await openBundledCase(page);
  await page.getByRole('button', { name: /^Change title/ }).click();
  await page.getByLabel(/^Content warning/).fill('Somebody is hurt in these articles.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Read masked' }).click();
  await page.getByRole('button', { name: 'Read on' }).press('Enter');
  await expect(textOf(page, 1)).toBeFocused();
  // A guess can be made once the article is there.
  await expect(page.locator('#headline-1')).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('g');
  const second = column(page, 2);
  await expect(second.getByLabel('Who do you think published this?')).toBeFocused();
  await second.getByLabel(/^Because/).fill('it quotes only the minister');
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('guess');
  await page.keyboard.press('Enter');
  await expect(second.getByLabel(/^Because/)).toHaveValue('it quotes only the minister');
  await second.getByRole('button', { name: 'Read on first' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('guess');
  await page.reload();
  await page.getByRole('button', { name: 'Read on' }).press('Enter');
  await second.getByRole('button', { name: 'Guess who published it' }).press('Enter');
  await expect(second.getByLabel(/^Because/)).toHaveValue('it quotes only the minister');
  await second.getByLabel('Who do you think published this?').selectOption('wire agency');
  await second.getByRole('button', { name: 'Put down my guess' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('reveal');
  await second.getByRole('button', { name: 'See the page as it came in' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('page');
  await second.getByRole('button', { name: 'Back to the article' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('to page');
  await second.getByRole('button', { name: /^Forget my guess/ }).press('Enter');
  await expect.poll(() => focused(page)).toBe('guess');
  await page.keyboard.press('Enter');
  await expect(second.getByLabel(/^Because/)).toHaveValue('');
});

test('opening, switching and leaving columns writes nothing to the console', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(error.message));
  for (const count of ['2', '4', '3']) {
    await readSideBySide(page, count === '2' ? 'Read masked' : 'Read side by side');
    await page.getByRole('button', { name: `${count} columns` }).click();
    await column(page, 1).getByRole('button', { name: /^Next/ }).click();
    await textOf(page, 2).evaluate((element) => element.scrollTo(0, 500));
    await page.keyboard.press('m');
    await page.keyboard.press(']');
    await page.keyboard.press('Escape');
    await page.locator('[data-ready="case"]').waitFor();
    // What the reader still had on its way must find it closed.
    await page.goBack();
    await page.goForward();
    await page.locator('[data-ready="case"]').waitFor();
  }
  expect(said).toEqual([]);
});

test('opened for words of its first column, the reader shows them once and then goes where it is sent', async ({
  page,
}) => {
  await openBundledCase(page);
  await page.setViewportSize({ width: 900, height: 700 });
  const { caseId } = await page.evaluate(() => ({ caseId: window.location.hash.split('/')[2]! }));
  const { articles } = await callService(page, 'corpus.case', { caseId });
  const ids = articles.slice(0, 4).map(({ id }) => id);
  await page.evaluate(
    (hash) => (window.location.hash = hash),
    `#/case/${caseId}/read?articles=${ids.join(',')}&at=${ids[0]}:400-440`,
  );
  await page.locator('[data-ready="reader"]').waitFor();
  await expect(textOf(page, 1)).toBeFocused();
  await page.keyboard.press('4');
  await expect(textOf(page, 4)).toBeFocused();
  await page.waitForTimeout(300);
  await expect(textOf(page, 4)).toBeFocused();
  await expect(textOf(page, 1)).toHaveCount(0);
});
