import type { Page } from 'playwright/test';
import { FERRY, textFile } from './library-pages.ts';
import { expect, test } from './study.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Ferry fares rise in May | Tarrow Tide</title>
<meta property="og:site_name" content="Tarrow Tide"><meta property="og:title" content="Ferry gets dearer">
<meta property="article:published_time" content="2024-04-03"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry fares rise in May</h1><p class="byline">By Nela Orth, translated by Ilse Varga</p><p>Updated 5 April 2024</p>
<p>Fares on the harbour ferry will rise by ten cents in May, the port said on Wednesday. A monthly ticket will cost two crowns more.</p>
<p>The port said that it had not raised its fares for six years. Fuel had become dearer in each of them, the treasurer said.</p>
<p>A bench for the quay</p>
<p>The council paid for a bench. It stands where the boat lands, and pupils sit on it after school while they wait for the last boat.</p>
<p>Nobody had asked for the bench, the council said, but everybody likes it now that it is there.</p></article></body></html>`;

const html = (name: string, text: string) => ({ name, mimeType: 'text/html', buffer: Buffer.from(text) });
const linesOf = (page: Page) => page.getByRole('listbox', { name: /^The page as it was found/ });
const lineOf = (page: Page, words: RegExp) => linesOf(page).getByRole('option', { name: words });
const proofOf = (page: Page) => page.getByRole('region', { name: 'The article as it will be read' });

async function openReview(page: Page): Promise<void> {
  await page.locator('[data-input="files"]').setInputFiles(html('ferry.html', PAGE));
  await expect(linesOf(page)).toBeVisible();
}

test('by keys alone: a role, a run of lines, a split, a join, and each of them taken back', async ({ page }) => {
  await openReview(page);
  const lines = linesOf(page);
  const before = await lines.getByRole('option').allTextContents();
  await lines.focus();
  await lines.press('End');
  await lines.press('n');
  await expect(lineOf(page, /^navigation.*Nobody had asked/)).toBeVisible();
  await expect(proofOf(page)).not.toContainText('Nobody had asked');
  await lines.press('Shift+ArrowUp');
  await lines.press('c');
  await expect(lineOf(page, /^caption.*The council paid/)).toBeVisible();
  await expect(lineOf(page, /^caption.*Nobody had asked/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(lineOf(page, /^paragraph.*Nobody had asked/)).toBeVisible();
  expect(await lines.getByRole('option').allTextContents()).toEqual(before);

  await lineOf(page, /The port said that/).click();
  await lines.press('Enter');
  const cut = page.getByRole('textbox', { name: /Put the cursor/ });
  await expect(cut).toBeFocused();
  await page.keyboard.type('words that the page never said');
  await expect(cut).toHaveValue(/^The port said that it had not raised its fares for six years\. Fuel/);
  await page.keyboard.press('Enter');
  await expect(lines).toBeFocused();
  await expect(lineOf(page, /^paragraph\s*Fuel had become dearer/)).toHaveAttribute('aria-selected', 'true');
  await expect(proofOf(page).getByText(/^\s*Fuel had become dearer/)).toBeVisible();
  await lines.press('ArrowUp');
  await lines.press('j');
  expect(await lines.getByRole('option').allTextContents()).toEqual(before);
  await page.keyboard.press('Control+z');
  await expect(lineOf(page, /^paragraph\s*Fuel had become dearer/)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  expect(await lines.getByRole('option').allTextContents()).toEqual(before);
});

test(
  'one press gives a role; what is chosen on one side is marked and in sight on the other',
  { tag: '@window' },
  async ({ page }) => {
    await openReview(page);
    await lineOf(page, /^headline.*Ferry fares/).click();
    await lineOf(page, /Updated 5 April/).click();
    await page
      .getByRole('toolbar', { name: 'What the chosen lines are' })
      .getByRole('button', { name: 'dateline' })
      .click();
    await expect(lineOf(page, /^dateline.*Updated 5 April/)).toBeVisible();
    await expect(proofOf(page).locator('.marked')).toHaveText(/Updated 5 April/);
    await proofOf(page)
      .getByText(/^\s*Nobody had asked/)
      .click();
    await expect(lineOf(page, /Nobody had asked/)).toHaveAttribute('aria-selected', 'true');
    await expect(lineOf(page, /Nobody had asked/)).toBeInViewport();
    await proofOf(page).press('ArrowUp');
    await expect(lineOf(page, /The council paid/)).toHaveAttribute('aria-selected', 'true');
  },
);

test('an article begins at a line, is joined again, and both are stored apart with Keep', async ({ page }) => {
  await openReview(page);
  await lineOf(page, /A bench for the quay/).click();
  await page.getByRole('button', { name: /^New article begins here/ }).click();
  await expect(page.getByRole('group', { name: /^2 articles in this page/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A bench for the quay');
  await expect(proofOf(page)).not.toContainText('Fares on the harbour ferry');
  await page.getByRole('button', { name: /^Join article 2 with article 1/ }).click();
  await expect(page.getByRole('group', { name: /articles in this page/ })).toBeHidden();
  await expect(proofOf(page)).toContainText('A bench for the quay');
  await linesOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: /^2 articles in this page/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 page in your library (2 articles)')).toBeVisible();
});

test('another title, date and writer are chosen from those the page names, and kept with their evidence', async ({
  page,
}) => {
  await openReview(page);
  await page.getByRole('button', { name: /titles found on the page/ }).click();
  await page
    .getByRole('group', { name: 'Titles found on the page' })
    .getByRole('button', { name: /^Ferry gets dearer/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ferry gets dearer');
  await page.getByRole('button', { name: /dates found on the page/ }).click();
  const update = page.getByRole('group', { name: 'Dates found on the page' }).getByRole('button', { name: /^5 April/ });
  await update.focus();
  await page.keyboard.press('Enter');
  await expect(update).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/Read from “Updated 5 April 2024”.*Chosen because/)).toBeVisible();
  await page.getByRole('button', { name: /^Also credited: Ilse Varga \(translator\)/ }).click();
  const credits = page.getByRole('group', { name: 'Who is credited' });
  await credits.getByRole('button', { name: 'Add somebody' }).click();
  await credits.getByRole('combobox').last().selectOption('photographer');
  await credits.getByRole('textbox').last().fill('Tom Reed');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();

  await page.getByRole('button', { name: 'Show it in the library' }).click();
  await page.getByRole('link', { name: 'Ferry gets dearer' }).click();
  await expect(page.getByText('Read from “Updated 5 April 2024”')).toBeVisible();
  await expect(credits.getByText('The page says “By Nela Orth, translated by Ilse Varga”').first()).toBeVisible();
  await credits.getByRole('button', { name: 'Remove Tom Reed' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('Who had a part in it (2)')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Who had a part in it (3)')).toBeVisible();
});

test('“Add all” takes the whole batch from its first review, with what was put right there', async ({ page }) => {
  await page
    .locator('[data-input="files"]')
    .setInputFiles([html('ferry.html', PAGE), textFile('other.txt', FERRY.replace('rise in May', 'fall in June'))]);
  await page.getByRole('button', { name: 'Review each first' }).click();
  await lineOf(page, /Nobody had asked/).click();
  await linesOf(page).press('f');
  await page.getByRole('button', { name: 'Add all 2 pages' }).click();
  await expect(page.getByText('2 pages in your library')).toBeVisible();
  await page.getByRole('link', { name: 'Open “Ferry fares rise in May”' }).click();
  await page.getByText('The lines of its page and what each is').click();
  await expect(page.getByRole('option', { name: /^comment form.*Nobody had asked/ })).toBeVisible();
});

test('a batch stopped while it goes in keeps what is in, says what was not read, and is taken up again', async ({
  page,
}) => {
  test.setTimeout(240_000);
  // So many that a quick machine still reads when the pace is known and Stop is pressed.
  const files = Array.from({ length: 240 }, (_, index) =>
    textFile(`page-${index}.txt`, FERRY.replaceAll('ferry', `ferry ${index}`).replace('Ferry', `Ferry ${index}`)),
  );
  await page.locator('[data-input="files"]').setInputFiles(files);
  await expect(page.getByText(/pages? a (second|minute), about \d+ (second|minute)s? left/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('li[data-state="left out"]').first()).toContainText('not read');
  await page.getByRole('button', { name: /^Add all/ }).click();
  await expect(page.getByText(/^\d+ pages in your library · \d+ pages not read$/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Take up what was not added' }).click();
  await expect(page.getByText('240 pages in your library', { exact: true })).toBeVisible({ timeout: 120_000 });
});

test('a page from right to left reads so on both sides', async ({ page }) => {
  const arabic = `<!doctype html><html lang="ar" dir="rtl"><body><article><h1>إغلاق جسر الميناء بعد اكتشاف شق</h1>
<p>أغلق المهندسون جسر الميناء يوم الثلاثاء بعد أن عثر غواص على شق طوله 4.5 متر في أحد الأعمدة، وقالت البلدية إن أحدا لم يصب.</p>
<p>قال متحدث باسم المرفأ إن الجسر لن يفتح قبل أن يعرف السبب، وإن شركة Harbour Works ستبدأ العمل غدا في الصباح.</p></article></body></html>`;
  await page.locator('[data-input="files"]').setInputFiles(html('bridge.html', arabic));
  await expect(linesOf(page)).toBeVisible();
  const directionOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await directionOf('[role="option"] .text')).toBe('rtl');
  expect(await directionOf('.proof h3')).toBe('rtl');
  expect(await directionOf('.proof .text')).toBe('rtl');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('1 page in your library')).toBeVisible();
  expect(await directionOf('li[data-state="in"] h2 bdi')).toBe('rtl');
  await page.getByRole('button', { name: 'Close this report' }).click();
  await expect(page.locator('[data-article] h2').first()).toContainText('إغلاق');
  expect(await directionOf('[data-article] h2 bdi')).toBe('rtl');
});
