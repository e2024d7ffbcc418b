import type { Browser, Page } from 'playwright/test';
import { callService } from './call-service.ts';
import { expectHeard, listen } from './live-regions.ts';
import { go } from './library-pages.ts';
import { makeQuiz } from './make-quiz.ts';
import { sidewaysFaults, smallTargets } from './measure-access.ts';
import { column, readSideBySide } from './open-bundled-case.ts';
import { readAloud } from './read-aloud.ts';
import { expect, test } from './study.ts';

/*
 * What axe can't see (WCAG 2.2 AA): how side-by-side reading sounds, what is told when something changes, how large
 * targets are, what happens at 400 % and at twice the text, and that nothing moves for who asked for that. Few tests with
 * much in each, since every start costs.
 */

const focusedDescription = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-description') ?? '');
const focusedColumn = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('section[aria-label]')?.getAttribute('aria-label') ?? 'nowhere');

test('a column is read out: where it is, headings in order, marks with their matches and notes, and ways to and back', async ({
  page,
}) => {
  await readSideBySide(page);
  await expect(page.locator('#headline-1')).toBeVisible();
  const heard = await listen(page);
  await page.keyboard.press('p');
  await expectHeard(heard, /^Passages\. /);
  await expect(page.locator('[data-heads]').first()).toBeVisible();
  await page.keyboard.press('.');
  await expectHeard(heard, /^1 of \d+ shared passages/);

  const second = await readAloud(page, column(page, 2));
  expect(second[0]).toBe('region: Column 2: The National Courier');
  expect(second.filter((line) => line.startsWith('heading'))).toEqual([
    expect.stringMatching(/^heading level 2: Swift action keeps Port Tarrow safe/),
    'heading level 3: How to cross',
    expect.stringMatching(/^heading level 3: /),
  ]);
  const marks = second.filter((line) => line.startsWith('button') && line.includes('Also in '));
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.filter((line) => line.includes('Also in Column 1: Halyard')).length).toBeGreaterThan(3);
  // Marks that begin together: each is said with the words it covers.
  expect(marks.join('\n')).toContain('“The Ministry of Roads and Harbours closed the');

  // To the match, past a column that has none, and back.
  const way = await page.evaluate(() => {
    const groupOf = (id: string) => id.split('/')[0];
    const groups = [0, 1, 2].map((index) =>
      [...document.querySelectorAll(`[data-scroller="${index}"] [data-heads]`)].flatMap((mark) =>
        (mark.getAttribute('data-heads') ?? '').split(' ').map((id) => ({ id, group: groupOf(id) })),
      ),
    );
    const inSecond = new Set(groups[1]!.map(({ group }) => group));
    const inThird = new Set(groups[2]!.map(({ group }) => group));
    return groups[0]!.find(({ group }) => inThird.has(group) && !inSecond.has(group))?.id;
  });
  expect(way).toBeDefined();
  const from = column(page, 1).locator(`[data-heads~="${way}"]`);
  await from.focus();
  expect(await focusedDescription(page)).toContain('Column 3: The Tarrow Tide');
  await page.keyboard.press('ArrowRight');
  expect(await focusedColumn(page)).toBe('Column 3: The Tarrow Tide');
  expect(await focusedDescription(page)).toContain('Column 1: Halyard');
  await page.keyboard.press('ArrowLeft');
  expect(await focusedColumn(page)).toBe('Column 1: Halyard');
  await expect(from).toBeFocused();

  await page.keyboard.press('a');
  await expectHeard(heard, /^Notes\. /);
  await page.getByRole('button', { name: 'Show them anyway' }).first().click();
  await expect(column(page, 2).locator('[data-heads]').first()).toBeVisible();
  const noted = await readAloud(page, column(page, 2));
  const note = noted.find((line) => line.includes('had found a fault in a steel beam'));
  expect(note).toMatch(
    /^button: had found a fault in a steel beam: Note: Choice of words, by Parallax\. .*Also on words in Column 1: Halyard\.$/,
  );
  expect(noted.join('\n')).toContain('“about 80 agitators”: Note: ');
  await page.keyboard.press('0');
  await expectHeard(heard, /^Plain reading/);
  expect((await readAloud(page, column(page, 2))).filter((line) => line.includes('Note: '))).toEqual([]);

  // Masked, the same is told without giving the outlet away.
  await page.getByRole('button', { name: 'Masked', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Column 1: Outlet A' })).toBeVisible();
  await page.keyboard.press('p');
  await expect(column(page, 1).locator('[data-heads]').first()).toBeVisible();
  const masked = (await readAloud(page, column(page, 1))).join('\n');
  expect(masked).toMatch(/Also in Column [23]: Outlet [BC]/);
  expect(masked).not.toMatch(/National Courier|Tarrow Tide/);
});

test('every change is told: filters, moves, notes kept, removed and undone, text size, an answer', async ({ page }) => {
  await go(page, '#/library/articles');
  const heard = await listen(page);
  await page.keyboard.press('/');
  await page.keyboard.type('crack');
  await expectHeard(heard, /^1 of 5 fit the filter/);
  await page.keyboard.press('Escape');

  await go(page, '#/help');
  await page.getByRole('searchbox', { name: 'Search the help' }).fill('mask');
  await expectHeard(heard, /^\d+ topics found/);

  await page.evaluate(() => (window.location.hash = '#/library/cases'));
  await page.getByRole('link', { name: 'The harbour bridge closes' }).first().click();
  await page.locator('[data-ready="case"]').waitFor();
  await expectHeard(heard, /^The harbour bridge closes$/);
  const grip = page.getByRole('button', { name: /^Place 1 of 5/ });
  const first = (await grip.innerText()).replace(/^Place \d of 5: /, '').replace(/\. Arrow.*$/s, '');
  await grip.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Place 2 of 5/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Place 2 of 5/ })).toContainText(first.slice(0, 20));
  await expectHeard(heard, /moved|place/i);
  await page.keyboard.press('Control+z');
  await expectHeard(heard, /^Undone/);

  await page.getByRole('button', { name: 'Read side by side' }).click();
  await expect(page.locator('#headline-0')).toBeVisible();
  await page.keyboard.press(']');
  await expectHeard(heard, /^Column 1/);
  await page.keyboard.press('+');
  await expectHeard(heard, /^Text size/);
  // Words can be chosen once the other article is there.
  await expect(page.locator('[data-scroller="0"] [data-start]').first()).toBeVisible();
  await page.keyboard.press('s');
  await expectHeard(heard, /Arrows: other words|arrows/i);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await page.locator('select[name="category"]').selectOption('labelling');
  await page.getByLabel('What do you notice?').fill('Who says so?');
  await page.getByRole('button', { name: 'Keep the note' }).press('Enter');
  // What is missing is where the keyboard goes.
  const author = page.getByLabel('Your name or a nickname');
  await expect(author).toBeFocused();
  await author.fill('Ada');
  await author.press('Control+Enter');
  await expectHeard(heard, /note is kept/i);
  await expect(page.locator('[data-card]:focus')).toBeVisible();
  await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expectHeard(heard, /removed|taken/i);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  await page.keyboard.press('Control+z');
  await expectHeard(heard, /^Undone/);
});

async function openClass(page: Page) {
  const { cases } = await callService(page, 'corpus.cases', {});
  const caseId = cases.find(({ title }) => title === 'The harbour bridge closes')!.id;
  const quizId = await makeQuiz(page);
  const { class: opened } = await callService(page, 'classroom.open', {
    ...{ caseId, exercise: 'lesson', quizId, network: '127.0.0.1', roster: [{ name: 'Ada' }, { name: 'Bo' }] },
  });
  return { caseId, quizId, opened };
}

test('on a student’s phone every stop and answer is told, targets fit a finger, nothing moves and nothing is cut off', async ({
  page,
  sharedBrowser,
}) => {
  const { opened } = await openClass(page);
  const browser: Browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const phone = await context.newPage();
  const faults: string[] = [];
  const measure = async (where: string) => {
    faults.push(...(await smallTargets(phone)).map((fault) => `${where}: ${fault}`));
    for (const width of [360, 320]) {
      await phone.setViewportSize({ width, height: 740 });
      faults.push(...(await sidewaysFaults(phone)).map((fault) => `${where} at ${width}: ${fault}`));
    }
    await phone.setViewportSize({ width: 360, height: 740 });
    const moves = await phone.evaluate(() =>
      document
        .getAnimations()
        .map((one) => Number(one.effect?.getComputedTiming().duration))
        .filter((duration) => duration > 1),
    );
    faults.push(...moves.map((duration) => `${where}: something moves for ${duration} ms`));
  };
  await phone.goto(opened.address!);
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
  await measure('the door');
  await phone.goto('about:blank');
  await phone.goto(`${opened.address}#/join/${opened.code}`);
  await expect(phone.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await measure('who are you');
  await phone.getByRole('button', { name: 'Ada', exact: true }).press('Enter');
  await expect(phone.locator('[data-saved="saved"]')).toBeAttached();
  const heard = await listen(phone);
  const stops = ['masked reading', 'own notes', 'reveal', 'look outside', 'revise', 'quiz'] as const;
  await measure('forewarn');
  for (const step of stops) {
    await callService(page, 'classroom.change', { classId: opened.id, step, pace: 'own' });
    await expectHeard(heard, step === 'reveal' ? /has shown who published what/ : /\w+\. \w+/);
    expect(await phone.evaluate(() => document.activeElement === document.body), step).toBe(false);
    await phone.evaluate(() => new Promise((drawn) => setTimeout(drawn, 400)));
    await measure(step);
  }
  for (let item = 0; item < 7; item++) {
    await measure(`question ${item + 1}`);
    if (item === 0) {
      await phone.locator('.answer input').first().check();
      await phone.getByLabel('A guess').check();
      await phone.getByRole('button', { name: 'Answer', exact: true }).press('Enter');
      await expectHeard(heard, /^Saved$/);
      await context.setOffline(true);
      await expectHeard(heard, /^No connection now/);
      await context.setOffline(false);
      await expectHeard(heard, /^The connection is back\. Saved$/);
      expect(await phone.evaluate(() => document.activeElement === document.body)).toBe(false);
    }
    const next = phone.getByRole('button', { name: /^(Next|Skip|Later)/ }).first();
    if (!(await next.isVisible())) break;
    await next.press('Enter');
  }
  await callService(page, 'classroom.change', { classId: opened.id, locked: true });
  await expectHeard(heard, /locked/);
  await callService(page, 'classroom.close', { classId: opened.id });
  await expect(phone.getByRole('heading', { name: 'The class is closed' })).toBeFocused();
  await measure('closed');
  await context.close();
  expect([...new Set(faults)]).toEqual([]);
});

test('targets are 24 pixels, and at 400 % and with text at 200 % nothing is cut off or scrolls two ways', async ({
  study,
  page,
}) => {
  const { caseId, quizId, opened } = await openClass(page);
  const { articles } = await callService(page, 'corpus.case', { caseId });
  const inCase = [
    ...['', '/read', '/coverage', '/pictures', '/report', '/notes', '/notes/agreement', '/notes/sheet', '/outside'],
    ...['/notes/exchange', '/lesson', '/facts', '/give', '/handouts', '/handouts/file', '/handouts/work'],
  ];
  const addresses = [
    ...[
      '#/library/cases',
      '#/library/articles',
      '#/library/outlets',
      `#/library/articles/${articles[0]!.id}`,
      '#/adding',
    ],
    ...inCase.map((door) => `#/case/${caseId}${door}`),
    ...['', '/sheet', '/results', '/exchange', '/do'].map((door) => `#/quiz/${quizId}${door}`),
    ...['', '/people', '/show'].map((door) => `#/class/${opened.id}${door}`),
    ...['#/quiz', '#/quiz/review', '#/class', '#/class/new', '#/class/join'],
    ...['#/search?q=bridge', '#/settings', '#/help', '#/help/teachers-guide'],
  ];
  const faults: string[] = [];
  const measure = async (where: string) => {
    await study.setSize(1280, 800);
    faults.push(...(await smallTargets(page)).map((fault) => `${where}: ${fault}`));
    // What people set who need room between letters and lines (1.4.12), and 1280 pixels at 400 %.
    for (const [width, height, text, spaced] of [
      [320, 256, 100, false],
      [320, 256, 100, true],
      [1280, 800, 200, false],
    ] as const) {
      await study.setSize(width, height);
      await page.evaluate(
        ([share, isSpaced]) => {
          document.documentElement.style.fontSize = share === 100 ? '' : `${share}%`;
          const rules = new CSSStyleSheet();
          if (isSpaced)
            rules.replaceSync(
              '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
            );
          document.adoptedStyleSheets = [rules];
        },
        [text, spaced] as const,
      );
      const how = `${where} at ${width} px, text of ${text} %${spaced ? ', spaced' : ''}`;
      faults.push(...(await sidewaysFaults(page)).map((fault) => `${how}: ${fault}`));
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await study.setSize(1280, 800);
  };
  for (const address of addresses) {
    await page.evaluate((hash) => (window.location.hash = hash), address);
    await expect(page.locator('[data-ready], main h1').first()).toBeVisible();
    await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 150)));
    await measure(address);
  }
  await page.evaluate((hash) => (window.location.hash = hash), `#/case/${caseId}/read`);
  await expect(page.locator('#headline-0')).toBeVisible();
  for (const key of ['p', 'v', 'n', 'f', 'w', 'h', 'a']) {
    await page.keyboard.press(key);
    await expect(page.locator('#lens-foot .main')).toBeVisible();
    await measure(`the reader through ${key}`);
  }
  expect([...new Set(faults)]).toEqual([]);
});

test('who wants no motion gets none; panels and the finder take the focus, Esc gives it back', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    const smooth: string[] = [];
    for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView'] as const) {
      const plain = Element.prototype[name] as (...given: unknown[]) => void;
      Object.defineProperty(Element.prototype, name, {
        value(this: Element, ...given: unknown[]) {
          const [how] = given as [ScrollOptions | undefined];
          if (how?.behavior === 'smooth') smooth.push(name);
          plain.apply(this, given);
        },
      });
    }
    Object.assign(window, { smooth });
  });
  const moving = () =>
    page.evaluate(() => [
      ...(window as unknown as { smooth: string[] }).smooth,
      ...document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration) > 1)
        .map((one) => String(one.effect?.getComputedTiming().duration)),
      ...[...document.querySelectorAll('*')]
        .filter((one) => getComputedStyle(one).scrollBehavior === 'smooth')
        .map((one) => one.localName),
    ]);
  const inside = (part: string) =>
    expect.poll(() => page.evaluate((selector) => document.activeElement?.closest(selector) !== null, part)).toBe(true);
  const expectBack = async (name: RegExp) =>
    expect
      .poll(() =>
        page.evaluate(() => {
          const one = document.activeElement;
          return one === null || one === document.body
            ? 'nowhere'
            : (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
        }),
      )
      .toMatch(name);

  await readSideBySide(page);
  await page.keyboard.press('p');
  await expect(page.locator('[data-heads]').first()).toBeVisible();
  for (let step = 0; step < 3; step++) await page.keyboard.press('.');
  expect(await moving()).toEqual([]);

  await page.getByRole('button', { name: 'List', exact: true }).focus();
  await page.keyboard.press('Control+k');
  await inside('dialog[open], [role="dialog"]');
  await page.keyboard.press('Escape');
  await expectBack(/^List$/);
  await page.keyboard.press('?');
  await expect(
    page
      .getByRole('heading', { name: 'Keys' })
      .or(page.getByRole('heading', { name: /key/i }))
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expectBack(/^List$/);
  await page.keyboard.press('0');
  await expectBack(/./);
  expect(await moving()).toEqual([]);

  // More contrast, asked of the computer: nothing is set in a softer ink.
  const inks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter(
          (one) =>
            one.checkVisibility() && /\p{L}/u.test([...one.childNodes].map((node) => node.nodeValue ?? '').join('')),
        )
        .map((one) => getComputedStyle(one).color),
    );
  const before = new Set(await inks()).size;
  await page.emulateMedia({ contrast: 'more' });
  expect(new Set(await inks()).size).toBeLessThan(before);
  await page.emulateMedia({ contrast: 'no-preference' });

  // In colours of one's own, where one is stands out by a line that the others have not.
  await page.emulateMedia({ forcedColors: 'active' });
  await go(page, '#/library/articles');
  for (const [links, side] of [
    ['nav[aria-label="Places"] a', 'border-left-color'],
    ['nav[aria-label="Shelves"] a', 'border-bottom-color'],
  ] as const) {
    const lines = (which: string) =>
      page
        .locator(`${links}${which}`)
        .evaluateAll((all, edge) => all.map((one) => getComputedStyle(one).getPropertyValue(edge)), side);
    const [here] = await lines('[aria-current]');
    expect(await lines(':not([aria-current])')).not.toContain(here);
  }
});
