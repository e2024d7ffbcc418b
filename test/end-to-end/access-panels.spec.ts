import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { callService } from './call-service.ts';
import { go } from './library-pages.ts';
import { sidewaysFaults, smallTargets } from './measure-access.ts';
import { readSideBySide } from './open-bundled-case.ts';
import { readAloud } from './read-aloud.ts';
import { expect, test } from './study.ts';
import { focused } from './tab-to.ts';

/*
 * What opens over a page, everywhere the same; what is told without colour; and the pages that are read on small screens
 * and in another direction.
 */

/** Small targets, what is cut off, in the window as it is. */
async function measure(page: Page, where: string): Promise<string[]> {
  return [...(await smallTargets(page)), ...(await sidewaysFaults(page))].map((fault) => `${where}: ${fault}`);
}

/** Opens one popover of each kind on the page by key, measures it, and leaves it both ways. */
async function walkPopovers(page: Page, where: string): Promise<string[]> {
  const faults: string[] = [];
  const buttons = page.locator('button[popovertarget]:visible');
  const kinds = await buttons.evaluateAll((all) => all.map((one) => one.className));
  for (const [at, kind] of kinds.entries()) {
    if (kinds.indexOf(kind) !== at && !kind.startsWith('button ')) continue;
    const button = buttons.nth(at);
    await expect(button).toHaveAttribute('aria-haspopup', 'dialog');
    await button.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator(':popover-open');
    await expect(panel).toBeFocused();
    await expect(panel).toHaveRole('dialog');
    await expect(panel).toHaveAccessibleName(/\S/);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    faults.push(...(await measure(page, `${where}, ${kind || String(at)} open`)));
    // Back to its button it stays; past its end it goes, so that it covers nothing that has the focus.
    await page.keyboard.press('Shift+Tab');
    await expect(button).toBeFocused();
    await expect(panel).toBeVisible();
    for (let presses = 0; presses < 30 && (await panel.isVisible()); presses++) await page.keyboard.press('Tab');
    await expect(panel).toHaveCount(0);
    await expect(button).toHaveAttribute('aria-expanded', 'false');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(panel).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  }
  return faults;
}

test('each popover takes the focus and gives it back, fits 320 pixels, and no sign is told by its colour alone', async ({
  study,
  page,
}) => {
  const faults: string[] = [];
  const { cases } = await callService(page, 'corpus.cases', {});
  const caseId = cases.find(({ title }) => title === 'The harbour bridge closes')!.id;

  // Each outlet has a pattern of its own.
  await go(page, '#/library/outlets');
  const swatches = await page
    .locator('main svg.mark')
    .evaluateAll((all) =>
      all.map((one) => [getComputedStyle(one).color, one.querySelector('path')?.getAttribute('d')]),
    );
  expect(new Set(swatches.map(([hue]) => hue)).size).toBeGreaterThan(3);
  expect(new Set(swatches.map(([, pattern]) => pattern)).size).toBe(new Set(swatches.map(([hue]) => hue)).size);

  await go(page, `#/case/${caseId}`);
  faults.push(...(await walkPopovers(page, 'the case')));
  await readSideBySide(page);
  await expect(page.locator('#headline-0')).toBeVisible();
  faults.push(...(await walkPopovers(page, 'the reader')));
  const lines = (which: string) =>
    page.locator(`#column-0 ${which}`).evaluateAll((all) => [
      ...new Set(
        all.map((one) => {
          const { textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
          return `${textDecorationStyle} ${textDecorationThickness}`;
        }),
      ),
    ]);
  await page.keyboard.press('f');
  await expect(page.locator('#column-0 .mark').first()).toBeVisible();
  for (const line of await lines('.mark.only:not(.twice)')) expect(line).toMatch(/^dotted/);
  for (const line of await lines('.mark:not(.only):not(.twice)')) expect(line).toMatch(/^solid/);
  await page.keyboard.press('p');
  await expect(page.locator('#lens-foot .main')).toBeVisible();
  await page.keyboard.press('.');
  await expect(page.locator('#column-0 .mark.lit').first()).toBeVisible();
  const [lit, unlit] = [await lines('.mark.lit:not(.twice)'), await lines('.mark:not(.lit):not(.twice)')];
  expect(lit.filter((line) => unlit.includes(line))).toEqual([]);

  // Marks of the coverage: a shape for each, and its word beside it.
  await go(page, `#/case/${caseId}/coverage`);
  const shapes = await page
    .locator('main svg[data-mark]')
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute('data-mark'),
        one.innerHTML,
        (one.closest('button, div, li')?.textContent ?? '').trim(),
      ]),
    );
  const states = new Set(shapes.map(([state]) => state));
  expect(states.size).toBeGreaterThan(4);
  expect(new Set(shapes.map(([, shape]) => shape)).size).toBe(states.size);
  expect(shapes.filter(([, , words]) => words === '')).toEqual([]);

  // How many marked the same words: a line for each level, and the number in words.
  await go(page, `#/case/${caseId}/notes`);
  await page.getByRole('button', { name: 'Show them anyway' }).press('Enter');
  await go(page, `#/case/${caseId}/notes/agreement`);
  await expect(page.locator('.heat[data-level]').first()).toBeVisible();
  const heat = await page.locator('.heat[data-level]').evaluateAll((all) => {
    const byLevel = all.map((one) => {
      const { textDecorationStyle, textDecorationThickness } = getComputedStyle(one);
      return [
        (one as HTMLElement).dataset['level'] ?? '',
        `${textDecorationStyle} ${textDecorationThickness}`,
      ] as const;
    });
    return [...new Map(byLevel)];
  });
  expect(heat.length).toBeGreaterThan(1);
  expect(new Set(heat.map(([, line]) => line)).size).toBe(heat.length);
  faults.push(...(await walkPopovers(page, 'where we agree')));

  await study.setSize(320, 640);
  await go(page, `#/case/${caseId}/read`);
  await expect(page.locator('#headline-0')).toBeVisible();
  faults.push(...(await walkPopovers(page, 'the reader at 320 pixels')));
  await page.locator('main').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('complementary', { name: 'Keys' })).toBeFocused();
  faults.push(...(await measure(page, 'the keys')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('bridge');
  await expect(page.locator('#found [role="option"]').first()).toBeVisible();
  faults.push(...(await measure(page, 'the finder')));
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).not.toBe('nowhere');
  expect([...new Set(faults)]).toEqual([]);
});

test('in Arabic a student’s pages say which stop it is, and they and the handout fit 320 pixels and twice the text', async ({
  study,
  page,
  sharedBrowser,
}) => {
  const { cases } = await callService(page, 'corpus.cases', {});
  const caseId = cases.find(({ title }) => title === 'The harbour bridge closes')!.id;
  const { quizzes } = await callService(page, 'quiz.list', { caseId });
  const { class: opened } = await callService(page, 'classroom.open', {
    ...{ caseId, exercise: 'lesson', quizId: quizzes[0]!.id, network: '127.0.0.1', roster: [{ name: 'Ada' }] },
  });
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 320, height: 640 }, locale: 'ar' });
  const student = await context.newPage();
  const faults: string[] = [];
  const look = async (where: string) => {
    faults.push(...(await measure(student, where)));
    await student.setViewportSize({ width: 1280, height: 800 });
    await student.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    faults.push(...(await sidewaysFaults(student)).map((fault) => `${where}, twice the text: ${fault}`));
    await student.evaluate(() => (document.documentElement.style.fontSize = ''));
    await student.setViewportSize({ width: 320, height: 640 });
  };
  await student.goto(`${opened.address}#/join/${opened.code}`);
  await student.getByRole('button', { name: 'Ada', exact: true }).press('Enter');
  await expect(student.locator('[data-saved="saved"]')).toBeAttached();
  await expect(student.locator('html')).toHaveAttribute('dir', 'rtl');
  faults.push(...(await walkPopovers(student, 'the student’s header')));
  for (const step of ['forewarn', 'masked reading', 'own notes', 'reveal', 'look outside', 'revise', 'quiz'] as const) {
    await callService(page, 'classroom.change', { classId: opened.id, step });
    await expect(student.locator(`[data-step="${step}"]`)).toBeVisible();
    await expect(student.locator('main h1, main h2').first()).toBeVisible();
    await look(step);
    const said = await readAloud(student, student.locator('.frame'));
    expect(said.filter((line) => line.startsWith('heading level 1')).length, step).toBe(1);
    expect(
      said.filter((line) => /^(button|link)( \w+)?$/.test(line)),
      step,
    ).toEqual([]);
  }
  await context.close();

  // The handout, as a file on a phone.
  await go(page, `#/case/${caseId}/handouts/file`);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the handout' }).press('Enter');
  const file = join(study.dataDir, 'handout.html');
  await (await saving).saveAs(file);
  await expect.poll(() => focused(page)).toBe('Save the handout');
  const handout = await page.context().newPage();
  await handout.setViewportSize({ width: 320, height: 640 });
  await handout.goto(pathToFileURL(file).href);
  const lookAtHandout = async (where: string) => {
    faults.push(...(await measure(handout, `handout, ${where}`)));
    await handout.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    faults.push(...(await sidewaysFaults(handout)).map((fault) => `handout, ${where}, twice the text: ${fault}`));
    await handout.evaluate(() => (document.documentElement.style.fontSize = ''));
  };
  await lookAtHandout('the start');
  await handout.getByLabel('Your name').fill('Ada');
  await handout.keyboard.press('Enter');
  await expect(handout.locator('[data-column="a1"]')).toBeVisible();
  await lookAtHandout('reading');
  for (const name of ['Questions', 'Hand in']) {
    await handout.getByRole('button', { name, exact: true }).first().click();
    await lookAtHandout(name);
  }
  await handout.close();
  expect([...new Set(faults)]).toEqual([]);
});

test('in a page from right to left a popover begins where its button does, at the right', async ({ page }) => {
  await page.evaluate(() => window.localStorage.setItem('language', 'ar'));
  await page.reload();
  const { cases } = await callService(page, 'corpus.cases', {});
  const { articles } = await callService(page, 'corpus.case', { caseId: cases[0]!.id });
  const ids = articles.slice(0, 2).map(({ id }) => id);
  await page.evaluate(
    (address) => (window.location.hash = address),
    `#/case/${cases[0]!.id}/read?articles=${ids.join(',')}`,
  );
  await page.locator('[data-ready="reader"]').waitFor();
  const label = page.locator('.source-type-label:visible').first();
  expect(await label.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  await label.press('Enter');
  const edges = await page.evaluate(() => {
    const panel = document.querySelector(':popover-open')!.getBoundingClientRect();
    const button = document.querySelector('[aria-haspopup="dialog"][aria-expanded="true"]')!.getBoundingClientRect();
    return [panel.right, button.right];
  });
  expect(edges[0]).toBeCloseTo(edges[1]!, 0);
});
