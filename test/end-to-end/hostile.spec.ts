import type { Page } from 'playwright/test';
import { PAYLOADS } from '../hostile-payloads.ts';
import { hostileCarriers, hostilePages } from './hostile-files.ts';
import type { HostileFile } from './hostile-files.ts';
import { go } from './library-pages.ts';
import { listen } from './listening-server.ts';
import type { ListeningServer } from './listening-server.ts';
import { expect, test } from './study.ts';

/*
 * Everything imported is hostile, and the library keeps text only, so there is nothing to clean before it is shown. Here
 * that claim meets the browser engine: pages with every payload are brought in, and what they do is watched at four places
 * at once: what leaves for the network, what runs, what the page's own policy had to stop, and what stands in the document.
 */

interface Watched {
  lived: string[];
  violations: string[];
  elements: string[];
}

/** Runs in the page before anything else of it. */
function watchPage(): void {
  const watched: Watched = { lived: [], violations: [], elements: [] };
  Object.assign(window, { watched, live: () => watched.lived.push('live') });
  document.addEventListener('securitypolicyviolation', (event) =>
    watched.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
  );
  const own = (address: string) => new URL(address, location.href).origin === location.origin;
  const isOdd = (element: Element): boolean => {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    if (/^(?:iframe|object|embed|base|frame|applet|video|audio|math|form$)/i.test(element.localName))
      return element.localName !== 'form';
    if (/^(?:script|link|img|image|use|source|track)$/.test(element.localName) && !own(address)) return true;
    if (element.localName === 'meta' && element.hasAttribute('http-equiv')) return true;
    return [...element.attributes].some(
      ({ name, value }) =>
        name.startsWith('on') ||
        name === 'srcdoc' ||
        (/^(?:javascript|vbscript|data):/i.test(value.trim()) && name !== 'value'),
    );
  };
  const look = (node: Node) => {
    if (!(node instanceof Element)) return;
    for (const element of [node, ...node.querySelectorAll('*')])
      if (isOdd(element)) watched.elements.push(element.outerHTML.slice(0, 200));
  };
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'attributes') look(target);
      addedNodes.forEach(look);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function watch(page: Page, server: ListeningServer): Promise<() => Promise<object>> {
  const left: string[] = [];
  const dialogs: string[] = [];
  const home = new URL(page.url());
  const isOwn = (address: string) =>
    /^(?:data|blob):/.test(address) || address.startsWith(`${home.protocol}//${home.host}/`);
  page.on('request', (request) => {
    if (!isOwn(request.url())) left.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (!isOwn(socket.url().replace(/^ws/, 'http'))) left.push(socket.url());
  });
  page.on('popup', (popup) => left.push(`popup ${popup.url()}`));
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(watchPage);
  await page.reload();
  return async () => {
    const seen = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
    return { ...seen, dialogs, left, asked: server.requests };
  };
}

const NOTHING: Watched & { dialogs: string[]; left: string[]; asked: string[] } = {
  ...{ lived: [], violations: [], elements: [] },
  ...{ dialogs: [], left: [], asked: [] },
};

async function bringIn(page: Page, files: HostileFile[]): Promise<void> {
  await page.locator('[data-input="files"]').setInputFiles(files);
  await expect(page.getByRole('button', { name: `Add all ${files.length}` })).toBeVisible({ timeout: 90_000 });
}

/** Makes a case of what was just added and returns its id. */
async function makeCase(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make a case of them' }).click();
  await page.getByLabel(/title for the case/i).fill('<img src=x onerror=live()>');
  await page.getByRole('button', { name: 'Make the case' }).click();
  await page.waitForURL(/#\/case\/[^/]+$/);
  return page.url().split('/').at(-1)!;
}

/** Opens every article of the library in its panel, with the lines of its page. Returns their ids. */
async function openPanels(page: Page): Promise<string[]> {
  await go(page, '#/library/articles');
  await page.locator('[data-article]').first().waitFor();
  const ids = await idsOfShelf(page);
  for (const id of ids) {
    await go(page, `#/library/articles/${id}`);
    await page.getByText('The lines of its page and what each is').click();
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  }
  return ids;
}

/** Only the rows in sight are in the page, so it is scrolled through. */
async function idsOfShelf(page: Page): Promise<string[]> {
  const ids = new Set<string>();
  const isEnd = () =>
    page.locator('main').evaluate((main) => main.scrollTop + main.clientHeight >= main.scrollHeight - 2);
  for (let end = false; !end; end = await isEnd()) {
    await expect(page.locator('.waiting')).toHaveCount(0);
    for (const id of await page
      .locator('[data-article]')
      .evaluateAll((all) => all.map((row) => row.getAttribute('data-article')!)))
      ids.add(id);
    await page.locator('main').evaluate((main) => main.scrollBy(0, main.clientHeight));
    await page.waitForTimeout(100);
  }
  for (const row of await page.locator('[data-article]').all()) ids.add((await row.getAttribute('data-article'))!);
  return [...ids];
}

/** Reads articles side by side, four at a time, with what stands beside each, then each as the page it came as. */
async function readAll(page: Page, caseId: string, articleIds: readonly string[]): Promise<void> {
  for (let from = 0; from < articleIds.length; from += 4) {
    const some = articleIds.slice(from, from + 4);
    await go(page, '#/help');
    await page.evaluate(
      (address) => (window.location.hash = address),
      `#/case/${caseId}/read?articles=${some.join(',')}`,
    );
    const columns = page.getByRole('region', { name: /^Column \d/ });
    await expect(columns.first().getByRole('heading', { level: 2 })).toBeVisible();
    for (const column of await columns.all()) {
      const fold = column.getByRole('button', { name: /^Not the article/ });
      if (await fold.isVisible()) await fold.click();
      await column.getByRole('button', { name: 'See the page as it came in' }).click();
      await expect(column.locator('pre')).toBeVisible();
    }
  }
}

test(
  `${PAYLOADS.length} pages that want to come alive are words in the library, the panels, the reader and the raw page`,
  { tag: '@window' },
  async ({ page }) => {
    test.setTimeout(300_000);
    const server = await listen();
    const seen = await watch(page, server);
    const files = hostilePages(server.origin);
    await bringIn(page, files);
    await page.getByRole('button', { name: /^Add all/ }).click();
    await expect(page.getByText(`${files.length} pages in your library`)).toBeVisible({ timeout: 60_000 });
    expect(await seen(), 'the report').toEqual(NOTHING);
    const caseId = await makeCase(page);
    expect(await seen(), 'the case').toEqual(NOTHING);
    const ids = await openPanels(page);
    expect(ids.length).toBeGreaterThanOrEqual(files.length);
    await expect(page.locator('[data-article]').filter({ hasText: 'onerror=live()' }).first()).toBeVisible();
    expect(await seen(), 'the panels').toEqual(NOTHING);
    await go(page, '#/library/outlets');
    await expect(page.getByText(/Post .*live\(\)/).first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('live');
    await expect(page.getByText(/Page .*live\(\)/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await seen(), 'outlets and find').toEqual(NOTHING);
    await readAll(page, caseId, ids.slice(0, 24));
    expect(await seen(), 'the reader and the raw pages').toEqual(NOTHING);
    await server.close();
  },
);

test(
  'all payloads at once, in every other format a page may come in, are words in the review and after it',
  { tag: '@window' },
  async ({ page }) => {
    test.setTimeout(300_000);
    const server = await listen();
    const seen = await watch(page, server);
    const files = hostileCarriers(server.origin);
    await bringIn(page, files);
    await page.getByRole('button', { name: 'Review each first' }).click();
    for (let left = files.length - 1; left >= 0; left--) {
      await expect(page.getByRole('listbox', { name: /^The page as it was found/ })).toBeVisible();
      expect(await seen(), `a review with ${left} to come`).toEqual(NOTHING);
      await page.getByRole('button', { name: left > 0 ? `Keep, and on to the next (${left} left)` : 'Keep' }).click();
    }
    await expect(page.getByText(`${files.length} pages in your library`)).toBeVisible();
    const caseId = await makeCase(page);
    const ids = await openPanels(page);
    expect(
      await page.locator('a[target=_blank]').evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
    ).toEqual([]);
    await readAll(page, caseId, ids.slice(0, files.length));
    expect(await seen(), 'the panels, the reader and the raw pages').toEqual(NOTHING);
    await server.close();
  },
);

test('the watch itself notices one picture that came alive', async ({ page }) => {
  const server = await listen();
  const seen = await watch(page, server);
  await go(page, '#/help');
  expect(await seen()).toEqual(NOTHING);
  await page.evaluate((remote) => {
    document.body.insertAdjacentHTML('beforeend', `<img src="${remote}/alive" onerror="live()">`);
  }, server.origin);
  await expect
    .poll(async () =>
      Object.entries(await seen()).flatMap(([name, found]) => ((found as string[]).length > 0 ? name : [])),
    )
    .toEqual(expect.arrayContaining(['violations', 'elements']));
  await server.close();
});
