import { go } from './library-pages.ts';
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

test(
  'settings say where the data lies and which version this is',
  { tag: ['@window', '@packaged'] },
  async ({ study, page }) => {
    await go(page, '#/settings');
    await expect(page.getByText(study.dataDir)).toBeVisible();
    await expect(page.getByText(/^Parallax \S+ · Node 24/)).toBeVisible();
  },
);

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
