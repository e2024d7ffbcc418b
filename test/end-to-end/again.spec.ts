import type { Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

const HURT =
  'No one was hurt when the lamp fell, the harbour office said, and the path below the tower is closed until further notice.';
const KEEPER =
  'The keeper, who has looked after the light for nineteen years, had asked twice for new bolts and was told both times to wait for spring.';
const BOLTS =
  'Divers and climbers will look at the other eleven bolts this week, and the ferry is to sound its horn until they are done.';

function html(name: string, address: string, title: string, outlet: string, paragraphs: string[]) {
  const text = `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="${address}">
    <meta property="og:site_name" content="${outlet}"></head><body><article><h1>${title}</h1>
    ${paragraphs.map((line) => `<p>${line}</p>`).join('\n')}</article></body></html>`;
  return { name, mimeType: 'text/html', buffer: Buffer.from(text) };
}

const FIRST = html('lamp.html', 'https://tide.example/lamp', 'Lamp falls from the lighthouse', 'Tarrow Tide', [
  HURT,
  KEEPER,
  BOLTS,
]);
const CHANGED = html(
  'lamp-later.html',
  'https://www.tide.example/lamp/?utm_source=x',
  'Lamp falls from the lighthouse',
  'Tarrow Tide',
  [
    HURT.replace('No one was hurt', 'Two walkers were hurt'),
    KEEPER,
    BOLTS,
    'The council meets on Thursday to talk about what a new lantern would cost the town and who ought to pay for it.',
  ],
);
const COPY = html('copy.html', 'https://mirror.example/story', 'What the keeper asked for', 'Mirror', [
  'A light that has stood since the days of sail has become the talk of the coast, and not for the view it gives.',
  KEEPER,
  BOLTS,
  'Via Tarrow Tide',
]);

async function add(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('[data-input="files"]').setInputFiles(file);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
}

test('a changed page becomes a new version, and what changed can be read', { tag: '@window' }, async ({ page }) => {
  await add(page, FIRST);
  await expect(page.getByText('1 page in your library')).toBeVisible();
  await page.getByRole('button', { name: 'Close this report' }).click();
  await add(page, CHANGED);
  await expect(page.getByText('1 page a newer version of what was here')).toBeVisible();
  await page.getByRole('link', { name: 'See what changed' }).click();
  await expect(
    page.getByText('1 paragraph changed, 1 paragraph added, 26 words added, 3 words removed.'),
  ).toBeVisible();
  await expect(page.locator('del', { hasText: 'No one was' })).toBeVisible();
  await expect(page.locator('ins', { hasText: 'Two walkers were' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Read version 1 whole' }).click();
  await expect(page.getByText('No one was hurt when the lamp fell')).toBeVisible();
  await expect(page.getByText(/came into your library on .* from the file “lamp\.html”/)).toBeVisible();
  await page.getByRole('button', { name: 'Its page as it came in' }).click();
  await expect(page.getByRole('region', { name: 'The page as it came in' })).toContainText('<!doctype html>');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Back to what changed' }).click();
  await page.getByRole('link', { name: 'Back to the article' }).click();
  await expect(page.getByRole('link', { name: '2 versions' })).toBeVisible();
});

test('a paragraph that moved is shown as moved, and a title set by hand is kept', async ({ page }) => {
  await add(page, FIRST);
  await page.getByRole('link', { name: /^Open/ }).click();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('The lamp that fell');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { name: 'The lamp that fell' }).first()).toBeVisible();
  const moved = html('lamp.html', 'https://tide.example/lamp', 'Lamp falls from the lighthouse', 'Tarrow Tide', [
    KEEPER,
    BOLTS,
    HURT.replace('next month', 'further notice').replace('closed', 'shut'),
  ]);
  await page.locator('[data-input="files"]').setInputFiles(moved);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByText('Kept in the new version: your title “The lamp that fell”.')).toBeVisible();
  await page.getByRole('link', { name: 'See what changed' }).click();
  await expect(page.getByText('1 paragraph moved, 1 word added, 1 word removed.')).toBeVisible();
  await expect(page.getByText('Moved down', { exact: true })).toBeVisible();
});

test('the case says which of its articles has words from which, masked without a name', async ({ page }) => {
  await openBundledCase(page);
  const line = page.locator('[data-origin]');
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('2 of its 13 paragraphs come from Halyard: the text says “');
  expect(await findings(page)).toEqual([]);
  await line.getByRole('link').click();
  await expect(page.getByRole('cell', { name: /Speaking to reporters on the quay/ })).toHaveCount(2);
  await page.getByRole('link', { name: 'Back to the case' }).click();
  await page.getByRole('button', { name: 'Read masked' }).click();
  await page.locator('[data-ready="reader"]').waitFor();
  await page.goBack();
  await expect(line).toContainText('come from Outlet A: the text says so, in words hidden until you guess.');
  await line.getByRole('link').click();
  await expect(page.getByRole('cell', { name: /Speaking to reporters on the quay/ })).toHaveCount(2);
  await expect(page.locator('#page')).not.toContainText(/Halyard|In Brief/);
});

test('a republished text is said to be one, and its passages open side by side', async ({ page }) => {
  await add(page, FIRST);
  await expect(page.getByText('1 page in your library')).toBeVisible();
  await page.getByRole('button', { name: 'Close this report' }).click();
  await add(page, COPY);
  await expect(page.getByText('1 page in your library')).toBeVisible();
  // The background comparison says so while the report stands open.
  await expect(page.getByText('Much of it also stands in')).toContainText('(2 of 3 paragraphs)', { timeout: 15_000 });
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: /^Open/ }).click();
  await expect(page.getByText(/2 of its \d paragraphs also stand in/)).toBeVisible();
  await expect(page.getByText('It comes from Tarrow Tide: the text says “Via Tarrow Tide”.')).toBeVisible();
  await page.getByRole('link', { name: 'Tarrow Tide: “Lamp falls from the lighthouse”' }).click();
  await expect(page.getByRole('cell', { name: /nineteen years/ })).toHaveCount(2);
  expect(await findings(page)).toEqual([]);
});
