import { pagesToImport } from './pages-to-import.ts';
import { expect, test } from './study.ts';

const pages = pagesToImport();

test(
  'five found pages become one case that is read in four columns',
  { tag: ['@window', '@packaged'] },
  async ({ study }, testInfo) => {
    testInfo.annotations.push({
      type: 'pages',
      description: pages.seeds ? 'the five seeds' : '../shared/seeds is absent: five invented pages instead',
    });
    let { page } = study;
    await page
      .getByRole('button', { name: 'Add articles' })
      .or(page.getByRole('link', { name: 'Add articles' }))
      .first()
      .click();
    await page.locator('[data-input="files"]').setInputFiles(pages.files);
    await page.getByRole('button', { name: /^Add all/ }).click();
    await page.getByRole('button', { name: 'Make a case of them' }).click();
    await page.getByLabel(/title for the case/i).fill('One event, five pages');
    await page.getByRole('button', { name: 'Make the case' }).click();

    await expect(page.getByRole('heading', { level: 1 })).toHaveText('One event, five pages');
    await expect(page.locator('[data-place="case"] tbody tr')).toHaveCount(5);
    await page.getByRole('button', { name: 'Read side by side' }).click();
    await page.getByRole('button', { name: '4 columns' }).click();
    const columns = page.getByRole('region', { name: /^Column \d/ });
    await expect(columns).toHaveCount(4);
    for (const column of await columns.all()) {
      await expect(column.getByRole('heading', { level: 2 })).not.toBeEmpty();
      await expect(column.locator('.body')).toContainText(/\S{3}/);
    }

    const fold = page.getByRole('button', { name: /^Not the article: .*reader comment/ }).first();
    const comments = page.getByRole('region', { name: 'Not part of the article' }).locator('details');
    await expect(comments).toHaveCount(0);
    await fold.click();
    const written = comments.filter({ hasText: 'reader comment' }).first();
    // A page that carried nothing but comments shows them at once; one with several kinds folds each
    if ((await written.getAttribute('open')) === null) await written.locator('summary').click();
    await expect(written.getByText('nobody has checked them')).toBeVisible();
    await fold.click();
    await expect(comments).toHaveCount(0);

    await page.getByRole('button', { name: 'Masked' }).click();
    const first = columns.first();
    await expect(first).toHaveAccessibleName('Column 1: Outlet A');
    await expect(first).toContainText('byline hidden');
    await first.getByRole('button', { name: 'Guess who published it' }).click();
    await first.getByLabel('Who do you think published this?').selectOption('cannot tell yet');
    await first.getByLabel(/^Because/).fill('nothing in the text says who pays for it');
    await first.getByRole('button', { name: 'Put down my guess' }).click();
    await expect(first).toContainText(
      'You guessed cannot tell yet, because “nothing in the text says who pays for it”',
    );

    page = await study.restart();
    await page.getByRole('link', { name: 'One event, five pages' }).first().click();
    await expect(page.locator('[data-place="case"] tbody tr')).toHaveCount(5);
    await page.getByRole('button', { name: 'Read masked' }).click();
    await expect(page.getByRole('region', { name: /^Column \d/ })).toHaveCount(4);
    await expect(page.getByText('because “nothing in the text says who pays for it”')).toBeVisible();
  },
);
