import type { Locator, Page } from 'playwright/test';
import { findingsInEachTheme } from './axe-findings.ts';
import { column, openBundledCase, readSideBySide, scrollTop, textOf } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

const lens = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const list = (page: Page, name: string) => page.getByRole('complementary', { name });
/** The line under the columns, which says what is seen. */
const foot = (page: Page) => page.locator('.foot .main');
/** Underlined words of a column that can be pressed. */
const mark = (page: Page, number: number, words: string | RegExp) =>
  column(page, number).locator('[data-heads]', { hasText: words }).first();
/** The chosen words of a column, where they begin. */
const lit = (page: Page, number: number) => column(page, number).locator('[data-heads].lit').first();

async function putOn(page: Page, name: string): Promise<void> {
  await lens(page, name).click();
  await expect(page.locator('[data-heads]').first()).toBeVisible();
}

/** How far below the top of the window a run of words begins, once it has come to rest. */
async function restingTop(words: Locator): Promise<number> {
  const top = () => words.evaluate((element) => element.getClientRects()[0]?.top ?? 0);
  let before = NaN;
  await expect
    .poll(async () => {
      const now = await top();
      const rests = now === before;
      before = now;
      return rests;
    })
    .toBe(true);
  return before;
}

async function expectLevel(page: Page, numbers: readonly number[]): Promise<void> {
  // Columns scroll smoothly, and on a busy machine they begin late: resting is not yet having arrived.
  await expect
    .poll(async () => {
      const tops: number[] = [];
      for (const number of numbers) tops.push(await restingTop(lit(page, number)));
      return Math.max(...tops) - Math.min(...tops);
    })
    .toBeLessThan(3);
}

test(
  'the engineer’s statement stands level in all columns, in its wordings, with the difference marked',
  { tag: ['@window', '@packaged'] },
  async ({ page }) => {
    await readSideBySide(page);
    await putOn(page, 'Voices');
    await mark(page, 1, /^The bridge is not about to fall down/).click();
    await expect(lit(page, 2)).toHaveText('The bridge is not about to fall down');
    await expect(lit(page, 3)).toContainText('the bridge was not about to fall down, but that the crack');
    await expectLevel(page, [1, 2, 3]);
    const chosen = list(page, 'Voices').getByRole('region', { name: 'The chosen statement' });
    await expect(chosen).toContainText('Ilse Maron');
    await expect(chosen).toContainText('“stressed”');
    await expect(chosen.locator('b').first()).toHaveText(/I cannot promise that it is the only one/);
    await expect(column(page, 1).locator('.differs')).toHaveText(['and I cannot promise that it is the only one']);
    await expect(chosen).toContainText('“admitted” tells what the writer thinks of the statement');
    // The Seamark is not among the columns; its words open it.
    await chosen.getByRole('button', { name: /The Seamark.*this crack should have been found/ }).click();
    await expect(page.locator('.lit', { hasText: 'this crack should have been found two years ago' })).not.toHaveCount(
      0,
    );
    await expect(page.getByRole('region', { name: /^Column \d: The Seamark/ })).toBeVisible();
  },
);

test('shared passages are stepped through by key, levelled, and what has no match says so', async ({ page }) => {
  await readSideBySide(page);
  await page.keyboard.press('p');
  await expect(foot(page)).toHaveText(/shared passages in these columns/);
  await page.keyboard.press('.');
  await expect(foot(page)).toHaveText(/^1 of \d+ shared passages · this one: \d+ (states? it|articles have it)/);
  await expect(page.getByText(/\d+ of 100 such guesses are right/)).toBeVisible();
  await expect(page.locator('[data-heads]:focus')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-heads]:focus')).toHaveAttribute('aria-description', /^Also in /);
  let without = 0;
  // Who states it is said of passages that are sure enough for the coverage of claims, and not of the rest
  const treated = new Set<boolean>();
  for (let step = 0; step < 6; step++) {
    treated.add(/ states? it/.test((await foot(page).textContent()) ?? ''));
    const matched: number[] = [];
    for (const number of [1, 2, 3]) if ((await lit(page, number).count()) > 0) matched.push(number);
    await expectLevel(page, matched);
    without += 3 - matched.length;
    await expect(page.getByText('(nothing matches)')).toHaveCount(3 - matched.length);
    await page.keyboard.press('.');
  }
  expect(without).toBeGreaterThan(0);
  expect([...treated].toSorted()).toEqual([false, true]);
  await page.keyboard.press('Escape');
  await expect(page.locator('.lit')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-heads]')).toHaveCount(0);
  await expect(lens(page, 'None')).toBeChecked();
  await expect(page.locator('[data-place="reader"]')).toBeVisible();
});

test('another lens marks what is in view before the next paint and the rest right after, and a step waits for none', async ({
  page,
}) => {
  await readSideBySide(page);
  await page.keyboard.press('p');
  await expect(foot(page)).toHaveText(/shared passages in these columns/);
  await page.evaluate(() => {
    const count = () => {
      const { bottom } = document.querySelector('[data-scroller="0"]')!.getBoundingClientRect();
      const names = [...document.querySelectorAll('[data-scroller="0"] [data-heads^="n:"]')];
      const seen = names.filter((name) => name.getBoundingClientRect().top < bottom).length;
      return { seen, unseen: names.filter((name) => name.getBoundingClientRect().top > 2 * bottom).length };
    };
    const counts: ReturnType<typeof count>[] = [];
    Object.assign(window, { counts });
    window.addEventListener('keydown', () => {
      requestAnimationFrame(() => counts.push(count()));
      setTimeout(() => counts.push(count()), 1_000);
    });
  });
  await page.keyboard.press('n');
  const counts = () =>
    page.evaluate(() => (window as unknown as { counts: { seen: number; unseen: number }[] }).counts);
  await expect.poll(counts).toHaveLength(2);
  const [first, last] = await counts();
  expect(first!.seen).toBeGreaterThan(0);
  expect(first).toEqual({ seen: last!.seen, unseen: 0 });
  expect(last!.unseen).toBeGreaterThan(0);
  // Two keys in one go: the words of the step may be among those that would wait.
  await textOf(page, 1).evaluate((text) => (text.scrollTop = text.scrollHeight));
  await page.evaluate(() => {
    for (const key of ['v', '.'])
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
  await expect(lit(page, 1)).toBeInViewport();
});

test('brought level, columns that scroll together stay level', async ({ page }) => {
  await readSideBySide(page);
  await page.getByRole('button', { name: 'Scroll together' }).click();
  await putOn(page, 'Voices');
  await mark(page, 1, /^The bridge is not about to fall down/).click();
  await expectLevel(page, [1, 2, 3]);
  const before = await scrollTop(page, 2);
  await page.waitForTimeout(1000);
  await textOf(page, 1).evaluate((element) => element.scrollBy(0, 40));
  await expect.poll(async () => Math.abs((await scrollTop(page, 2)) - before - 40)).toBeLessThan(3);
  await expectLevel(page, [1, 2, 3]);
});

test('lenses add no character to the text and none is lost, for copying and for finding', async ({ page }) => {
  await readSideBySide(page);
  const words = () =>
    page
      .locator('[data-start]')
      .evaluateAll((runs) => runs.map((run) => [run.getAttribute('data-start'), run.textContent]));
  const plain = await words();
  for (const name of ['Passages', 'Voices', 'Names', 'Figures', 'Wording', 'Headlines']) {
    await putOn(page, name);
    expect(await words(), name).toEqual(plain);
  }
  // Words that are being selected are not a press.
  const passage = mark(page, 1, /./);
  const box = (await passage.boundingBox())!;
  await page.mouse.move(box.x + 4, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 8, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(4);
  await expect(page.locator('.lit')).toHaveCount(0);
});

test('one speaker’s words are marked in all columns, and a bar shows how many they are', async ({ page }) => {
  await readSideBySide(page);
  await putOn(page, 'Voices');
  const voices = list(page, 'Voices');
  await expect(
    voices.getByRole('img', { name: /^Of its words: .*Teodor Vask \d+ %.* its own voice \d+ %/ }),
  ).not.toHaveCount(0);
  await voices.getByRole('button', { name: 'Teodor Vask', exact: true }).click();
  await expect(voices.getByRole('table')).toContainText('most often “said”');
  await expect(foot(page)).toHaveText(/^1 of \d+ statements in these columns/);
  for (const number of [1, 2])
    expect(await column(page, number).locator('[data-heads].lit').count()).toBeGreaterThan(0);
  await page.keyboard.press('.');
  await expect(foot(page)).toHaveText(/^2 of \d+ statements/);
});

test('a group of names is renamed and a name taken out, by hand and with undo', async ({ page }) => {
  await readSideBySide(page);
  await putOn(page, 'Names');
  const names = list(page, 'Names');
  await names.getByRole('button', { name: /^Teodor Vask \d/ }).click();
  await expect(column(page, 2).locator('[data-heads].lit').first()).toBeVisible();
  await expect(names.getByRole('table')).toBeVisible();
  await names.getByRole('button', { name: 'Put these names right' }).click();
  await names.getByLabel('What all these names mean').fill('the minister');
  await names.getByRole('button', { name: 'Keep the heading' }).click();
  await expect(names.getByRole('button', { name: /^the minister.*put together by hand/ })).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(names.getByRole('button', { name: /^Teodor Vask \d/ })).toBeVisible();
  await expect(names.getByRole('button', { name: /^the minister/ })).toHaveCount(0);
});

test('a number is listed with what each article makes of it, and opens its words', async ({ page }) => {
  await readSideBySide(page);
  await putOn(page, 'Figures');
  const figures = list(page, 'Figures');
  await expect(figures.getByRole('heading', { name: 'The same wherever it is given' })).toBeVisible();
  await figures.getByRole('button', { name: /19 centimetres/ }).click();
  await expect(lit(page, 1)).toContainText('19 centimetres');
  await expect(lit(page, 3)).toContainText('19 centimetres');
  await expectLevel(page, [1, 3]);
  await expect(column(page, 2).locator('..').getByText('(nothing matches)')).toHaveCount(1);
});

test('every share of the wording lens marks the words it counts', async ({ page }) => {
  await readSideBySide(page);
  await putOn(page, 'Wording');
  const wording = list(page, 'Wording');
  await wording.getByRole('button', { name: /The National Courier \d+ % of the words are quotations/ }).click();
  await expect(lit(page, 2)).toBeVisible();
  const quoted = await column(page, 2).locator('.lit').allInnerTexts();
  expect(quoted.join(' ')).toContain('That is what a responsible ministry does');
  await expect(page.getByText(/biased/i)).toHaveCount(0);
});

test('a part of a headline opens the sentence that says it', async ({ page }) => {
  await readSideBySide(page);
  await putOn(page, 'Headlines');
  await list(page, 'Headlines')
    .getByRole('button', { name: /after crack found in steel beam/ })
    .click();
  await expect(lit(page, 1)).toContainText('engineers found a crack');
});

test('masked, no lens names an outlet that is hidden', async ({ page }) => {
  await readSideBySide(page, 'Read masked');
  for (const name of ['Passages', 'Voices', 'Names', 'Figures', 'Wording', 'Headlines']) {
    await putOn(page, name);
    if (name === 'Passages') await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.keyboard.press('.');
    const shown = await page.locator('[data-place="reader"]').innerText();
    for (const hidden of ['Halyard', 'National Courier', 'Tarrow Tide', 'Ruben Hale', 'Jonna Weir'])
      expect(shown, `${name}: ${hidden}`).not.toContain(hidden);
  }
});

test('names on screen go at once when masking is switched on under a lens', { tag: '@window' }, async ({ page }) => {
  await readSideBySide(page);
  await putOn(page, 'Voices');
  await expect(list(page, 'Voices')).toContainText('Halyard');
  await page.keyboard.press('m');
  await expect(list(page, 'Voices')).toContainText('Outlet A');
  await expect(page.locator('[data-place="reader"]')).not.toContainText('Halyard');
});

test('the lenses are a radio group by arrow keys, and marks are reached by keyboard alone', async ({ page }) => {
  await readSideBySide(page);
  await lens(page, 'None').focus();
  await page.keyboard.press('ArrowRight');
  await expect(lens(page, 'Passages')).toBeChecked();
  await expect(lens(page, 'Passages')).toBeFocused();
  await expect(page.locator('[data-heads]').first()).toBeVisible();
  const stops = column(page, 1).locator('[data-heads][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  await stops.focus();
  const first = await page.locator(':focus').getAttribute('data-heads');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').getAttribute('data-heads')).not.toBe(first);
  await page.keyboard.press('Enter');
  await expect(page.locator(':focus')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowUp');
  expect(await page.locator(':focus').getAttribute('data-heads')).toBe(first);
});

test('the focus is never lost when a list is closed or a lens taken off', async ({ study, page }) => {
  await readSideBySide(page);
  await putOn(page, 'Names');
  const button = page.getByRole('button', { name: 'List', exact: true });
  await list(page, 'Names').getByRole('button', { name: 'Close the list' }).press('Enter');
  await expect(list(page, 'Names')).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('.');
  await expect(page.locator('[data-heads]:focus')).toHaveCount(1);
  await page.keyboard.press('0');
  await expect(textOf(page, 1)).toBeFocused();
  // In a small window at twice the text size the list covers the text, and gives way to what is chosen in it.
  await study.setSize(1024, 640);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page.keyboard.press('f');
  await expect(foot(page)).toBeVisible();
  await expect(list(page, 'Figures')).toHaveCount(0);
  await page.keyboard.press('l');
  await list(page, 'Figures')
    .getByRole('button', { name: /19 centimetres/ })
    .press('Enter');
  await expect(list(page, 'Figures')).toHaveCount(0);
  await expect(page.locator('[data-heads]:focus')).toContainText('19 centimetres');
});

test('one article by itself can be read through the lenses', async ({ page }) => {
  await openBundledCase(page);
  for (let left = 4; left > 0; left--) {
    await page
      .locator('[data-place="case"] tbody')
      .getByRole('button', { name: /^Change / })
      .last()
      .click();
    await page.getByRole('button', { name: 'Take out of the case' }).click();
    await expect(page.locator('[data-place="case"] tbody tr')).toHaveCount(left);
  }
  await page.evaluate(() => (window.location.hash = `${window.location.hash}/read`));
  await page.locator('[data-ready="reader"]').waitFor();
  await lens(page, 'Passages').click();
  await expect(page.getByText('Nothing in these articles says the same thing, not even in other words.')).toBeVisible();
  await putOn(page, 'Voices');
  await mark(page, 1, /./).click();
  await expect(list(page, 'Voices')).toContainText('Only here');
  await putOn(page, 'Wording');
});

test('axe finds nothing in the lenses, in each theme', async ({ study, page }) => {
  await readSideBySide(page);
  for (const name of ['Passages', 'Voices', 'Names', 'Figures', 'Wording', 'Headlines']) {
    await putOn(page, name);
    if (name === 'Passages') await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.keyboard.press('.');
    await expect(page.locator('.lit').first()).toBeVisible();
    expect(await findingsInEachTheme(page), name).toEqual([]);
  }
  await study.setSize(1024, 640);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page.getByRole('button', { name: 'Lens', exact: true }).click();
  expect(await findingsInEachTheme(page), 'small, at twice the text size').toEqual([]);
});
