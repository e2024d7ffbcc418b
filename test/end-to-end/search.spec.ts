import type { Page } from 'playwright/test';
import { findingsInEachTheme } from './axe-findings.ts';
import { BENCH, FERRY, go, textFile } from './library-pages.ts';
import { column } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

async function addTwo(page: Page): Promise<void> {
  await page.locator('[data-input="files"]').setInputFiles([textFile('a.txt', FERRY), textFile('b.txt', BENCH)]);
  await page.getByRole('button', { name: 'Add all 2' }).click();
  await expect(page.getByText(/added/i).first()).toBeVisible();
}

test(
  'a word is found while it is typed, and opens at its passage',
  { tag: ['@window', '@packaged'] },
  async ({ page }) => {
    await addTwo(page);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    const field = page.getByRole('searchbox', { name: 'Search every article' });
    await expect(field).toBeFocused();
    await field.pressSequentially('kilomet');
    const hit = page.getByRole('link', { name: 'A bench on the quay' });
    await expect(hit).toBeVisible();
    // What was found for the first letters stands until the last of them is answered.
    await expect(page.locator('.snippet mark')).toHaveCount(1);
    await expect(page.locator('.snippet mark')).toHaveText('kilometres');
    await field.press('ArrowDown');
    await expect(hit).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-passage] mark')).toHaveText('kilometres');
    await expect(page.locator('[data-passage]')).toBeInViewport();
    expect(new URL(page.url()).hash).toContain('q=kilomet');
  },
);

test('what was not understood is said, and searched as words all the same', async ({ page }) => {
  await addTwo(page);
  await go(page, '#/search?q=type%3Aferry');
  await expect(page.getByText('No source type is called "ferry"')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ferry fares rise in May' })).toBeVisible();
  await go(page, '#/search?q=hosptial');
  await expect(page.getByText('Shown for “hospital”')).toBeVisible();
  await expect(page.getByRole('link', { name: 'A bench on the quay' })).toBeVisible();
});

test('the counts beside the list narrow the search', async ({ page }) => {
  await go(page, '#/search?q=bridge');
  const outlets = page.getByRole('complementary', { name: 'Narrow the search' });
  await outlets.getByRole('button', { name: /Halyard/ }).click();
  await expect(page.getByRole('searchbox')).toHaveValue(/^bridge outlet:.*Halyard/);
  await expect(page.locator('.hit')).toHaveCount(1);
  await outlets.getByRole('button', { name: /Halyard/ }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('bridge');
});

test('every example in the help opens a search that finds something and is understood', async ({ page }) => {
  await go(page, '#/help/search');
  await expect(page.getByRole('heading', { name: 'How to search' })).toBeFocused();
  const examples = page.locator('section', { hasText: 'How to search' }).locator('dt a');
  const texts = await examples.allInnerTexts();
  expect(texts.length).toBeGreaterThan(18);
  for (const text of texts) {
    await go(page, '#/help/search');
    await examples.getByText(text, { exact: true }).click();
    await expect(page.getByRole('searchbox')).toHaveValue(text);
    await expect(page.locator('.hit'), text).not.toHaveCount(0);
    await expect(page.locator('.note')).toHaveCount(0);
  }
});

test(
  'a hit opens beside the others of its case, marked and in view, and Esc leads back step by step',
  { tag: '@window' },
  async ({ page }) => {
    await go(page, '#/search');
    await page.getByRole('searchbox').pressSequentially('engineers cra');
    const hit = page.getByRole('link', { name: 'Aldvik looked away' });
    await hit.press('Enter');
    await expect(page.locator('#found-article')).toBeFocused();
    await page.getByRole('link', { name: 'Read it beside the others in “The harbour bridge closes”' }).press('Enter');
    const first = column(page, 1);
    await expect(first.getByRole('article')).toBeFocused();
    await expect(column(page, 2)).toBeVisible();
    const marked = () =>
      page.evaluate(() => {
        const ranges = [...(CSS.highlights.get('found') ?? [])].map((range) => range as Range);
        const seen = ranges.filter((range) => {
          const { top, bottom } = range.getBoundingClientRect();
          return top > 100 && bottom < window.innerHeight;
        });
        return { words: ranges.map(String), seen: seen.map(String) };
      });
    await expect.poll(async () => (await marked()).seen.join(' ')).toContain('engineer crack');
    expect((await marked()).words.every((word) => /^(engineers?|crack\w*)$/i.test(word))).toBe(true);
    await page.reload();
    await expect.poll(async () => (await marked()).seen.join(' ')).toContain('engineer crack');

    await page.keyboard.press('Escape');
    await expect(page.locator('#found-article')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(hit).toBeFocused();
    await expect(page.locator('#found-article')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveValue('engineers cra');
  },
);

test('a new search can be written while an article is open beside the list: no letter goes elsewhere', async ({
  page,
}) => {
  await go(page, '#/search?q=bridge');
  await page.getByRole('link', { name: 'Aldvik looked away' }).click();
  await expect(page.locator('#found-article')).toBeFocused();
  const field = page.getByRole('searchbox');
  await field.selectText();
  await field.press('f');
  // The article has gone, since it answered another question; the field is still being written in.
  await expect(page.locator('#found-article')).toBeHidden();
  await page.keyboard.type('erry');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('ferry');
});

test('a hit in a folded comment is unfolded and brought into view, beside the list and in the reader', async ({
  page,
}) => {
  await go(page, '#/search?q=in%3Acomments%20bicycles');
  await expect(page.locator('.snippet mark')).toHaveText('bicycles');
  await page.getByRole('link', { name: 'It had been singing' }).press('Enter');
  await expect(page.getByRole('region', { name: 'In 1 reader comment' }).locator('mark')).toHaveText('bicycles');
  await page.getByRole('link', { name: /^Read it beside/ }).press('Enter');
  const comment = column(page, 1).getByRole('listitem').filter({ hasText: 'bicycles' });
  await expect(comment).toBeInViewport();
  expect(await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))).toEqual(['bicycles']);
  await page.keyboard.press('Escape');
  await expect(page.locator('#found-article')).toBeFocused();
});

test('axe finds nothing in the search, in each theme', async ({ page }) => {
  await go(page, '#/settings');
  await go(page, '#/search');
  expect(await findingsInEachTheme(page), 'empty').toEqual([]);
  await go(page, '#/search?q=bridge%20author%3Ax%20before%3A2030');
  await expect(page.locator('.note')).toBeVisible();
  expect(await findingsInEachTheme(page), 'something not understood').toEqual([]);
  await go(page, '#/search?q=bridge');
  await expect(page.getByRole('complementary', { name: 'Narrow the search' })).toBeVisible();
  expect(await findingsInEachTheme(page), 'results').toEqual([]);
  await page.locator('.hit a').first().click();
  await expect(page.locator('#found-article')).toBeVisible();
  expect(await findingsInEachTheme(page), 'an article found').toEqual([]);
});
