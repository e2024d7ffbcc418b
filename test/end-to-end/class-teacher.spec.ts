import { randomBytes } from 'node:crypto';
import type { Locator, Page } from 'playwright/test';
import { findings } from './axe-findings.ts';
import { connectDevice, takeSeat } from './join-class.ts';
import type { Device } from './join-class.ts';
import { openBundledCase } from './open-bundled-case.ts';
import { expect, test } from './study.ts';

const tile = (page: Page, name: string): Locator => page.locator('li[data-seat]').filter({ hasText: name });
const workId = (): string => randomBytes(16).toString('hex');
const now = (device: Device) => device.call('classroom.now', {});

/** From the case through the form to the board; a list of two names, a quiz at its end, this computer only. */
async function openClass(page: Page): Promise<{ address: string; code: string }> {
  await openBundledCase(page);
  await page.locator('[data-door="class"]').click();
  await page.locator('[data-ready="new class"]').waitFor();
  await expect(page.getByLabel('The case')).toHaveValue(/./);
  // The quiz of the case comes with a lesson, and a lesson may go without it.
  await expect(page.getByLabel('The quiz')).toHaveValue(/./);
  await page.getByLabel('The quiz').selectOption({ label: 'Without a quiz' });
  await expect(page.getByLabel('The quiz')).toHaveValue('');
  await page.getByLabel('The quiz').selectOption({ index: 1 });
  await page.getByRole('checkbox', { name: /There is a list of names/ }).check();
  await page.getByLabel(/Names, one a line/).fill('Name,Group\nAda,Window side\nBo,Window side\n');
  await expect(page.getByText('2 names read.')).toBeVisible();
  await page.getByRole('radio', { name: /This computer only/ }).check();
  expect(await findings(page), 'the form').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-ready="class board"]').waitFor();
  const address = await page.locator('[data-address]').getAttribute('data-address');
  const code = await page.locator('[data-code]').getAttribute('data-code');
  return { address: address!, code: code! };
}

async function writeNote(device: Device): Promise<string[]> {
  const { articleIds } = await now(device);
  const article = await device.call('corpus.article', { articleId: articleIds[0]! });
  const block = article.blocks.find(({ role }) => role === 'paragraph')!;
  const selector = { exact: block.text.slice(0, 20), start: block.start, end: block.start + 20 };
  const { refused } = await device.call('classroom.submit', {
    work: [
      {
        kind: 'note',
        id: workId(),
        at: new Date().toISOString(),
        revision: 1,
        targets: [{ articleId: article.id, selector }],
        category: 'labelling',
        text: 'It names one side only.',
        confidence: 'guess',
        origin: 'person',
        rule: null,
      },
    ],
  });
  return refused.map(({ failure }) => failure.code);
}

async function answerQuestion(device: Device): Promise<void> {
  const { quizId, itemId } = await now(device);
  const { attemptId, items } = await device.call('quiz.start', { quizId: quizId!, student: 'Ada' });
  const item = items.find(({ id }) => id === itemId)!;
  if (item.response.type !== 'choice') throw new Error(`The first question is a ${item.response.type}`);
  const chosen = [item.response.options[0]!.id];
  const { stored } = await device.call('classroom.submit', {
    work: [
      {
        kind: 'answer',
        id: workId(),
        at: new Date().toISOString(),
        attemptId,
        itemId: item.id,
        answer: { type: 'choice', chosen },
        confidence: 'guess',
      },
    ],
  });
  expect(stored).toHaveLength(1);
}

test('a teacher opens a class, leads it from stop to stop, looks after a seat, shows it on the wall, and closes it', async ({
  page,
}) => {
  const { address, code } = await openClass(page);
  await expect(page.getByRole('heading', { name: '0 of 2 here' })).toBeVisible();

  // Somebody comes, and is seen; says that they are stuck, and comes first.
  const { device, token } = await takeSeat(address, code, 'Bo');
  await expect(page.getByRole('heading', { name: '1 of 2 here' })).toBeVisible();
  await expect(tile(page, 'Ada')).toHaveAttribute('data-state', 'free');
  await device.call('classroom.report', { where: 'reading', stuck: true });
  await expect(tile(page, 'Bo')).toHaveAttribute('data-state', 'stuck');
  await expect(page.locator('li[data-seat]').first()).toContainText('Bo');
  expect(await findings(page), 'the board').toEqual([]);

  // From stop to stop, by key too.
  expect((await now(device)).step).toBe('forewarn');
  await page.getByRole('button', { name: 'Next for everyone: Read' }).click();
  await expect.poll(async () => (await now(device)).step).toBe('masked reading');
  await expect(page.getByRole('button', { name: 'Next for everyone: Your notes' })).toBeVisible();
  await page.keyboard.press('n');
  await expect.poll(async () => (await now(device)).step).toBe('own notes');
  expect(await writeNote(device)).toEqual([]);
  await expect(tile(page, 'Bo')).toContainText('1 note');

  // The seats are seen without scrolling in a small window, and groups are of who has come: Ada has not.
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 1024, height: 640 });
  await expect(tile(page, 'Bo').getByRole('button')).toBeInViewport({ ratio: 1 });
  await page.setViewportSize(size);
  await page.keyboard.press('g');
  await expect(page.getByText('1 student has come and will be dealt.')).toBeVisible();
  expect(await findings(page), 'groups').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(tile(page, 'Bo')).toContainText('Group 1');
  await expect(tile(page, 'Ada')).not.toContainText('Window side');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Groups' })).toBeFocused();

  // What holds for everyone.
  await page.getByRole('checkbox', { name: /^Locked/ }).check();
  await expect.poll(async () => (await now(device)).locked).toBe(true);
  expect(await writeNote(device)).toEqual(['class-locked']);
  await page.getByRole('checkbox', { name: /^Locked/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Names of the outlets shown/ }).check();
  await expect.poll(async () => (await now(device)).revealed).toBe(true);
  await expect(page.getByText('what was seen is seen.')).toBeVisible();

  // A question for all, its answers as they come, and what is right only once it is shown.
  await page.getByRole('button', { name: 'Quiz', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  await expect.poll(async () => (await now(device)).itemId).not.toBeNull();
  await answerQuestion(device);
  await expect(page.locator('[data-answered="1"]')).toBeVisible();
  const quiz = page.getByRole('region', { name: /^Question 1 of/ });
  await expect(quiz.getByText('right', { exact: true })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Show everyone what is right' }).check();
  await expect(quiz.getByText('right', { exact: true })).not.toHaveCount(0);
  await page.keyboard.press('.');
  await expect(page.getByRole('heading', { name: /^Question 2 of/ })).toBeVisible();
  expect(await now(device)).toMatchObject({ feedbackShown: false });

  // The wall, in a tab of its own: the way in, and no name of anybody once names are hidden.
  await page.getByRole('checkbox', { name: /^No names on the projector/ }).check();
  await page.getByRole('combobox', { name: /^On the projector/ }).selectOption('How to join');
  const [wall] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: /Show on the projector/ }).click(),
  ]);
  await wall.locator('[data-ready="class show"]').waitFor();
  await expect(wall.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();
  await expect(wall.getByRole('img', { name: /QR code/ })).toBeVisible();
  // Its letters are two thirds of its size, and a tenth of the wall.
  const letters = await wall.locator('.code').evaluate((code) => parseFloat(getComputedStyle(code).fontSize));
  expect((letters * 2) / 3).toBeGreaterThan((await wall.evaluate(() => window.innerHeight)) / 10);
  await expect(wall.getByText('1 of 2 here')).toBeVisible();
  await expect(wall.getByText('Bo', { exact: true })).toHaveCount(0);
  expect(await findings(wall), 'the way in').toEqual([]);
  await page.getByRole('combobox', { name: /^On the projector/ }).selectOption('What was marked in the texts');
  await expect(wall.locator('.heat[data-level="1"]').first()).toBeVisible();
  expect(await findings(wall), 'marked words').toEqual([]);
  await wall.close();

  // A seat: its group by key, its name, and handed back to somebody who lost it.
  await page.keyboard.press('t');
  await page.keyboard.press('Enter');
  const panel = page.locator('[data-open-seat]');
  await expect(panel.getByRole('heading', { name: 'Bo' })).toBeFocused();
  expect(await findings(page), 'a seat').toEqual([]);
  const height = async (name: string) => (await tile(page, name).boundingBox())!.height;
  const before = await height('Bo');
  await panel.getByLabel('Name', { exact: true }).fill(`Bo ${'Kapustinsky '.repeat(5)}`.slice(0, 60));
  await panel.getByRole('button', { name: 'Rename' }).click();
  await expect(tile(page, 'Bo Kapustinsky')).toBeVisible();
  expect(await height('Bo Kapustinsky')).toBe(before);
  await panel.getByLabel('Name', { exact: true }).fill('Bo K.');
  await panel.getByRole('button', { name: 'Rename' }).click();
  await expect(tile(page, 'Bo K.')).toBeVisible();
  await panel.getByRole('button', { name: 'Hand the seat back' }).click();
  expect(await device.sentOut).toBe(4001);
  await expect(tile(page, 'Bo K.')).toHaveAttribute('data-state', 'free');
  const again = await takeSeat(address, code, 'Bo K.');
  await expect(tile(page, 'Bo K.')).toContainText('1 of');
  expect(again.token).not.toBe(token);
  await expect(connectDevice(address, token).then(({ sentOut }) => sentOut)).resolves.toBe(4001);
  await page.keyboard.press('Escape');
  await expect(tile(page, 'Bo K.').getByRole('button')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => (await now(again.device)).seat.group).toBeNull();

  // What is kept: one student erased by name, and the class closed.
  await page.getByRole('link', { name: 'Students and privacy' }).click();
  await page.locator('[data-ready="class people"]').waitFor();
  const row = page.locator('li[data-seat]').filter({ hasText: 'Ada' });
  await row.getByText('Erase this student’s work').click();
  await expect(row.getByRole('button', { name: 'Erase for good' })).toBeDisabled();
  await row.getByLabel('The name, typed').fill('Ada');
  expect(await findings(page), 'the students').toEqual([]);
  await row.getByRole('button', { name: 'Erase for good' }).click();
  await expect(row).toHaveCount(0);
  await expect(page.locator('li[data-seat]').filter({ hasText: 'Bo K.' }).locator('summary')).toBeFocused();
  await page.getByRole('link', { name: 'Board' }).click();
  await page.getByRole('button', { name: 'Close the class' }).click();
  await expect(page.getByText(/1 student · 1 note · 1 answer/)).toBeVisible();
  expect(await again.device.sentOut).toBe(4002);
  await expect(page.getByText(/is erased on \d+ \w+ \d{4}\./)).toBeVisible();
  expect(await findings(page), 'what came of it').toEqual([]);
  await page.getByRole('link', { name: 'Results of the quiz' }).click();
  await expect(page.getByRole('rowheader', { name: 'Bo K.' })).toBeVisible();
  await page.evaluate(() => (window.location.hash = '#/class'));
  await expect(page.getByRole('heading', { name: 'Earlier classes' })).toBeVisible();
  expect(await findings(page), 'the classes').toEqual([]);
});
