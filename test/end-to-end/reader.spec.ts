import { findingsInEachTheme } from './axe-findings.ts';
import { column, openBundledCase, readSideBySide, scrollTop, textOf } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

test('each column is headed by outlet, source type, genre, date, headline and byline', async ({ page }) => {
  await readSideBySide(page);
  const first = column(page, 1);
  await expect(first).toHaveAccessibleName('Column 1: Halyard');
  await expect(first.getByRole('heading', { level: 2 })).toHaveText(
    'Bridge to Lark Island closed after crack found in steel beam',
  );
  for (const words of ['wire agency', 'news report', '12 March 2024', 'By Ruben Hale', '477 words'])
    await expect(first).toContainText(words);
});

test('a source type opens what it rests on, by keyboard, and Esc gives the focus back', async ({ page }) => {
  await readSideBySide(page);
  const label = page.getByRole('button', { name: /source type of Halyard/ });
  await label.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'What the label of Halyard rests on' });
  await expect(panel).toContainText('Found at:');
  await expect(panel).toContainText('Who owns it, and who pays');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(label).toBeFocused();
  await expect(page.locator('[data-place="reader"]')).toBeVisible();
});

test('columns scroll together or apart', { tag: '@window' }, async ({ page }) => {
  await readSideBySide(page);
  await textOf(page, 1).evaluate((element) => element.scrollTo(0, 400));
  await expect.poll(() => scrollTop(page, 1)).toBe(400);
  expect(await scrollTop(page, 2)).toBe(0);
  await page.getByRole('button', { name: 'Scroll together' }).click();
  await expect(page.getByRole('button', { name: 'Scroll together' })).toHaveAttribute('aria-pressed', 'true');
  await textOf(page, 1).evaluate((element) => element.scrollTo(0, element.scrollHeight));
  for (const number of [2, 3]) {
    await expect
      .poll(() =>
        textOf(page, number).evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop),
      )
      .toBeLessThan(3);
  }
});

test(
  'keys go to a column, scroll it, change its article and fold what is beside it',
  { tag: '@window' },
  async ({ page }) => {
    await readSideBySide(page);
    await page.keyboard.press('2');
    await expect(textOf(page, 2)).toBeFocused();
    await page.keyboard.press('j');
    await expect.poll(() => scrollTop(page, 2)).toBeGreaterThan(20);
    await page.keyboard.press(']');
    await expect(column(page, 2)).toHaveAccessibleName('Column 2: Ostmere in Brief');
    await page.keyboard.press('[');
    await expect(column(page, 2)).toHaveAccessibleName('Column 2: The National Courier');
    await expect.poll(() => scrollTop(page, 2)).toBeGreaterThan(20);
    await page.keyboard.press('3');
    await page.keyboard.press('c');
    await expect(column(page, 3).getByRole('button', { name: /^Not the article/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await page.keyboard.press('+');
    await expect(page.locator('html')).toHaveAttribute('style', /--reading-scale: 1\.1/);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-place="case"]')).toBeVisible();
  },
);

test('a separator is moved with the arrow keys and Home evens the columns out', async ({ page }) => {
  await readSideBySide(page);
  const separator = page.getByRole('separator', { name: 'Width of columns 1 and 2' });
  await separator.focus();
  const before = (await column(page, 1).boundingBox())?.width ?? 0;
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(separator).toHaveAttribute('aria-valuenow', '56');
  expect((await column(page, 1).boundingBox())?.width).toBeGreaterThan(before + 10);
  await page.keyboard.press('Home');
  await expect(separator).toHaveAttribute('aria-valuenow', '50');
});

test('two columns change places', async ({ page }) => {
  await readSideBySide(page);
  await column(page, 1).getByRole('button', { name: /^Swap/ }).click();
  await expect(column(page, 1)).toHaveAccessibleName('Column 1: The National Courier');
  await expect(column(page, 2)).toHaveAccessibleName('Column 2: Halyard');
});

test('the page as it came in is shown as text and never as a page', async ({ page }) => {
  await readSideBySide(page);
  await column(page, 3).getByRole('button', { name: 'See the page as it came in' }).click();
  await expect(column(page, 3).locator('pre')).toContainText('# “It had been singing for months”');
  await page.keyboard.press('Escape');
  await expect(column(page, 3).getByRole('heading', { level: 2 })).toContainText('singing for months');
  await expect(page.locator('[data-place="reader"]')).toBeVisible();
});

test('a content warning comes before the text, and again before what readers wrote', async ({ page }) => {
  await openBundledCase(page);
  await page.getByRole('button', { name: /^Change title/ }).click();
  await page.getByLabel(/^Content warning/).fill('Somebody is hurt in these articles.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Before you read:')).toBeVisible();
  await page.getByRole('button', { name: 'Read side by side' }).click();
  await expect(page.getByRole('heading', { name: 'Before you read' })).toBeVisible();
  await expect(page.locator('.body')).toHaveCount(0);
  await page.getByRole('button', { name: 'Read on' }).click();
  const third = column(page, 3);
  await third.getByRole('button', { name: /^Not the article/ }).click();
  await expect(third.locator('details')).toHaveCount(0);
  await third.getByRole('button', { name: 'Show them' }).click();
  await expect(third.locator('details').first()).toContainText('4 reader comments');
});

test('a killed service loses neither the text nor the place in it', { tag: '@window' }, async ({ study, page }) => {
  await readSideBySide(page);
  await textOf(page, 1).evaluate((element) => element.scrollTo(0, 300));
  await study.killService();
  await expect(page.getByRole('region', { name: 'Messages' }).getByText(/It runs again/)).toBeVisible();
  await expect(column(page, 1).getByRole('heading', { level: 2 })).toContainText('Bridge to Lark Island');
  expect(await scrollTop(page, 1)).toBe(300);
  await column(page, 1).getByRole('button', { name: /^Next/ }).click();
  await expect(column(page, 1)).not.toHaveAccessibleName('Column 1: Halyard');
});

test(
  'the case page changes, orders and fills a case, each step with its undo',
  { tag: '@window' },
  async ({ page }) => {
    await openBundledCase(page);
    const rows = page.locator('[data-place="case"] tbody tr');
    await page.getByRole('button', { name: /^Place 1 of 5/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows.first()).toContainText('Swift action');
    await expect(page.getByRole('button', { name: /^Place 2 of 5: Bridge to Lark/ })).toBeFocused();

    await page
      .getByRole('button', { name: 'Change Swift action keeps Port Tarrow safe while bridge is repaired' })
      .click();
    await page.getByRole('button', { name: 'Take out of the case' }).click();
    await expect(rows).toHaveCount(4);
    await page.getByRole('button', { name: 'Add articles to the case' }).click();
    await page.getByRole('checkbox', { name: /Swift action/ }).check();
    await page.getByRole('button', { name: 'Add to the case' }).click();
    await expect(rows).toHaveCount(5);
    await expect(rows.last()).toContainText('Swift action');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(rows).toHaveCount(4);

    await page.getByLabel(/^Kind of piece: Bridge to Lark/).selectOption('explainer');
    await expect(page.getByRole('region', { name: 'Messages' }).getByText('Kind of piece: explainer.')).toBeVisible();
  },
);

test('axe finds nothing on case and reader, in each theme', async ({ page }) => {
  await readSideBySide(page);
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  expect(await findingsInEachTheme(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await column(page, 3)
    .getByRole('button', { name: /^Not the article/ })
    .click();
  await page.keyboard.press('m');
  await column(page, 1).getByRole('button', { name: 'Guess who published it' }).click();
  expect(await findingsInEachTheme(page)).toEqual([]);
  await openBundledCase(page);
  await page.getByRole('button', { name: /^Change Bridge to Lark/ }).click();
  await page.getByRole('button', { name: 'Add articles to the case' }).click();
  expect(await findingsInEachTheme(page)).toEqual([]);
  await page.getByRole('button', { name: /^Change title/ }).click();
  expect(await findingsInEachTheme(page)).toEqual([]);
});
