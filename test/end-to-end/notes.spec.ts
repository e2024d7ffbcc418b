import type { Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { callService, clearNotes } from './call-service.ts';
import { column, readSideBySide, textOf } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

test.beforeEach(({ page }) => clearNotes(page));

const foot = (page: Page) => page.locator('#lens-foot .main');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Notes' });
const form = (page: Page) => page.getByRole('form');
const cards = (page: Page) => panel(page).getByRole('article');
const card = (page: Page, name: string | RegExp) => panel(page).getByRole('article', { name });
const mark = (page: Page, number: number, words: string) =>
  column(page, number).locator('[data-heads]', { hasText: words }).first();
const top = async (page: Page, selector: ReturnType<typeof mark>) => (await selector.boundingBox())!.y;

/** Drags from the beginning of some words of a column to their end, as a hand does: not quite at the edges of the words. */
async function drag(page: Page, number: number, words: string): Promise<void> {
  const [from, to] = await textOf(page, number).evaluate((scroller, wanted) => {
    const stretch = [...scroller.querySelectorAll('[data-start]')].find((one) => one.textContent!.includes(wanted))!;
    const begins = stretch.textContent!.indexOf(wanted);
    stretch.scrollIntoView({ block: 'nearest' });
    const rectAt = (place: number) => {
      const texts = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        if (place < at + node.nodeValue!.length) {
          range.setStart(node, place - at);
          range.setEnd(node, place - at + 1);
          return range.getBoundingClientRect();
        }
        at += node.nodeValue!.length;
      }
      throw new Error(`“${wanted}” is not in this column.`);
    };
    const [first, last] = [rectAt(begins), rectAt(begins + wanted.length - 1)];
    return [
      { x: first.right - 2, y: first.top + first.height / 2 },
      { x: last.left + 2, y: last.top + last.height / 2 },
    ] as const;
  }, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

async function note(page: Page, number: number, words: string, kind: string, text: string): Promise<void> {
  await drag(page, number, words);
  await page.getByRole('button', { name: 'Write a note' }).click();
  await form(page).getByLabel('What kind of thing is it?').selectOption({ label: kind });
  await form(page).getByLabel('What do you notice?').fill(text);
  const author = form(page).getByLabel('Your name or a nickname');
  if (await author.isVisible()) await author.fill('Ada');
  await form(page).getByRole('button', { name: 'Keep the note' }).click();
  await expect(form(page)).toHaveCount(0);
}

test('words are noted with the mouse, the card stands beside them, a draft survives Esc, overlaps stay apart', async ({
  page,
}) => {
  await readSideBySide(page);
  await drag(page, 1, 'engineers found a crack');
  await page.getByRole('button', { name: 'Write a note' }).click();
  await expect(form(page).getByText('“engineers found a crack”')).toBeVisible();
  await expect(form(page).getByLabel('What kind of thing is it?')).toBeFocused();
  // Nothing is stored that lacks what it needs, and the form says what.
  await form(page).getByRole('button', { name: 'Keep the note' }).click();
  await expect(form(page).getByText('Choose what kind of thing you noticed.')).toBeVisible();
  await form(page).getByLabel('What kind of thing is it?').selectOption('cause');
  await form(page).getByText('What is “Cause”?').click();
  await expect(form(page).getByText('Entman 1993')).toBeVisible();
  await form(page).getByLabel('What do you notice?').fill('The cause comes first.');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Go on' }).click();
  await expect(form(page).getByLabel('What do you notice?')).toHaveValue('The cause comes first.');
  await form(page).getByLabel('Your name or a nickname').fill('Ada');
  await form(page).getByRole('button', { name: 'Keep the note' }).click();

  const cause = card(page, 'Note: Cause, by Ada');
  await expect(cause.getByRole('button').first()).toBeFocused();
  await expect(panel(page).getByText('Not saved yet')).toHaveCount(0);
  // What was done is said at the foot, which takes room from the margin.
  await page.getByRole('button', { name: 'Close this message' }).click();
  await expect
    .poll(async () => Math.abs((await top(page, cause)) - (await top(page, mark(page, 1, 'engineers found')))))
    .toBeLessThan(14);

  await note(page, 1, 'found a crack in one', 'Choice of words', 'A plain word.');
  const both = mark(page, 1, 'found a crack');
  await expect(both.locator('.line')).toHaveCount(2);
  await both.click();
  const first = await foot(page).textContent();
  await both.click();
  await expect(foot(page)).not.toHaveText(first!);
  const [one, other] = [await cards(page).nth(0).boundingBox(), await cards(page).nth(1).boundingBox()];
  expect(Math.abs(one!.y - other!.y)).toBeGreaterThanOrEqual(Math.min(one!.height, other!.height));
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page)).toEqual([]);

  await card(page, /Cause/).getByRole('button').first().click();
  if ((await card(page, /Cause/).getByRole('button', { name: 'Remove' }).count()) === 0)
    await card(page, /Cause/).getByRole('button').first().click();
  await card(page, /Cause/).getByRole('button', { name: 'Remove' }).click();
  await expect(card(page, /Cause/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(card(page, /Cause/)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(card(page, /Cause/)).toHaveCount(0);
});

test('Ctrl and Enter pressed twice keeps one note', async ({ page }) => {
  await readSideBySide(page);
  await drag(page, 1, 'engineers found a crack');
  await page.getByRole('button', { name: 'Write a note' }).click();
  await form(page).getByLabel('What kind of thing is it?').selectOption('cause');
  await form(page).getByLabel('Your name or a nickname').fill('Ada');
  await form(page).getByLabel('What do you notice?').fill('Twice?');
  await form(page).evaluate((element) => {
    for (let times = 0; times < 2; times++)
      element.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
      );
  });
  await expect(form(page)).toHaveCount(0);
  await page.waitForTimeout(300);
  await expect(cards(page).filter({ hasText: 'Twice?' })).toHaveCount(1);
});

test('by keyboard alone words are selected, noted and linked with words of another article, which then stand level', async ({
  page,
}) => {
  await readSideBySide(page);
  await page.keyboard.press('2');
  await page.keyboard.press('s');
  await expect(foot(page)).toHaveText('Selected: “Swift”');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(foot(page)).toHaveText('Selected: “Swift action”');
  expect(await page.evaluate(() => [...CSS.highlights.get('word-cursor')!].join())).toBe('Swift action');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Choice of w');
  await page.keyboard.press('Tab');
  await expect(form(page).getByText('What is “Choice of words”?')).toBeVisible();
  await form(page).getByLabel('What do you notice?').focus();
  await page.keyboard.type('Praise first');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada');
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
  await expect(form(page).getByRole('button', { name: 'Add a passage from another article' })).toBeFocused();
  await page.keyboard.press('Enter');
  await textOf(page, 1).focus();
  await page.keyboard.press('s');
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(foot(page)).toHaveText(/^Selected: “About 6,000 islanders/);
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('listitem')).toHaveCount(2);
  await expect(form(page).getByLabel('What do you notice?')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(card(page, 'Note: Choice of words, by Ada')).toBeVisible();
  await page.keyboard.press('Escape');
  await textOf(page, 1).focus();
  await page.keyboard.press('.');
  await expect(foot(page)).toHaveText('1 of 1 · Choice of words, noted by Ada.');
  await expect
    .poll(async () =>
      Math.abs((await top(page, mark(page, 1, 'About 6,000'))) - (await top(page, mark(page, 2, 'Swift action')))),
    )
    .toBeLessThan(14);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page)).toHaveCount(1);
});

test('notes of others wait for an own one; a note whose words are gone says so and is placed again', async ({
  page,
}) => {
  await readSideBySide(page);
  const [, caseId = ''] = /case\/([^/]+)/.exec(page.url())!;
  const [articleId = ''] = /articles=([^,&]+)/.exec(page.url())!.slice(1);
  const selector = { exact: 'Nobody was hurt.' };
  await callService(page, 'corpus.editCase', { caseId, ownNotesFirst: true });
  const written = { caseId, category: 'omission', text: 'Only here.', author: 'Ben' };
  await callService(page, 'framing.addNote', { ...written, targets: [{ articleId, selector }] });
  await page.keyboard.press('a');
  const waits = column(page, 1).getByText('1 note by others waits until you have written one of your own here.');
  await expect(waits).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await column(page, 1).getByRole('button', { name: 'Show them anyway' }).click();
  await expect(waits).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'All notes (1)' }).click();
  const theirs = card(page, 'Note: Left out, by Ben');
  await expect(theirs).toBeVisible();

  // The paragraph turns out to be an advertisement: its words leave the article.
  const { blocks } = await callService(page, 'corpus.article', { articleId });
  const { position } = blocks.find(({ text }) => text.includes(selector.exact))!;
  await callService(page, 'corpus.setRoles', { articleId, roles: [{ position, role: 'promotion' }] });
  await expect(theirs).toContainText('The words are not there any more');
  await theirs.getByRole('button').first().click();
  await expect(theirs).toContainText('“Nobody was hurt.”');
  expect(await findings(page)).toEqual([]);
  await theirs.getByRole('button', { name: 'Place it again' }).click();
  await drag(page, 1, '6,000 islanders');
  await page.getByRole('button', { name: 'Place the note here' }).click();
  await expect(theirs).toContainText('“6,000 islanders”');
  await expect(theirs).not.toContainText('not there any more');
  await page.keyboard.press('Control+z');
  await expect(theirs).toContainText('The words are not there any more');
});

test('rules propose places once one has noted something: put aside, brought back, made a note', async ({ page }) => {
  await readSideBySide(page);
  await note(page, 1, 'engineers found a crack', 'Cause', 'The cause comes first.');
  await panel(page)
    .getByRole('button', { name: /^All notes/ })
    .click();
  await panel(page).getByLabel('Suggest places to look at').check();
  const cues = panel(page).getByRole('article', { name: /^A rule noticed this/ });
  await expect(cues.first()).toBeVisible();
  const count = await cues.count();
  const first = cues.first();
  await first.getByRole('button').first().click();
  await expect(first.getByText(/Of 100 such cues|Nobody has measured/)).toBeVisible();
  await first.getByText('Explain this rule').click();
  expect(await findings(page)).toEqual([]);
  const words = await first.locator('.words').textContent();
  await first.getByRole('button', { name: 'Put aside' }).click();
  await expect(cues).toHaveCount(count - 1);
  await panel(page).getByText('Put aside: 1').click();
  await panel(page).getByRole('button', { name: 'Bring back' }).click();
  await expect(cues).toHaveCount(count);
  const again = cues.filter({ hasText: words! }).first();
  // Still the chosen one, so it is open.
  await expect(again.getByRole('button').first()).toHaveAttribute('aria-expanded', 'true');
  await again.getByRole('button', { name: 'Make it a note' }).click();
  await form(page).getByRole('button', { name: 'Keep the note' }).click();
  await expect(
    panel(page)
      .getByText(/a rule noticed/i)
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Your note is kept.' })).toHaveCount(1);
});
