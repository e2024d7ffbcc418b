import { listen } from './listening-server.ts';
import { go } from './library-pages.ts';
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

test('an address of this computer is refused beside the field, and nobody is asked', async ({ page }) => {
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
});
