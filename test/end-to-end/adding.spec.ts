import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mountSmallDisk } from '../study-service/upkeep/small-disk.ts';
import { BENCH, FERRY, addTwoArticles, go, textFile } from './library-pages.ts';
import { openInBrowser } from './open-in-browser.ts';
import { expect, test } from './study.ts';

const SEVERAL = join(import.meta.dirname, '..', 'fixtures', 'pages', 'several-articles.txt');

test(
  'a file that can’t be read is named with what to do, and the rest of the batch goes in',
  { tag: '@window' },
  async ({ page }) => {
    await addTwoArticles(page);
    await page.locator('[data-input="files"]').setInputFiles([
      textFile('ferry-again.txt', FERRY),
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      {
        name: 'picture.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 0, 3]),
      },
      textFile('new.txt', BENCH.replaceAll('fourteen', 'fifteen').replace('A bench on the quay', 'A longer bench')),
    ]);
    const row = (text: string) => page.locator('li[data-state]').filter({ hasText: text });
    await expect(row('empty.txt')).toHaveAttribute('data-state', 'refused');
    await expect(row('empty.txt')).toContainText(/empty/i);
    await expect(row('picture.txt')).toHaveAttribute('data-state', 'refused');
    await page.getByRole('button', { name: 'Add all 2' }).click();
    await expect(row('A longer bench')).toHaveAttribute('data-state', 'in');
    await expect(row('Ferry fares rise in May')).toHaveAttribute('data-state', 'already');
    await expect(page.getByText('1 page in your library · 1 page was here already · 2 pages refused')).toBeVisible();

    await page.getByRole('button', { name: 'Take it out again' }).click();
    await page.getByRole('button', { name: 'Close this report' }).click();
    await expect(page.getByRole('link', { name: 'A longer bench' })).toBeHidden();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('link', { name: 'A longer bench' })).toBeVisible();
  },
);

test('a file of more than 50 MB is refused before it is read', { tag: '@window' }, async ({ page }, testInfo) => {
  const large = testInfo.outputPath('large.html');
  writeFileSync(large, '');
  truncateSync(large, 51 * 1024 * 1024);
  await page.locator('[data-input="files"]').setInputFiles(large);
  await expect(page.getByText('“large.html” is larger than 50 MB')).toBeVisible();
});

test('a folder is added with what lies in it', { tag: ['@window', '@packaged'] }, async ({ page }, testInfo) => {
  const folder = testInfo.outputPath('found pages');
  mkdirSync(join(folder, 'older'), { recursive: true });
  writeFileSync(join(folder, 'ferry.txt'), FERRY);
  writeFileSync(join(folder, 'older', 'bench.txt'), BENCH);
  await page.locator('[data-input="folder"]').setInputFiles(folder);
  await page.getByRole('button', { name: 'Add all 2' }).click();
  await expect(page.getByText('2 pages in your library')).toBeVisible();
});

test('“Add all” says how many articles the pages hold, before and after', async ({ page }) => {
  await page
    .locator('[data-input="files"]')
    .setInputFiles([SEVERAL, join(SEVERAL, '..', 'article-with-comments.html')]);
  await page.getByRole('button', { name: /^Add all: 2 pages, [3-9] articles$/ }).click();
  await expect(page.getByText(/^2 pages in your library \([3-9] articles\)$/)).toBeVisible();
  await expect(page.locator('li[data-state]').first()).toContainText(/in your library: [2-9] articles/);
});

test('a long batch can be stopped and taken up again', { tag: '@window' }, async ({ page }) => {
  const files = Array.from({ length: 400 }, (_, index) =>
    textFile(`page-${index}.txt`, FERRY.replace('Ferry fares', `Ferry fare ${index}`)),
  );
  await page.locator('[data-input="files"]').setInputFiles(files);
  await page.getByRole('button', { name: 'Stop' }).click();
  const takeUp = page.getByRole('button', { name: 'Take up what was not added' });
  await expect(takeUp).toBeVisible();
  await expect(page.locator('li[data-state="left out"]').first()).toBeVisible();
  await takeUp.click();
  await expect(page.getByRole('button', { name: 'Add all 400' })).toBeVisible({ timeout: 30_000 });
});

test(
  'a pasted page is reviewed: a line gets its role by a letter, and Keep stores it so',
  { tag: '@window' },
  async ({ page }) => {
    await page.getByRole('link', { name: 'Add articles' }).click();
    await page.getByLabel('Paste the article here').fill(`${FERRY}\n\nBuy our calendar in the shop`);
    await page.getByLabel('Where it stands on the web').fill('tide.example');
    await page.getByRole('button', { name: 'Read this text' }).click();
    await expect(page.getByText('An address begins with http')).toBeVisible();
    await page.getByLabel('Where it stands on the web').fill('https://tide.example/ferry');
    await page.getByRole('button', { name: 'Read this text' }).click();

    const lines = page.getByRole('listbox', { name: /^The page as it was found/ });
    const proof = page.getByRole('region', { name: 'The article as it will be read' });
    await lines.getByRole('option', { name: /Buy our calendar/ }).click();
    await lines.press('h');
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Buy our calendar in the shop');
    await lines.press('Control+z');
    await lines.press('o');
    await expect(lines.getByRole('option', { name: /^promotion.*Buy our calendar/ })).toBeVisible();
    await expect(proof).not.toContainText('Buy our calendar');
    await expect(page.getByText('1 promotion set aside. Nothing is deleted.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Title' }).fill('Ferry dearer by ten cents');
    await page.getByLabel('Who published it').fill('Tarrow Tide');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();

    await page.getByRole('button', { name: 'Show it in the library' }).click();
    const link = page.getByRole('link', { name: 'Ferry dearer by ten cents' });
    await link.click();
    await page.getByText('The lines of its page and what each is').click();
    await expect(page.getByRole('option', { name: /^promotion.*Buy our calendar/ })).toBeVisible();
  },
);

test('a page of several articles: those without a tick stay beside the others', async ({ page }) => {
  await page.locator('[data-input="files"]').setInputFiles(SEVERAL);
  const ticks = page.getByRole('group', { name: /articles in this page/ }).getByRole('checkbox');
  await expect(ticks.first()).toBeVisible();
  const count = await ticks.count();
  expect(count).toBeGreaterThan(1);
  await go(page, '#/settings');
  await expect(page.getByRole('complementary', { name: 'Adding articles' })).toContainText('1 of 1 pages wait for you');
  await page.getByRole('link', { name: 'Show', exact: true }).click();
  for (let index = 1; index < count; index++) await ticks.nth(index).uncheck();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('1 page in your library')).toBeVisible();
  await page.getByRole('button', { name: 'Close this report' }).click();
  await expect(page.getByRole('link', { name: 'Articles 6' })).toBeVisible();
});

test('on a full disk what came in waits, as it was put right, and goes in when there is room', async ({
  sharedBrowser,
}) => {
  const disk = mountSmallDisk(24);
  test.skip(disk === null, 'only root on Linux can mount a disk');
  const { page, close } = await openInBrowser(disk!.dataDir, await sharedBrowser());
  try {
    await go(page, '#/adding');
    const text = `The ferry was late again, people at the quay said. `.repeat(4_000);
    const files = ['one', 'two'].map((name) => textFile(`${name}.txt`, `Ferry late ${name}\n\n${text}`));
    await page.locator('[data-input="files"]').setInputFiles(files);
    const addAll = page.getByRole('button', { name: 'Add all 2' });
    await expect(addAll).toBeVisible();
    disk!.fill();
    await addAll.click();
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText('This was not saved: the disk is full, with less than 1 MB free');
    await expect(page.getByText('read, not added yet').first()).toBeVisible();
    disk!.makeRoom();
    await page.getByRole('button', { name: /^Add all/ }).click();
    await expect(page.getByText('2 pages in your library')).toBeVisible();
    await expect(messages.getByText(/^This was not saved/)).toHaveCount(0);
  } finally {
    await close();
    disk!.remove();
  }
});
