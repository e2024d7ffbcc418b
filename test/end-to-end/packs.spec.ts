import { readFileSync, writeFileSync } from 'node:fs';

import { findings } from './axe-findings.ts';
import { callService } from './call-service.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

test(
  'a case is saved as one signed file, removed, and taken in again; a file that was changed ends in a sentence',
  { tag: '@browser' },
  async ({ page }, testInfo) => {
    await openBundledCase(page);
    await page.getByRole('link', { name: 'Give this case on' }).click();
    await page.locator('[data-ready="give"]').waitFor();
    await expect(page.getByText('Nothing of the case stays behind.')).toBeVisible();
    const rights = page.getByRole('combobox', { name: /^What may be done with/ });
    await expect(rights).toHaveCount(5);
    await rights.first().selectOption('For my own classroom only');
    // Open where they are few; here each quotation of that text is one.
    await page
      .getByText(/ will stay behind$/)
      .evaluate((summary) => (summary.parentElement as HTMLDetailsElement).setAttribute('open', ''));
    await expect(page.getByText(/stays behind: it may be used in your classroom only/)).toBeVisible();
    expect(await findings(page), 'give on').toEqual([]);
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Nothing of the case stays behind.')).toBeVisible();

    await page.getByRole('checkbox', { name: /^Sign the file/ }).check();
    await expect(page.getByText('Write your name first')).toBeVisible();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ms Adeyemi');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as one file' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('the-harbour-bridge-closes.parallax');
    const file = testInfo.outputPath('bridge.parallax');
    await saved.saveAs(file);

    const { cases } = await callService(page, 'corpus.cases', {});
    const bridge = cases.find(({ title }) => title === 'The harbour bridge closes')!;
    await callService(page, 'corpus.removeCase', { caseId: bridge.id });
    await page.locator('input[data-input="files"]').setInputFiles(file);
    await page.locator('[data-ready="pack"]').waitFor();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The harbour bridge closes');
    await expect(page.getByText('Signed by you, as Ms Adeyemi.')).toBeVisible();
    expect(await findings(page), 'a pack').toEqual([]);
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page.locator('[data-ready="case"]').waitFor();
    await expect(page.getByRole('region', { name: 'Messages' })).toContainText(
      '“The harbour bridge closes” is in your library.',
    );
    await expect(page.getByRole('link', { name: 'Lesson plan' })).toBeVisible();
    const again = (await callService(page, 'corpus.cases', {})).cases.find(({ title }) => title === bridge.title)!;
    expect(again).toMatchObject({ noteCount: bridge.noteCount, sourceTypes: bridge.sourceTypes, days: bridge.days });

    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = bytes[bytes.length >> 1]! ^ 1;
    const changed = testInfo.outputPath('changed.parallax');
    writeFileSync(changed, bytes);
    await page.locator('input[data-input="files"]').setInputFiles(changed);
    await expect(page.getByRole('alert')).toContainText('Nothing was taken in.');
    await expect(page.getByRole('button', { name: 'Take it in' })).toHaveCount(0);
  },
);
