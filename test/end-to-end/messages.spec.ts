import type { Page } from 'playwright/test';
import { Wire } from '../../scripts/gallery/wire.ts';
import { callService } from './call-service.ts';
import { addTwoArticles, go } from './library-pages.ts';
import { expect, test } from './study.ts';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

async function removeFirst(page: Page): Promise<void> {
  await page
    .getByRole('checkbox', { name: /^Select “/ })
    .first()
    .check();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
}

for (const [width, height, text] of [
  [1280, 800, 100],
  [1024, 640, 100],
  [1280, 800, 200],
] as const) {
  test(`a message covers nothing at ${width} by ${height} with text of ${text} %`, async ({ study, page }) => {
    await study.setSize(width, height);
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size}%`), text);
    await go(page, '#/library/articles');
    await removeFirst(page);
    await expect(messages(page)).toContainText('One article was taken out');
    const main = (await page.locator('main').boundingBox())!;
    const message = (await messages(page).boundingBox())!;
    expect(message.y).toBeGreaterThanOrEqual(main.y + main.height - 0.5);
    expect(message.y + message.height).toBeLessThanOrEqual(height + 0.5);
  });
}

test('one message stands at a time, and what an older one offered is still undone by key', async ({ page }) => {
  await addTwoArticles(page);
  await removeFirst(page);
  await expect(page.getByText('All 6', { exact: false })).toBeVisible();
  await removeFirst(page);
  await expect(page.getByText('All 5', { exact: false })).toBeVisible();
  await expect(page.locator('[data-message]')).toHaveCount(1);
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('All 6', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('All 7', { exact: false })).toBeVisible();
});

/** All that is told from now on to who can't see it, whatever is told after it. */
async function listenIn(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle(() => {
    const told: string[] = [];
    const region = document.querySelector('#app > [role="status"]')!;
    new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    return told;
  });
  return () => heard.jsonValue();
}

test('a message goes by itself, sooner without an Undo, and stays while somebody is at it', async ({ page }) => {
  await page.clock.install();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  await expect(messages(page)).toContainText('There is nothing to undo.');
  await page.clock.runFor(4_500);
  await expect(messages(page)).toBeHidden();

  await go(page, '#/library/articles');
  const said = await listenIn(page);
  await removeFirst(page);
  await expect(messages(page)).toContainText('One article was taken out');
  // The list gives the focus to the next row once it is read again; after that nobody moves it
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-article]') instanceof Element))
    .toBe(true);
  await page.clock.runFor(8_000);
  await expect(messages(page)).toBeVisible();
  await messages(page).getByRole('button', { name: 'Undo' }).focus();
  await page.clock.runFor(60_000);
  await expect(messages(page)).toBeVisible();
  expect(await said()).toContainEqual(expect.stringContaining('One article was taken out'));
  await messages(page).getByRole('button', { name: 'Close this message' }).press('Enter');
  await expect(messages(page)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

test('what could not be read says so once, where it would stand, and can be tried again', async ({ page }) => {
  const { cases } = await callService(page, 'corpus.cases', {});
  const caseId = cases[0]!.id;
  const { articles } = await callService(page, 'corpus.case', { caseId });
  const [first, copied] = [articles[0]!.id, articles[3]!.id];
  const wire = new Wire();
  await wire.putOn(page);
  const why = 'The disk says that the library is damaged.';
  const places = [
    ['#/library/cases', 'corpus.cases', 'The harbour bridge closes'],
    ['#/search?q=bridge', 'search.query', 'Swift action keeps Port Tarrow safe'],
    [`#/versions/${first}`, 'corpus.versions', 'There is only this version'],
    [`#/versions/${first}?read=1`, 'corpus.version', 'Its page as it came in'],
    [`#/shared/${first}/${copied}`, 'corpus.origin', 'Counted word by word'],
    [`#/case/${caseId}`, 'corpus.case', 'Engineers find a crack'],
    [`#/case/${caseId}/read`, 'corpus.case', 'Bridge to Lark Island closed'],
    [`#/case/${caseId}/read?articles=${first}`, 'corpus.article', 'PORT TARROW, 12 March'],
    [`#/case/${caseId}/notes`, 'framing.notes', 'notes by others wait for yours'],
    [`#/case/${caseId}/coverage`, 'comparison.open', 'Each row is one claim'],
  ] as const;
  for (const [hash, method, content] of places) {
    wire.fail(method, why);
    await page.goto(page.url().replace(/#.*|$/, hash));
    await page.reload();
    const main = page.getByRole('main');
    await expect(main.getByRole('alert'), hash).toContainText(why);
    await expect(page.getByText(why), hash).toHaveCount(1);
    await expect(main, hash).not.toContainText(/\s0\b/);
    wire.mend(method);
    // At once: the library tries again by itself, too, as soon as the service has said something new.
    await page.evaluate(() => document.querySelector<HTMLElement>('main [role="alert"] button')?.click());
    await expect(main, hash).toContainText(content);
  }
});

test('a page that nothing answers says so, and goes on by itself', async ({ page }) => {
  const wire = new Wire();
  await wire.putOn(page);
  await page.reload();
  await page.locator('[data-ready="library"]').waitFor();
  const notice = page.getByRole('region', { name: 'Parallax does not answer' });
  await wire.cut();
  await expect(notice).toContainText('goes on when it is back');
  await wire.heal();
  await expect(notice).toBeHidden();
  await page.getByRole('link', { name: /^Articles/ }).click();
  await expect(page.getByRole('checkbox', { name: /^Select “/ }).first()).toBeVisible();
});
