import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { findings } from './axe-findings.ts';
import { callService, clearNotes } from './call-service.ts';
import { findEnglish } from './find-english.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

async function openHandouts(page: Page): Promise<void> {
  await openBundledCase(page);
  await page.getByRole('link', { name: 'Print and hand out' }).click();
  await page.locator('[data-ready="handouts paper"]').waitFor();
}

async function openPage(page: Page, name: string, ready: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ways out and back' }).getByRole('link', { name }).click();
  await page.locator(`[data-ready="handouts ${ready}"]`).waitFor();
}

/** From the quiz in the library, what is right and wrong for its first question of one choice; the handout shows other ids. */
async function firstChoice(page: Page) {
  const { quizzes } = await callService(page, 'quiz.list', {});
  const { items } = await callService(page, 'quiz.read', { quizId: quizzes[0]!.id });
  const { response, key, explanation } = items[0]!;
  if (response.type !== 'choice' || key.type !== 'choice') throw new Error('The first question is no choice.');
  const text = (isRight: boolean) => response.options.find(({ id }) => key.right.includes(id) === isRight)!.text;
  return { right: text(true), wrong: text(false), explanation };
}

/** The same file in a browser of another language: every page of it, a note, an answer and the work to hand in. */
async function walkIn(locale: 'ar' | 'es', file: string, desk: Page): Promise<void> {
  const context = await desk.context().browser()!.newContext({ locale });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const nothingEnglish = async () => {
    expect(await findEnglish(page), locale).toEqual([]);
    expect(await findings(page), locale).toEqual([]);
    if (process.env['LOOK']) await page.screenshot({ path: `${process.env['LOOK']}/${locale}-${looked++}.png` });
  };
  await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
  await nothingEnglish();
  await page.locator('form input').fill('Ada');
  await page.keyboard.press('Enter');
  await page.locator('[data-column="a1"] p.paragraph').nth(1).click({ clickCount: 3 });
  await expect(page.locator('[data-column="a1"] p.paragraph').nth(1)).toHaveCSS('direction', 'ltr');
  await page
    .locator('button')
    .filter({ hasText: { ar: 'ملاحظة على', es: 'nota' }[locale] })
    .last()
    .click();
  await page.locator('form select').first().selectOption('labelling');
  await nothingEnglish();
  await page.locator('form textarea').first().fill({ ar: 'تسمية', es: 'Una etiqueta' }[locale]);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-column="a1"] .notes li')).toHaveCount(1);
  await page.locator('input[type="search"]').fill('enginers');
  await expect(page.locator('.found button').first()).toContainText('engineer');
  await page.locator('input[type="search"]').fill('');
  await nothingEnglish();
  const [, , questions, handIn] = await page.locator('nav button').all();
  await questions!.click();
  await page.locator('fieldset input').first().check();
  await page.locator('input[value="guess"]').check();
  await page.locator('.quiz button.primary').first().click();
  await expect(page.locator('input[value="guess"]')).toHaveCount(0);
  await nothingEnglish();
  await handIn!.click();
  await expect(page.locator('main')).toContainText({ ar: 'ملاحظة واحدة', es: 'una nota' }[locale]);
  await nothingEnglish();
  await page.locator('nav button').first().click();
  // The other way by hand: at once, and what was written is still there.
  await page.locator('select').selectOption('en');
  await expect(page.getByRole('button', { name: 'Go on as Ada' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
}
let looked = 0;

test('a case goes out as one file, is worked on without the program, and comes back', async ({ study }) => {
  const { page } = study;
  await clearNotes(page);
  const question = await firstChoice(page);
  await openHandouts(page);
  await openPage(page, 'As one file', 'file');
  expect(await findings(page)).toEqual([]);
  if (process.env['LOOK']) await page.screenshot({ path: '/tmp/ho/file.png' });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the handout' }).click();
  const file = join(study.dataDir, 'handout.html');
  await (await saving).saveAs(file);

  const student = await page.context().newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  student.on('request', (request) => asked.push(request.url()));
  student.on('pageerror', (error) => faults.push(String(error)));
  student.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await student.goto(pathToFileURL(file).href);
  await expect(student.getByRole('heading', { name: 'Before you read' })).toBeVisible();
  expect(await findings(student)).toEqual([]);
  await student.getByLabel('Your name').fill('Ada');
  await student.keyboard.press('Enter');

  // On a phone, all the parts of it stand in one row; with nothing done there is nothing to hand in, which is said.
  const wide = student.viewportSize()!;
  await student.setViewportSize({ width: 360, height: 740 });
  await student.getByRole('navigation').getByRole('button', { name: 'Hand in' }).click();
  const feet = await student
    .locator('nav li')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
  expect(feet).toHaveLength(4);
  expect(new Set(feet.map(Math.round)).size).toBe(1);
  await expect(student.getByRole('main').getByRole('button', { name: 'Hand in' })).toBeDisabled();
  await expect(student.getByText('There is nothing to hand in yet')).toBeVisible();
  expect(await findings(student)).toEqual([]);
  await student.getByRole('button', { name: 'Read and note' }).click();
  await student.setViewportSize(wide);

  // A note on words that are selected, and one on a sentence that is chosen by keys.
  await student.locator('[data-column="a1"] p.paragraph').nth(1).click({ clickCount: 3 });
  await student.getByRole('button', { name: /^Put a note on/ }).click();
  await student.getByLabel('What do these words do?').selectOption('labelling');
  await student.getByLabel('In your own words').fill('It says so plainly.');
  expect(await findings(student)).toEqual([]);
  await student.getByRole('button', { name: 'Keep the note' }).click();
  await student.locator('[data-column="a2"]').getByRole('button', { name: 'Choose a whole sentence' }).click();
  await student.locator('[data-column="a2"] [role="option"][tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await student.keyboard.press(key);
  await student.getByLabel('In your own words').fill('By keys alone.');
  await student.keyboard.press('Control+Enter');
  await expect(student.locator('[data-column="a2"] .notes')).toContainText('By keys alone.');
  await student.getByLabel('Find words').fill('enginers');
  await expect(student.locator('.found button').first()).toContainText('engineer');
  await student.getByLabel('Find words').fill('');

  // First a wrong answer, which stays; then the right one, which opens the explanation.
  await student.getByRole('button', { name: 'Questions' }).click();
  await student.getByText(question.wrong, { exact: true }).click();
  await student.getByLabel('fairly sure').check();
  await student.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect(student.getByText('Not right, or not wholly.')).toBeVisible();
  await expect(student.getByText(question.explanation)).toHaveCount(0);
  expect(await findings(student)).toEqual([]);
  await student.getByText(question.right, { exact: true }).first().click();
  await student.getByRole('button', { name: 'Try this answer' }).click();
  await expect(student.getByText(question.explanation)).toBeVisible();

  // All of it is there after the page was closed.
  await student.reload();
  await student.getByRole('button', { name: 'Go on as Ada' }).click();
  await expect(student.getByText('It says so plainly.')).toBeVisible();
  await student.getByRole('button', { name: 'Hand in' }).click();
  await expect(student.getByText('Ada: 2 notes, 1 of 25 questions answered.')).toBeVisible();
  const handing = student.waitForEvent('download');
  await student.getByRole('main').getByRole('button', { name: 'Hand in' }).click();
  const handed = await handing;
  expect(handed.suggestedFilename()).toBe('Ada - The harbour bridge closes.parallax-work.json');
  const work = join(study.dataDir, handed.suggestedFilename());
  await handed.saveAs(work);
  expect(faults).toEqual([]);
  expect(asked.filter((address) => !/^(file|data|blob):/.test(address))).toEqual([]);
  await student.close();
  for (const locale of ['ar', 'es'] as const) await walkIn(locale, file, page);

  // Dropped anywhere, work goes where it is looked at and not among the articles.
  await page.evaluate(() => (window.location.hash = '#/library/cases'));
  await page.locator('[data-ready="library"]').waitFor();
  await page.evaluate(
    ([name, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text!], name!, { type: 'application/json' }));
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    },
    [handed.suggestedFilename(), readFileSync(work, 'utf8')],
  );
  await page.locator('[data-ready="handouts work"]').waitFor();
  await expect(page.getByText('2 new notes, 1 new answer.')).toBeVisible();
  await expect(page.getByText('Let go to add this to your library')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear this list' }).click();
  // On another stick another student's file may be called the same.
  mkdirSync(join(study.dataDir, 'stick'));
  const same = join(study.dataDir, 'stick', handed.suggestedFilename());
  writeFileSync(same, readFileSync(work, 'utf8').replace('"student": "Ada"', '"student": "Bo"'));
  await page.getByLabel('Files of work').setInputFiles(work);
  await expect(page.getByRole('heading', { name: 'Ada' })).toBeVisible();
  await page.getByLabel('Files of work').setInputFiles(same);
  await expect(page.getByRole('heading', { name: 'Bo' })).toBeVisible();
  await page.getByLabel('Files of work').setInputFiles(work);
  await expect(page.getByRole('heading', { name: 'Ada' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear this list' }).click();
  const broken = join(study.dataDir, 'broken.parallax-work.json');
  writeFileSync(broken, '{"format":"parallax-work"');
  await page.getByLabel('Files of work').setInputFiles([work, broken]);
  await expect(page.getByText('2 new notes, 1 new answer.')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('cut off on the way');
  expect(await findings(page)).toEqual([]);
  if (process.env['LOOK']) await page.screenshot({ path: '/tmp/ho/work.png' });
  await page.getByRole('button', { name: 'Keep the work of 1 student' }).click();
  await expect(page.getByText('Kept: 2 new notes, 1 new answer.')).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/library/cases`);
  await openBundledCase(page);
  await page.locator('[data-door="notes"]').click();
  // In this case own notes come first, and the desk has none.
  await page.getByRole('button', { name: 'Show them anyway' }).click();
  await expect(page.getByText('It says so plainly.')).toBeVisible();
  const { quizzes } = await callService(page, 'quiz.list', {});
  const { students } = await callService(page, 'quiz.results', { quizId: quizzes[0]!.id });
  expect(students).toMatchObject([{ student: 'Ada', answered: 1, score: 0 }]);
  await page.goto(`${new URL(page.url()).origin}/#/quiz/${quizzes[0]!.id}/results`);
  await expect(page.getByRole('row', { name: 'Ada' })).toContainText('1 of 25 answered, then ended');
});

test('reading sheets go on paper with the line numbers that stand on the screen', async ({ page }) => {
  await openHandouts(page);
  await expect(page.locator('.sheets')).not.toHaveAttribute('data-lines', '0');
  expect(await findings(page)).toEqual([]);
  const lines = () =>
    page.locator('.sheets article').evaluateAll((articles) =>
      articles.map((article) =>
        [...article.querySelectorAll('.line')].map((line) => ({
          number: line.querySelector('.number')!.textContent ?? '',
          text: [...line.childNodes]
            .slice(1)
            .map((node) => node.textContent)
            .join(''),
        })),
      ),
    );
  const shown = await lines();
  expect(shown).toHaveLength(5);
  expect(shown[0]!.map(({ number }) => number).slice(0, 10)).toEqual(['', '', '', '', '5', '', '', '', '', '10']);
  for (const format of ['A4', 'Letter']) {
    const document = await getDocumentProxy(
      new Uint8Array(await page.pdf({ format, ...(process.env['LOOK'] ? { path: `/tmp/ho/${format}.pdf` } : {}) })),
    );
    const { text, totalPages } = await extractText(document, { mergePages: true });
    // Each article begins a page, and none of these needs more than four.
    expect(totalPages).toBeGreaterThanOrEqual(5);
    expect(totalPages).toBeLessThanOrEqual(20);
    const printed = text.replace(/\s+/gu, ' ');
    for (const line of [shown[0]![4]!, shown[2]![9]!, shown[4]![14]!]) {
      const words = line.text.replace(/\s+/gu, ' ').trim();
      expect(
        printed.includes(`${line.number} ${words}`) || printed.includes(`${words} ${line.number}`),
        `${line.number} ${words}`,
      ).toBe(true);
    }
    expect(printed).not.toContain('Print the reading sheets');
    // What is fixed to the window comes on every page, over the words.
    expect(printed).not.toContain('Skip to the page');
  }
  if (process.env['LOOK']) await page.screenshot({ path: '/tmp/ho/sheets.png', fullPage: true });
  // Masked, nothing on the sheet says who published it, and the lines have the same numbers.
  await page.getByLabel('Without who published what').check();
  await expect(page.locator('.sheets article .head b').first()).toHaveText('Outlet A');
  const masked = await lines();
  expect(masked.map((article) => article.length)).toEqual(shown.map((article) => article.length));
  expect(masked[0]!.map(({ text }) => text.length).slice(4)).toEqual(shown[0]!.map(({ text }) => text.length).slice(4));
  await page.getByLabel('Two side by side').check();
  await expect(page.locator('.pair')).toHaveCount(3);
  const beside = await page.locator('.sheets').innerText();
  for (const outlet of ['Halyard', 'National Courier', 'Tarrow Tide', 'Seamark']) expect(beside).not.toContain(outlet);

  // The answer key names the lines that the sheets have.
  const { quizzes } = await callService(page, 'quiz.list', {});
  await page.evaluate((id) => (window.location.hash = `#/quiz/${id}/sheet`), quizzes[0]!.id);
  await page.getByLabel('Key, for you').check();
  const proof = page.locator('.proof').filter({ hasText: 'too early to name a cause' }).first();
  await expect(proof).toContainText(/^Halyard, lines? \d+/u);
  const [, first] = /lines? (\d+)/u.exec((await proof.textContent()) ?? '') ?? [];
  expect(shown[0]![Number(first) - 1]!.text).toContain('too early to name');
});
