import { FERRY, addTwoArticles, go } from './library-pages.ts';
import { column, openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

test('the library shows the case that it begins with', { tag: ['@window', '@packaged'] }, async ({ page }) => {
  await expect(page.getByRole('listitem').filter({ hasText: 'came with Parallax' })).toContainText('5 articles');
  await page.getByRole('link', { name: 'The harbour bridge closes' }).first().click();
  await expect(page.locator('[data-ready="case"]')).toBeVisible();
  // Each place leads to its help from the list of its keys.
  await page.locator('main').focus();
  await page.keyboard.press('?');
  await page.getByRole('link', { name: 'Help with this page' }).click();
  await expect(page.getByRole('heading', { name: 'Cases', exact: true })).toBeFocused();
});

test(
  'articles are ticked by keyboard, made into a case, and the case is taken back and made again',
  { tag: '@window' },
  async ({ page }) => {
    await addTwoArticles(page);
    await page.getByLabel('In order of').selectOption('newest first');
    await page.getByRole('link', { name: 'A bench on the quay' }).focus();
    await page.keyboard.press('x');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    const bar = page.getByRole('region', { name: 'Selected articles' });
    await expect(bar).toContainText('2 articles selected');
    await bar.getByRole('button', { name: 'Make a case', exact: true }).click();
    const title = page.getByLabel('What happened? A title for the case');
    await expect(title).not.toHaveValue('');
    await title.fill('Who pays for the Sunday boat?');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who pays for the Sunday boat?');

    await go(page, '#/library/cases');
    const made = page.getByRole('link', { name: 'Who pays for the Sunday boat?' });
    await expect(made).toBeVisible();
    await page.locator('main').focus();
    await page.keyboard.press('Control+z');
    await expect(made).toBeHidden();
    await page.keyboard.press('Control+Shift+z');
    await expect(made).toBeVisible();
  },
);

test('several articles are removed together and come back with one undo', async ({ page }) => {
  await addTwoArticles(page);
  await page.getByRole('checkbox', { name: 'Select “Ferry fares rise in May”' }).check();
  await page.getByRole('checkbox', { name: 'Select “A bench on the quay”' }).check();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Ferry fares rise in May' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'A bench on the quay' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'Ferry fares rise in May' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'A bench on the quay' })).toBeVisible();
});

test('"/" filters the shelf, forgives a slip, and Esc shows everything again', async ({ page }) => {
  await go(page, '#/library/articles');
  await page.locator('main').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('seamrak');
  await expect(page.getByRole('link', { name: 'Aldvik looked away, and the coast pays' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Bridge to Lark Island closed' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Bridge to Lark Island closed' })).toBeVisible();
  await page.keyboard.type('zzzzzzzz');
  await expect(page.getByText('None of the 5 articles fits “zzzzzzzz”.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all articles' }).click();
  await expect(page.getByRole('link', { name: 'Bridge to Lark Island closed' })).toBeVisible();
});

test('what is typed while the details are on their way to be saved is not lost', async ({ page }) => {
  let held: (() => void) | null = null;
  let waits = false;
  await page.routeWebSocket(/study/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (String(message).includes('corpus.editArticle')) waits = true;
      server.send(message);
    });
    server.onMessage((message) => {
      if (waits && held === null && String(message).includes('changeId')) held = () => socket.send(message);
      else socket.send(message);
    });
  });
  await page.reload();
  await go(page, '#/library/articles');
  await page.getByRole('link', { name: 'Aldvik looked away, and the coast pays' }).click();
  const panel = page.getByRole('region', { name: 'Aldvik looked away, and the coast pays' });
  await panel.getByLabel('Who wrote it').fill('L. Fenn');
  await panel.getByRole('button', { name: 'Save changes' }).click();
  await expect.poll(() => held !== null).toBe(true);
  await panel.getByLabel('Who wrote it').fill('L. Fenn and A. Stone');
  held!();
  await expect(page.getByText('The details are saved.').first()).toBeVisible();
  await page.waitForTimeout(300);
  await expect(panel.getByLabel('Who wrote it')).toHaveValue('L. Fenn and A. Stone');
  await panel.getByRole('button', { name: 'Save changes' }).click();
  await page.reload();
  await expect(panel.getByLabel('Who wrote it')).toHaveValue('L. Fenn and A. Stone');
});

test('the details of an article are put right, and undone', async ({ page }) => {
  await go(page, '#/library/articles');
  await page.getByRole('link', { name: 'Aldvik looked away, and the coast pays' }).click();
  const panel = page.getByRole('region', { name: 'Aldvik looked away, and the coast pays' });
  await expect(panel.getByLabel('Published on')).toHaveValue('2024-03-16');
  await expect(panel).toContainText('Read from “16 March 2024”');
  await panel.getByLabel('Who wrote it').fill('L. Fenn');
  await panel.getByLabel('What kind of piece').selectOption('analysis');
  await panel.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('The details are saved.').first()).toBeVisible();
  await expect(page.locator('.row.open')).toContainText('analysis');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByLabel('What kind of piece')).toHaveValue('opinion');
  await expect(panel.getByLabel('Who wrote it')).toHaveValue('Lukas Fenn');

  await panel.getByText('The lines of its page and what each is').click();
  const lines = panel.getByRole('listbox');
  const byline = lines.getByRole('option').filter({ hasText: /^byline/ });
  await byline.click();
  await lines.press('o');
  await expect(byline).toHaveCount(0);
  await expect(lines.getByRole('option', { name: /^promotion/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(byline).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
});

test(
  'an outlet gets a source type only with evidence, and is told why before',
  { tag: '@window' },
  async ({ page }) => {
    await go(page, '#/library/articles');
    await page.getByRole('link', { name: 'Aldvik looked away, and the coast pays' }).click();
    await page.getByLabel('Who published it').fill('The Lantern');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('link', { name: 'About The Lantern' }).click();

    const panel = page.getByRole('region', { name: 'The Lantern' });
    await expect(panel.getByLabel('Source type')).toHaveValue('cannot tell yet');
    await panel.getByLabel('Source type').selectOption('NGO');
    await expect(panel).toContainText('An organisation with a purpose');
    await expect(panel.getByRole('note')).toContainText('write down words that show it');
    await panel.getByRole('button', { name: 'Save changes' }).click();
    await expect(panel.getByLabel('Words that show it')).toBeFocused();
    await panel.getByLabel('Words that show it').fill('The Lantern is published by the Friends of the Coast.');
    await panel.getByLabel('Where you found them').fill('its “About us” page, 2 March 2024');
    await expect(panel.getByRole('note')).toBeHidden();
    await panel.getByLabel('Who owns it, and who pays for it?').fill('Its 900 members.');
    await panel.getByRole('button', { name: 'Save changes' }).click();

    const row = page.locator('.row').filter({ hasText: 'The Lantern' });
    await expect(row).toContainText('NGO');
    await row.getByRole('button', { name: /open its evidence/ }).click();
    await expect(page.getByText('“The Lantern is published by the Friends of the Coast.”')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(row).toContainText('cannot tell yet');
  },
);

test(
  'Ctrl+K finds cases, articles, outlets, places and help, and leads there',
  { tag: '@window' },
  async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
    const field = page.getByRole('combobox', { name: /^Find a case/ });
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await field.fill('singing');
    await expect(page.getByRole('option').first()).toContainText('an island and its bridge');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: /an island and its bridge/ })).toBeVisible();
    await page.keyboard.press('Control+k');
    await field.fill('masked');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Masked reading' })).toBeFocused();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await expect(field).toBeHidden();
    await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  },
);

test('Ctrl+K finds the headlines and names of the open case, and goes on to a search of every article', async ({
  page,
}) => {
  await openBundledCase(page);
  const field = page.getByRole('combobox', { name: /^Find a case/ });
  const options = page.getByRole('listbox', { name: 'Found' }).getByRole('option');
  await page.keyboard.press('Control+k');
  await expect(options.first()).toContainText('The harbour bridge closes');
  await field.pressSequentially('teodor va');
  await expect(options.first()).toContainText('person, in 4 articles');
  await expect(options.last()).toHaveText(/Search every article for “teodor va”/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('"Teodor Vask"');
  await expect(page.locator('.hit')).toHaveCount(4);
  await page.keyboard.press('Control+k');
  await field.fill('singing for');
  await expect(options.first()).toContainText('in “The harbour bridge closes”');
  await page.keyboard.press('Enter');
  await expect(column(page, 1)).toHaveAccessibleName('Column 1: The Tarrow Tide');
  await expect(column(page, 2)).toBeVisible();
  await page.keyboard.press('Control+k');
  await field.fill('orange jack');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox')).toHaveValue('orange jack');
  await expect(page.locator('.snippet mark').first()).toHaveText('orange');
});

test(
  'what is copied can be pasted anywhere, and a drop adds as well',
  { tag: ['@window', '@packaged'] },
  async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, FERRY);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review what came in');
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ferry fares rise in May');
    await page.getByRole('button', { name: 'Don’t add this page' }).click();
    await page.getByRole('button', { name: 'Close this report' }).click();

    const drag = (type: string) =>
      page.evaluate((name) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['A headline\n\nAnd a first sentence about the ferry.'], 'dropped.txt'));
        document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
      }, type);
    await drag('dragenter');
    await expect(page.getByText('Let go to add this to your library')).toBeVisible();
    await drag('drop');
    await expect(page.getByText('Let go to add this to your library')).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('A headline');
  },
);
