import { findingsInEachTheme } from './axe-findings.ts';
import { listen } from './listening-server.ts';
import { FERRY, go } from './library-pages.ts';
import { expect, test } from './study.ts';

test('fetching is off at first, the Add page says where to turn it on, and there it is', async ({ page }) => {
  await go(page, '#/adding');
  await expect(page.getByText('fetching a page by its address is turned off')).toBeVisible();
  await expect(page.getByLabel('Address of the page')).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();
  const tick = page.getByRole('checkbox', { name: /^Fetch a page when I give its address/ });
  await expect(tick).not.toBeChecked();
  await tick.check();
  await go(page, '#/adding');
  await expect(page.getByLabel('Address of the page')).toBeVisible();
  await expect(page.getByText('nothing leaves this computer but the addresses you fetch')).toBeVisible();
});

test(
  'an address of this computer is refused beside the field, and nobody is asked',
  { tag: '@window' },
  async ({ page }) => {
    const server = await listen();
    await go(page, '#/settings');
    await page.getByRole('checkbox', { name: /^Fetch a page when I give its address/ }).check();
    await go(page, '#/adding');
    const address = page.getByLabel('Address of the page');
    const fetchIt = page.getByRole('button', { name: 'Fetch this page' });
    const port = server.origin.split(':').at(-1);
    for (const [typed, said] of [
      [server.origin, /door number/],
      ['http://127.0.0.1/', /not on the public web/],
      ['http://localhost/', /not on the public web/],
      ['http://2130706433/', /another way of writing/],
      [`http://ada:secret@paper.example:${port}/`, /user name or password/],
      ['paper.example', /One looks like https:/],
    ] as const) {
      await address.fill(typed);
      await fetchIt.click();
      await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
      await expect(address).toHaveAttribute('aria-invalid', 'true');
    }
    expect(server.requests).toEqual([]);
    await server.close();
  },
);

test('axe finds nothing in the open door, also where it refuses', async ({ page }) => {
  await go(page, '#/settings');
  await page.getByRole('checkbox', { name: /^Fetch a page when I give its address/ }).check();
  await go(page, '#/adding');
  await page.getByLabel('Address of the page').fill('paper.example');
  await page.getByRole('button', { name: 'Fetch this page' }).click();
  await expect(page.getByRole('alert').filter({ hasText: /One looks like/ })).toBeVisible();
  expect(await findingsInEachTheme(page)).toEqual([]);
});

/** A page's reply as the service would send it; the real one asks nobody a test can stand in for. */
const FETCHED = {
  articles: [
    {
      title: 'Ferry fares rise in May',
      ...{ deck: null, byline: null, outlet: null, publishedOn: null, language: 'en' },
      blocks: [{ role: 'paragraph', text: 'Fares on the harbour ferry will rise by ten cents in May.', order: 0 }],
    },
  ],
  rest: [],
  warnings: [{ code: 'moved', message: 'The address led on to another: https://tide.example/new' }],
  source: {
    ...{ kind: 'text', sha256: '0', encoding: 'utf-8', fileName: 'new.txt', path: null },
    url: 'https://tide.example/new',
  },
  page: { bytes: Buffer.from(FERRY).toString('base64'), fileName: 'new.txt', url: 'https://tide.example/new' },
};

test('a fetched page goes through the same review as a file, and a slow one can be stopped', async ({
  study,
  page,
}) => {
  test.skip(study.kind !== 'browser', 'the reply is put in on the WebSocket, which only the browser has');
  const asked: { id: number; address: string }[] = [];
  let reply = (_id: number, _reply: object) => {};
  await page.routeWebSocket(/\/study$/, (socket) => {
    const server = socket.connectToServer();
    reply = (id, answer) => socket.send(JSON.stringify({ id, reply: answer }));
    socket.onMessage((message) => {
      const frame = JSON.parse(String(message)) as { id: number; method: string; input: { address: string } };
      if (frame.method === 'intake.fetchPage') asked.push({ id: frame.id, address: frame.input.address });
      else server.send(message);
      if (frame.method !== 'intake.cancelFetch') return;
      const failure = { code: 'fetch-failed', reason: 'cancelled', address: '', message: 'Stopped.' };
      reply(asked.at(-1)?.id ?? 0, { ok: false, failure });
    });
  });
  await page.reload();
  await go(page, '#/settings');
  await page.getByRole('checkbox', { name: /^Fetch a page when I give its address/ }).check();
  await go(page, '#/adding');
  const fetchIt = page.getByRole('button', { name: 'Fetch this page' });
  await page.getByLabel('Address of the page').fill(' https://tide.example/old ');
  await fetchIt.click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(fetchIt).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();

  await fetchIt.click();
  await expect.poll(() => asked.map(({ address }) => address)).toEqual(Array(2).fill('https://tide.example/old'));
  reply(asked[1]!.id, { ok: true, value: FETCHED });
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Ferry fares rise in May');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Show it in the library' }).click();
  await page.getByRole('link', { name: 'Ferry fares rise in May' }).click();
  await expect(page.getByRole('link', { name: 'Its page on the web' })).toHaveAttribute(
    'href',
    'https://tide.example/new',
  );
});
