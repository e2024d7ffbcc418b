import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { clearNotes } from './call-service.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

/** Written elsewhere, about articles that only their words tell. The last one stands in none of them. */
const NOTES = [
  ['Ada', 'labelling', 'about 80 agitators', 'Others call them protesters.'],
  ['Ben', 'labelling', 'about 80 agitators blocked the road', 'A name that blames.'],
  ['Cem', 'lexical', 'agitators blocked the road', 'Stronger than needed.'],
  ['Ada', 'cause', 'Everyone on the island knew that something was wrong', 'Who is everyone?'],
  ['Ben', 'responsibility', 'Aldvik looked away, and the coast pays', 'Whose fault, in the headline.'],
  ['Cem', 'remark', 'Words that nobody wrote about this bridge', ''],
] as const;

const annotation = ([author, category, exact, text]: (typeof NOTES)[number], place: number) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: `urn:example:${place}`,
  type: 'Annotation',
  creator: { type: 'Person', name: author },
  created: '2026-11-02T10:00:00Z',
  body: [
    { type: 'TextualBody', purpose: 'classifying', value: category },
    ...(text === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: text }]),
  ],
  target: [{ source: 'https://example.org/elsewhere', selector: [{ type: 'TextQuoteSelector', exact }] }],
});

async function takeIn(page: Page, text: string): Promise<void> {
  await page
    .getByLabel('A file of notes')
    .setInputFiles({ name: 'class.jsonld', mimeType: 'application/ld+json', buffer: Buffer.from(text) });
}

/** From an empty case to the notes of three people in it. */
async function openWithNotes(page: Page): Promise<void> {
  await clearNotes(page);
  await openBundledCase(page);
  await page.locator('[data-door="notes"]').click();
  await page.locator('[data-ready="notes all"]').waitFor();
  await expect(page.getByRole('heading', { name: 'Nobody has written a note in this case yet' })).toBeVisible();
  await page.getByRole('link', { name: 'Take in notes from a file' }).click();
  await takeIn(page, JSON.stringify(NOTES.map(annotation)));
  await expect(page.getByText('5 notes added.')).toBeVisible();
}

async function openPage(page: Page, name: string, ready: string): Promise<void> {
  await page.getByRole('navigation', { name: 'The notes' }).getByRole('link', { name }).click();
  await page.locator(`[data-ready="notes ${ready}"]`).waitFor();
}

test('notes are taken in, wait until they are asked for, are changed and taken back, and show where people part', async ({
  page,
}) => {
  await openWithNotes(page);
  await expect(page.getByRole('status').filter({ hasText: 'class.jsonld' })).toContainText(
    'its words stand in no article of this case',
  );

  await openPage(page, 'Where we agree and where we don’t', 'agreement');
  await expect(page.getByRole('heading', { name: '5 notes by others wait for yours' })).toBeVisible();
  await expect(page.getByText('agitators')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show them anyway' }).click();
  const divided = page.getByRole('listitem').filter({ hasText: 'about 80 agitators blocked the road' }).first();
  await expect(divided).toContainText('2 of 3 say Labelling, 1 Choice of words.');
  await page.getByRole('button', { name: 'agitators', exact: true }).press('Enter');
  await expect(page.getByRole('region', { name: 'Who marked these words' })).toContainText('3 of 3 marked these words');
  expect(await findings(page), 'agreement').toEqual([]);
  await page
    .getByRole('row', { name: /Labelling/ })
    .getByRole('link')
    .click();

  await page.locator('[data-ready="notes all"]').waitFor();
  await expect(page.locator('[data-note]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Change the note Labelling by Ben' }).click();
  expect(await findings(page), 'all notes, one open').toEqual([]);
  await page.getByLabel('What is it?').selectOption('judgement');
  await page.getByLabel('Your words').fill('It judges them.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('[data-note]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-note]')).toHaveCount(2);
  await expect(page.getByText('A name that blames.')).toBeVisible();

  await page.getByRole('link', { name: 'about 80 agitators', exact: true }).click();
  await page.locator('[data-ready="reader"]').waitFor();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get('opened-for') ?? [])].map(String).join(' ')))
    .toContain('about 80 agitators');
  await page.goBack();
  await expect(page.getByLabel('Kind of note')).toHaveValue('labelling');
});

test('the framing sheet is one page for paper or a file, names nobody while masked, and the notes come back as they went', async ({
  page,
}) => {
  await openWithNotes(page);
  const kept = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as JSON-LD' }).click();
  const file = await kept;
  expect(file.suggestedFilename()).toBe('The-harbour-bridge-closes-notes.jsonld');
  await takeIn(page, readFileSync(await file.path(), 'utf8'));
  await expect(page.getByText('0 notes added.')).toBeVisible();
  await expect(page.getByText('5 notes were here already and stay as they are.')).toBeVisible();

  await openPage(page, 'Framing sheet', 'sheet');
  await page.getByRole('button', { name: 'Show them anyway' }).click();
  const row = page.getByRole('row', { name: /^.*Labelling/ });
  await expect(row.getByRole('cell').nth(1)).toContainText('about 80 agitators');
  await expect(row).not.toContainText('Ada');
  await page.getByLabel('With the names of those who wrote').check();
  await expect(row).toContainText('Ada: Others call them protesters.');
  expect(await findings(page), 'framing sheet').toEqual([]);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as HTML' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text).not.toMatch(/<script|<button|<input|<a\s|\son\w+=|src=|url\((?!#)|@import|@font-face/);
  expect(text).toContain('Others call them protesters.');

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/MediaBox \[0 0 841/);
  await page.emulateMedia({ media: 'screen' });

  await openBundledCase(page);
  await page.getByRole('button', { name: 'Read masked' }).click();
  await page.locator('[data-ready="reader"]').waitFor();
  await openBundledCase(page);
  await page.locator('[data-door="notes"]').click();
  await page.locator('[data-ready="notes all"]').waitFor();
  for (const [name, ready] of [
    ['Where we agree and where we don’t', 'agreement'],
    ['Framing sheet', 'sheet'],
  ] as const) {
    await openPage(page, name, ready);
    await expect(page.locator('[data-place="notes"]')).toContainText('Outlet B');
    const shown = await page.locator('[data-place="notes"]').innerText();
    for (const outlet of ['Halyard', 'National Courier', 'Tarrow Tide', 'Seamark'])
      expect(shown, `${outlet} on ${name}`).not.toContain(outlet);
  }
});
