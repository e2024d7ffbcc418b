import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { go } from './library-pages.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { storedSettings } from './stored-settings.ts';
import { expect, test } from './study.ts';

test(
  'a choice holds at once, everywhere, and after a restart',
  { tag: ['@window', '@packaged'] },
  async ({ study }) => {
    let { page } = study;
    await go(page, '#/settings');
    const specimen = page.getByRole('region', { name: 'How an article looks with these settings' });
    const text = specimen.getByText('The last boat on a Sunday');
    const sizeOf = () => text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const before = await sizeOf();

    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('radio', { name: 'Dyslexia-friendly' }).check();
    await expect(text).toHaveCSS('font-family', /OpenDyslexic/);
    await page.getByRole('slider', { name: /^Text size/ }).fill('200');
    await expect.poll(sizeOf).toBeCloseTo(before * 2, 0);
    await page.getByRole('slider', { name: /^Longest line/ }).fill('50');
    await page.getByRole('radio', { name: 'Together' }).check();
    await expect(page.getByText('50 letters')).toBeVisible();
    await expect.poll(() => storedSettings(study.dataDir)).toMatchObject({ scrollTogether: true, lineWidth: 50 });

    page = await study.restart();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await go(page, '#/settings');
    await expect(page.getByRole('radio', { name: 'Dyslexia-friendly' })).toBeChecked();
    await expect(page.getByRole('slider', { name: /^Text size/ })).toHaveValue('200');
    await expect(page.getByText('50 letters')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Together' })).toBeChecked();
  },
);

test('before any script of the page has come, it shows its name in the theme of the last start', async ({ study }) => {
  const { page } = study;
  await go(page, '#/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => storedSettings(study.dataDir)).toMatchObject({ theme: 'dark' });
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.reload();
  await expect(page.getByText('Parallax', { exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(25, 24, 22)');
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page.getByText('Parallax', { exact: true })).toBeHidden();
});

test('the language holds at once and stays, and each page says in which it is', async ({ study }) => {
  const { page } = study;
  await go(page, '#/settings');
  await page.getByLabel('Language').selectOption('ar');
  // Chosen here, the label is in it too
  await expect(page.getByLabel('اللغة')).toHaveValue('ar');
  // The teacher's pages are English, and so is their direction
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await go(page, '#/library/cases');
  await openBundledCase(page);
  await page.evaluate(() => (window.location.hash = `${window.location.hash}/read`));
  const main = page.locator('main');
  await expect(main).toHaveAttribute('lang', 'ar');
  await expect(main).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('#headline-0')).toHaveCSS('direction', 'ltr');
  // In a row that runs leftwards the left arrow goes on
  const lenses = page.locator('[role="radiogroup"] [role="radio"]');
  await lenses.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(lenses.nth(1)).toHaveAttribute('aria-checked', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(lenses.first()).toHaveAttribute('aria-checked', 'true');
  await page.reload();
  await expect(main).toHaveAttribute('lang', 'ar');
  await go(page, '#/quiz/review');
  await expect(main).toHaveAttribute('dir', 'rtl');
  await main.getByRole('textbox').fill('Ada');
  await page.keyboard.press('Enter');
  await expect(main.getByRole('heading', { name: 'لا يعود شيء اليوم' })).toBeVisible();
  await go(page, '#/settings');
  await expect(main).not.toHaveAttribute('lang');
  await page.getByLabel('اللغة').selectOption('en');
  await expect(page.getByLabel('Language')).toHaveValue('en');
});

test(
  'settings say where the data lies and which version this is',
  { tag: ['@window', '@packaged'] },
  async ({ study, page }) => {
    await go(page, '#/settings');
    await expect(page.getByText(study.dataDir)).toBeVisible();
    await expect(page.getByText(/^Parallax \S+ · Node 24/)).toBeVisible();

    await page.getByRole('button', { name: 'Check and repair' }).click();
    await expect(page.getByText('Your library is sound: there was nothing to mend.')).toBeVisible();
    await page.getByRole('button', { name: 'Write a report' }).click();
    const report = page.getByRole('region', { name: 'The report' });
    await expect(report).toContainText('articles: 5');
    await expect(report).toContainText(/ service opened ms=\d+/);
    await expect(report).not.toContainText(study.dataDir);
    await expect(report).not.toContainText(/Port Tarrow|Aldvik/);
    const folder = page.getByRole('button', { name: 'Open the data folder' });
    if (study.kind === 'browser') return expect(folder).toHaveCount(0);
    await expect(folder).toBeVisible();
    // The packaged program can't be asked what it opened.
    if (!study.app) return;
    await study.app.evaluate(({ shell }) => {
      shell.openPath = (path) => {
        Object.assign(globalThis, { shown: path });
        return Promise.resolve('');
      };
    });
    await folder.click();
    await expect
      .poll(() => study.app!.evaluate(() => (globalThis as unknown as { shown?: string }).shown))
      .toBe(study.dataDir);
  },
);

test(
  'a copy of a day takes the library’s place, and can be left again',
  { tag: '@window' },
  async ({ study, page }) => {
    await openBundledCase(page);
    copyLibrary(study.dataDir, 'parallax-2026-01-02-083000.sqlite');
    await page.getByRole('button', { name: /^Change title/ }).click();
    await page.getByLabel('Title of the case').fill('Named after the copy');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Named after the copy' })).toBeVisible();
    await go(page, '#/settings');
    await page.getByText('Show the copies').click();
    await page.getByRole('button', { name: 'Go back to the copy of 2 January 2026, 08:30' }).click();
    const notices = page.getByRole('region', { name: 'Notices about your library' });
    await expect(notices).toContainText('You went back to the copy of 2026-01-02, 08:30.', { timeout: 20_000 });
    await go(page, '#/library/cases');
    await expect(page.getByText('Named after the copy')).toHaveCount(0);
    await go(page, '#/settings');
    await page.getByText('Show the copies').click();
    const kept = page.getByRole('listitem').filter({ hasText: 'Before going back to another copy' });
    await kept.getByRole('button').click();
    await expect(notices).toContainText(/You went back to the copy of (?!2026-01-02)/, { timeout: 20_000 });
    await go(page, '#/library/cases');
    await expect(page.getByText('Named after the copy').first()).toBeVisible();
  },
);

function copyLibrary(dataDir: string, name: string): void {
  mkdirSync(join(dataDir, 'backups'), { recursive: true });
  const library = new BetterSqlite3(join(dataDir, 'parallax.sqlite'), { readonly: true });
  library.prepare('VACUUM INTO ?').run(join(dataDir, 'backups', name));
  library.close();
}

test('single letters can be turned off', async ({ page }) => {
  await go(page, '#/help');
  await page.locator('main').focus();
  const keys = page.getByRole('complementary', { name: 'Keys' });
  await page.keyboard.press('?');
  await expect(keys).toContainText('Search the help');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await go(page, '#/settings');
  await page.getByRole('checkbox', { name: /^Single letters do things/ }).uncheck();
  await page.locator('main').focus();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
  await expect(keys).toBeHidden();
});

test(
  'the help is searched as one types, and Esc leads back to all of it and then to the library',
  { tag: '@window' },
  async ({ page }) => {
    await go(page, '#/help');
    await page.getByRole('searchbox', { name: 'Search the help' }).fill('backup');
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Where your data lies');
    await expect(page.getByRole('heading', { level: 2, name: 'What Parallax is for' })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 2, name: 'What Parallax is for' })).toBeVisible();
    await page.locator('main').focus();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  },
);
