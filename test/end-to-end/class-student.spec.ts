import type { Browser, BrowserContext, Page } from 'playwright/test';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { findings } from './axe-findings.ts';
import { callService } from './call-service.ts';
import { findEnglish } from './find-english.ts';
import { expect, test } from './study.ts';

type Opened = OutputOf<'classroom.open'>['class'];
type Item = OutputOf<'quiz.read'>['items'][number];

/** A student's device: a browser of its own, and everything that came to it over its sockets. */
interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly heard: string[];
}

async function takeDevice(browser: Browser, size = { width: 1280, height: 800 }, locale = 'en'): Promise<Device> {
  const context = await browser.newContext({ viewport: size, hasTouch: size.width < 500, locale });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  return { context, page, heard };
}

async function openClass(page: Page, more: object) {
  const { cases } = await callService(page, 'corpus.cases', {});
  const caseId = cases[0]!.id;
  const { quizzes } = await callService(page, 'quiz.list', { caseId });
  const quizId = quizzes[0]!.id;
  const { items } = await callService(page, 'quiz.read', { quizId });
  const opened = await callService(page, 'classroom.open', {
    ...{ caseId, exercise: 'lesson', quizId, network: '127.0.0.1', roster: [{ name: 'Ada' }, { name: 'Bo' }] },
    ...more,
  });
  return { caseId, quizId, items, opened: opened.class };
}

/** As after scanning the code. */
async function join({ page }: Device, { address, code }: Opened, name: string): Promise<void> {
  await page.goto(`${address}#/join/${code}`);
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(saved(page)).toHaveAttribute('data-saved', 'saved');
}

const saved = (page: Page) => page.locator('[data-saved]');
const seatNamed = async (page: Page, classId: string, name: string) =>
  (await callService(page, 'classroom.board', { classId })).seats.find((seat) => seat.name === name)!;

/** By keyboard, as somebody without a mouse does. */
async function writeNote(page: Page, words: number, text: string): Promise<void> {
  await expect(page.locator('[data-ready="reader"]')).toBeVisible();
  await expect(page.locator('#headline-0')).toBeVisible();
  await page.locator('[data-scroller="0"]').focus();
  await page.keyboard.press('s');
  for (let more = 0; more < words; more++) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText(/^Selected: /)).toBeVisible();
  await page.keyboard.press('Enter');
  await page.locator('select[name="category"]').selectOption('labelling');
  await page.getByLabel('What do you notice?').fill(text);
  await page.getByRole('button', { name: 'Keep the note' }).click();
  await expect(page.locator('[data-message="done"]')).toContainText('Your note is kept');
}

/** Returns the words of what was chosen. */
async function answerFirstChoice(page: Page): Promise<string> {
  const words = await page.locator('.answer label').first().innerText();
  await page.locator('.answer input').first().check();
  await page.getByLabel('A guess').check();
  await page.getByRole('button', { name: 'Answer', exact: true }).click();
  return words.trim();
}

/** What tells a student what is right: nothing of it may come to their device before it is shown. */
function secretsOf(items: readonly Item[]): string[] {
  const whys = items.flatMap(({ response }) =>
    response.type === 'choice'
      ? response.options.flatMap((option) => ('why' in option ? [String(option.why)] : []))
      : [],
  );
  return [...whys, ...items.map(({ explanation }) => explanation)].filter((words) => words.length > 20);
}

/** A finger leaves a selection behind; what is offered for it lies over no other control. */
async function selectByTouch(page: Page): Promise<void> {
  await page.locator('.body p').first().tap();
  await page.evaluate(() => {
    const paragraph = document.querySelector('.body p:nth-of-type(2)')!;
    document.getSelection()!.selectAllChildren(paragraph);
  });
  const offered = (await page.getByRole('button', { name: 'Write a note' }).boundingBox())!;
  const foot = (await page.locator('#lens-foot').boundingBox())!;
  expect(offered.y + offered.height).toBeLessThanOrEqual(foot.y);
  await page.evaluate(() => document.getSelection()!.removeAllRanges());
}

test('two students join, read masked, guess, note and answer, and no key comes to them before it is shown', async ({
  study,
  sharedBrowser,
}) => {
  const desk = study.page;
  const { items, opened, caseId } = await openClass(desk, { pace: 'together', feedback: 'when shown' });
  const [ada, bo] = [
    await takeDevice(await sharedBrowser()),
    await takeDevice(await sharedBrowser(), { width: 360, height: 740 }),
  ];
  await ada.page.goto(opened.address!);
  await ada.page.getByLabel(/6 letters/).fill('bbb bbb');
  await ada.page.getByRole('button', { name: 'Go on' }).click();
  await expect(ada.page.getByRole('alert')).not.toBeEmpty();
  expect(await findings(ada.page)).toEqual([]);
  await join(ada, opened, 'Ada');
  await join(bo, opened, 'Bo');
  await expect(bo.page.getByRole('heading', { name: 'Before you read' })).toBeVisible();
  expect(await findings(bo.page)).toEqual([]);

  await callService(desk, 'classroom.change', { classId: opened.id, step: 'masked reading' });
  for (const { page } of [ada, bo]) {
    await expect(page.getByText('Outlet A').first()).toBeVisible();
    await page.getByRole('button', { name: 'Guess who published it' }).first().click();
    await page.getByLabel('Who do you think published this?').selectOption('local newsroom');
    await page.getByLabel(/^Because/).fill('It quotes people who live there.');
    await page.getByRole('button', { name: 'Put down my guess' }).click();
    await expect(page.getByRole('group', { name: 'Your guess' })).toContainText('Your teacher shows later');
  }
  await expect.poll(async () => (await seatNamed(desk, opened.id, 'Bo')).guesses).toBe(1);
  expect(await findings(bo.page)).toEqual([]);

  await callService(desk, 'classroom.change', { classId: opened.id, step: 'own notes' });
  await expect(ada.page.getByText('Select words that push you one way').first()).toBeVisible();
  await selectByTouch(bo.page);
  const stuck = await bo.page.getByRole('button', { name: 'I am stuck' }).boundingBox();
  expect(stuck!.width, 'its words are seen, not only its hand').toBeGreaterThan(80);
  await writeNote(ada.page, 2, 'Ada saw this.');
  const article = ada.page.locator('[data-scroller="0"]');
  await article.evaluate((text) => (text.scrollTop = 300));
  await expect(saved(ada.page)).toHaveAttribute('data-saved', 'saved');
  const notes = await callService(desk, 'framing.notes', { caseId, classId: opened.id });
  expect(notes.notes.map(({ author, text }) => [author, text])).toEqual([['Ada', 'Ada saw this.']]);

  await callService(desk, 'classroom.change', { classId: opened.id, step: 'quiz', itemId: items[0]!.id });
  let chosen = '';
  for (const { page } of [ada, bo]) {
    await expect(page.getByText('Question 1 of')).toBeVisible();
    chosen = await answerFirstChoice(page);
    await expect(page.getByText('Your teacher shows the answers later')).toBeVisible();
    await expect(page.locator('.given')).toContainText(chosen);
  }
  // On another device the same seat has answered too, and finds its answer.
  await callService(desk, 'classroom.freeSeat', { seatId: (await seatNamed(desk, opened.id, 'Bo')).id });
  const boElsewhere = await takeDevice(await sharedBrowser(), { width: 360, height: 740 });
  await join(boElsewhere, opened, 'Bo');
  await expect(boElsewhere.page.getByText('Your teacher shows the answers later')).toBeVisible();
  await expect(boElsewhere.page.locator('.given')).toContainText(chosen);
  expect(await findings(ada.page)).toEqual([]);
  for (const secret of secretsOf(items))
    for (const { heard } of [ada, bo, boElsewhere]) expect(heard.filter((frame) => frame.includes(secret))).toEqual([]);
  for (const frame of bo.heard) expect(frame).not.toContain('Ada saw this.');

  await callService(desk, 'classroom.change', { classId: opened.id, feedbackShown: true });
  await expect(ada.page.locator('.feedback')).toBeVisible();
  await callService(desk, 'classroom.change', { classId: opened.id, step: 'reveal', revealed: true });
  await expect(ada.page.getByRole('group', { name: 'Your guess, and who published it' })).toContainText(
    'It was published by',
  );
  // Over a stop without articles the text was not lost from view.
  expect(await article.evaluate((text) => text.scrollTop)).toBeGreaterThan(200);
  await callService(desk, 'classroom.close', { classId: opened.id });
  await expect(boElsewhere.page.getByRole('heading', { name: 'The class is closed' })).toBeVisible();
  for (const { context } of [ada, bo, boElsewhere]) await context.close();
});

test('what is written with the network cut, over a reload and a killed service, arrives once', async ({
  study,
  sharedBrowser,
}) => {
  const desk = study.page;
  const { items, opened, caseId } = await openClass(desk, { pace: 'own', feedback: 'at once' });
  const ada = await takeDevice(await sharedBrowser());
  const { page } = ada;
  await join(ada, opened, 'Ada');
  await page.getByRole('button', { name: 'Your notes' }).click();
  await expect(page.getByText('Outlet A').first()).toBeVisible();
  await writeNote(page, 1, 'Before the cut.');
  await expect(saved(page)).toHaveAttribute('data-saved', 'saved');

  await ada.context.setOffline(true);
  await expect(saved(page)).toHaveAttribute('data-saved', 'kept');
  await writeNote(page, 2, 'While the network was away.');
  await writeNote(page, 3, 'And one more.');
  await expect(page.getByRole('button', { name: 'Kept here until the connection is back (2 waiting)' })).toBeVisible();
  // The page dies with what it keeps; the browser has it.
  await page.goto('about:blank');
  await ada.context.setOffline(false);
  await page.goto(opened.address!);
  await expect(saved(page)).toHaveAttribute('data-saved', 'saved');
  await expect(page.locator('[data-step="own notes"]')).toBeVisible();
  const texts = async () =>
    (await callService(study.page, 'framing.notes', { caseId, classId: opened.id })).notes
      .map(({ text }) => text)
      .sort();
  await expect.poll(texts).toEqual(['And one more.', 'Before the cut.', 'While the network was away.']);

  await page.getByRole('button', { name: 'Quiz' }).click();
  await expect(page.getByText('Question 1 of')).toBeVisible();
  await study.killService();
  await expect(saved(page)).toHaveAttribute('data-saved', 'kept');
  await answerFirstChoice(page);
  await expect(page.getByText('Kept here. It is sent when the connection is back. You can go on.')).toBeVisible();
  await page.getByRole('button', { name: 'Next question' }).click();
  await expect(page.getByText('Question 2 of')).toBeVisible();

  // The service is started again; a call before that would wait on a socket that never opens.
  await expect(async () => {
    await study.page.reload({ timeout: 3_000 });
    await expect(study.page.locator('[data-ready="library"]')).toBeVisible({ timeout: 5_000 });
  }).toPass();
  const listed = await callService(study.page, 'classroom.list', {});
  if (!listed.classes[0]?.address) await callService(study.page, 'classroom.reopen', { classId: opened.id });
  await expect(saved(page)).toHaveAttribute('data-saved', 'saved', { timeout: 30_000 });
  await expect.poll(async () => (await seatNamed(study.page, opened.id, 'Ada')).answered).toBe(1);
  const board = await callService(study.page, 'classroom.board', { classId: opened.id });
  expect(board.tallies.find(({ itemId }) => itemId === items[0]!.id)?.answered).toBe(1);
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expect(page.locator('.feedback')).toBeVisible();

  // The seat is handed to another device: this one is sent to the door, and whoever has the seat finds all its work.
  await callService(study.page, 'classroom.freeSeat', { seatId: (await seatNamed(study.page, opened.id, 'Ada')).id });
  await expect(page.getByText('This seat was handed back')).toBeVisible();
  const other = await takeDevice(await sharedBrowser());
  await join(other, { ...opened }, 'Ada');
  await expect(other.page.locator('[data-step="quiz"]')).toBeVisible();
  await other.page.getByRole('button', { name: 'Talk' }).click();
  await expect(other.page.getByText('While the network was away.')).toBeVisible();
  await expect(other.page.locator('main')).toBeFocused();
  await other.page.keyboard.press('ArrowDown');
  await expect(other.page.locator('main')).toHaveCSS('outline-style', 'none');
  await other.page.getByRole('button', { name: 'Leave', exact: true }).click();
  await other.page.getByRole('button', { name: 'Leave the class' }).click();
  await expect(other.page.getByRole('heading', { name: 'Join the class' })).toBeVisible();
  expect(await other.page.evaluate(() => Object.keys(localStorage).filter((key) => key === 'seat'))).toEqual([]);
  for (const { context } of [ada, other]) await context.close();
});

test('a student reads in Arabic and one in Spanish, from the door to an answer, with no English of ours between', async ({
  study,
  sharedBrowser,
}) => {
  const desk = study.page;
  const { items, opened } = await openClass(desk, { pace: 'together', feedback: 'at once' });
  const sizes = { ar: { width: 1280, height: 800 }, es: { width: 360, height: 740 } };
  const devices = [];
  for (const [locale, name] of [
    ['ar', 'Ada'],
    ['es', 'Bo'],
  ] as const) {
    const device = await takeDevice(await sharedBrowser(), sizes[locale], locale);
    const { page } = device;
    await page.goto(opened.address!);
    await page.locator('input').first().fill('bbbbbb');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText({ ar: 'هذا ليس رمز', es: 'Ese no es el código' }[locale]);
    expect(await findEnglish(page)).toEqual([]);
    await page.goto('about:blank');
    await page.goto(`${opened.address}#/join/${opened.code}`);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(saved(page)).toHaveAttribute('data-saved', 'saved');
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
    devices.push(device);
  }
  const [arabic, spanish] = devices.map(({ page }) => page);
  await callService(desk, 'classroom.change', { classId: opened.id, step: 'own notes' });
  await expect(arabic!.locator('#headline-0')).toHaveCSS('direction', 'ltr');
  await arabic!.locator('[data-scroller="0"]').focus();
  await arabic!.keyboard.press('s');
  await arabic!.keyboard.press('Shift+ArrowRight');
  await arabic!.keyboard.press('Enter');
  await arabic!.locator('select[name="category"]').selectOption('labelling');
  expect(await findEnglish(arabic!)).toEqual([]);
  expect(await findings(arabic!)).toEqual([]);
  await arabic!.locator('form .primary').click();
  await expect.poll(async () => (await seatNamed(desk, opened.id, 'Ada')).notes).toBe(1);
  await callService(desk, 'classroom.change', { classId: opened.id, step: 'quiz', itemId: items[0]!.id });
  for (const page of [arabic!, spanish!]) {
    await page.locator('.answer input').first().check();
    await page.locator('fieldset input[value="guess"]').check();
    await page.locator('form.question .primary').click();
    await expect(page.locator('.feedback')).toBeVisible();
    expect(await findEnglish(page)).toEqual([]);
    expect(await findings(page)).toEqual([]);
  }
  for (const { context } of devices) await context.close();
});

test('a part of the page that the network lost is told of, and comes when the page is loaded again', async ({
  study,
  sharedBrowser,
}) => {
  const { opened } = await openClass(study.page, { pace: 'own', feedback: 'at once' });
  const ada = await takeDevice(await sharedBrowser());
  await ada.page.route('**/ReaderPlace-*.js', (route) => route.abort());
  await join(ada, opened, 'Ada');
  const told = ada.page.getByRole('alert');
  await expect(told).toContainText('A part of this page did not arrive');
  expect(await findings(ada.page)).toEqual([]);
  await ada.page.unroute('**/ReaderPlace-*.js');
  await told.getByRole('button', { name: 'Load the page again' }).click();
  await ada.page.getByRole('button', { name: 'Your notes' }).click();
  await expect(ada.page.getByText('Outlet A').first()).toBeVisible();
  await expect(told).toHaveCount(0);
  await ada.context.close();
});

test('a browser that may keep nothing works all the same while its page is open', async ({ study, sharedBrowser }) => {
  const { opened, items } = await openClass(study.page, { pace: 'own', feedback: 'at once' });
  const ada = await takeDevice(await sharedBrowser());
  // As with all cookies blocked: the browser throws at the mere mention.
  await ada.page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
  });
  await join(ada, opened, 'Ada');
  const { page } = ada;
  await page.getByRole('button', { name: 'Your notes' }).click();
  await expect(page.getByText('Outlet A').first()).toBeVisible();
  await writeNote(page, 1, 'Kept nowhere but with the teacher.');
  await expect(saved(page)).toHaveAttribute('data-saved', 'saved');
  await page.getByRole('button', { name: 'Quiz' }).click();
  await expect(page.getByText(`Question 1 of ${items.length}`)).toBeVisible();
  await answerFirstChoice(page);
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await ada.context.close();
});
