import type { Page } from 'playwright/test';
import { BENCH, FERRY, textFile } from './library-pages.ts';
import { expectHeard, listen } from './live-regions.ts';
import { makeQuiz } from './make-quiz.ts';
import { column } from './open-bundled-case.ts';
import { readAloud } from './read-aloud.ts';
import { expect, test } from './study.ts';
import { focused, tabTo } from './tab-to.ts';

/*
 * The whole program without a mouse, with ears: real presses of keys, what has the focus afterwards, what is told, and
 * what a screen reader finds where one arrives. What one screen alone needs is in access.spec.ts.
 */

/** By Tab to the control, Enter on it, and the focus is somewhere afterwards. */
async function use(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: typeof name === 'string' }).first());
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page), `after “${String(name)}”`).not.toBe('nowhere');
}

/** Lines that start alike without what tells them apart help nobody who hears a list of them. */
const twice = (lines: readonly string[]) => lines.filter((line, at) => lines.indexOf(line) !== at);
const pressable = (lines: readonly string[]) => lines.filter((line) => /^(button|link)/.test(line));

test('from files to a class by keys alone: what comes in, a case, its claims, a question, a class, the settings', async ({
  page,
}) => {
  const quizId = await makeQuiz(page);
  const heard = await listen(page);

  // What may be dropped may also be chosen.
  await use(page, 'link', 'Add articles');
  await expectHeard(heard, /^Add articles$/);
  const choosing = page.waitForEvent('filechooser');
  await use(page, 'button', 'Choose files');
  await (await choosing).setFiles([textFile('ferry.txt', FERRY), textFile('bench.txt', BENCH)]);
  await expectHeard(heard, /2 pages read and waiting for you/);
  await use(page, 'button', /^Add all 2/);
  await expectHeard(heard, /2 pages with 2 articles added/);
  await use(page, 'button', 'Close this report');

  // Ticked, they are told with what can be done.
  await use(page, 'link', /^Articles/);
  for (const title of ['A bench on the quay', 'Ferry fares rise in May']) {
    await tabTo(page, page.getByRole('checkbox', { name: title }));
    await page.keyboard.press('Space');
  }
  await expectHeard(heard, /^2 articles selected/);
  await use(page, 'button', 'Make a case');
  await page.keyboard.press('Enter');
  await expectHeard(heard, /is a case now/);
  await expect(page.locator('main')).toBeFocused();
  // Dragging is one way to put them in order; the other is named where it is done.
  const grip = page.getByRole('button', { name: /^Place 1 of 2/ });
  await expect(grip).toHaveAccessibleName(/Arrow up and down move it/);
  await tabTo(page, grip);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Place 2 of 2/ })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expectHeard(heard, /^Undone/);

  // The tour says its step where it takes the focus, and gives it back.
  await page.keyboard.press('Control+3');
  await expectHeard(heard, /^Help$/);
  await use(page, 'button', 'See the tour again');
  const tour = page.getByRole('complementary', { name: 'Tour' });
  await expect(tour).toBeFocused();
  await expectHeard(heard, /step 1 of 5 A case is one event/);
  await page.keyboard.press('Alt+n');
  await expectHeard(heard, /step 2 of 5/);
  expect(pressable(await readAloud(page, tour)).join('\n')).toMatch(/Next[\s\S]*Leave/);
  await page.keyboard.press('Escape');
  await expectHeard(heard, /tour is closed/i);
  expect(await focused(page)).not.toBe('nowhere');

  // In the case: a claim, the cell of an article, and from its words into the article.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('The harbour bridge');
  await expect(page.getByRole('option', { name: /The harbour bridge closes/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expectHeard(heard, /^The harbour bridge closes$/);
  await use(page, 'link', /^Coverage/);
  await expectHeard(heard, /claims, most disputed first/);
  await tabTo(page, page.locator('[data-row="0"][data-column="0"]'));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const cell = page.locator('[data-row="0"][data-column="1"]');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute('aria-expanded', 'true');
  const grid = page.getByRole('grid', { name: 'Who tells what' });
  await expect(grid.getByRole('columnheader', { name: /^Halyard/ })).toBeVisible();
  await expect(cell).toHaveAccessibleName(/^Halyard: /);
  const words = await readAloud(page, page.locator('tr.words'));
  expect(words.join('\n')).toMatch(/Halyard\n(states it|lets .* say it)/);
  expect(pressable(words).filter((line) => line.includes('Read it there')).length).toBeGreaterThan(1);
  expect(twice(pressable(words))).toEqual([]);
  await use(page, 'link', /^Read it there ?, in Halyard/);
  await expect(column(page, 1)).toBeVisible();
  await expectHeard(heard, /^Found here: /);
  const inColumn = () =>
    page.evaluate(() => document.activeElement?.closest('[aria-label]')?.getAttribute('aria-label'));
  await expect.poll(async () => (await inColumn()) ?? 'nowhere').toBe('Column 1: Halyard');
  expect(twice(pressable(await readAloud(page, page.locator('main'))).filter((line) => !/pressed/.test(line)))).toEqual(
    [],
  );
  const separator = page.getByRole('separator').first();
  await expect(separator).toHaveAccessibleDescription(/arrow keys/);

  // A question, what was right, the words that show it, and back.
  await page.evaluate((id) => (window.location.hash = `#/quiz/${id}/do`), quizId);
  await tabTo(page, page.getByLabel('Your name or a nickname'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  const prompt = page.getByRole('heading', { level: 2 });
  await expect(prompt).toBeFocused();
  await tabTo(page, page.locator('.answer input').first());
  for (const key of ['Space', '2', 'Control+Enter']) await page.keyboard.press(key);
  await expect(page.locator('#feedback-heading')).toBeFocused();
  const feedback = await readAloud(page, page.locator('main'));
  const headings = feedback.filter((line) => line.startsWith('heading')).map((line) => line.replace(/:.*/, ''));
  expect(headings).toEqual(['heading level 1', 'heading level 2', 'heading level 3', 'heading level 4']);
  // Right and wrong are words, not colours.
  expect(feedback.filter((line) => /^(Right|Not right)/.test(line)).length).toBeGreaterThan(1);
  const see = page.getByRole('button', { name: /^See the words ?, in Halyard: A passenger ferry/ });
  await tabTo(page, see);
  await page.keyboard.press('Enter');
  await expect(page.locator('mark').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(see).toBeFocused();

  await use(page, 'link', 'Class');
  await use(page, 'link', /^Open a class/);
  await expectHeard(heard, /^Open a class$/);
  await use(page, 'button', /^Open the class/);
  await expectHeard(heard, /harbour bridge closes/);
  await use(page, 'button', /^Next for everyone/);
  await expectHeard(heard, /^Everyone: Read/);
  expect(await focused(page)).toMatch(/^Next for everyone/);

  await page.keyboard.press('Control+4');
  await expectHeard(heard, /^Settings$/);
  await use(page, 'button', 'Check and repair');
  await expectHeard(heard, /whole|nothing|fine|repaired/i);
  // It could not be pressed while it worked.
  await expect.poll(() => focused(page)).toBe('Check and repair');
});
