import { afterEach, expect, it } from 'vitest';
import { openTestService, temporaryFolder } from '../../../contract/example-library.ts';

const leftovers: (() => void)[] = [];
afterEach(() => leftovers.splice(0).forEach((clear) => clear()));

it('a new library fetches nothing until somebody turns it on, and nothing again once it is turned off', async () => {
  const folder = temporaryFolder();
  const service = openTestService(folder.path);
  leftovers.push(() => service.close(), folder.remove);
  const fetchPage = () => service.dispatch('intake.fetchPage', { address: 'https://post.example/bridge' }, 'owner');
  const turn = (fetchAddresses: boolean) => service.dispatch('settings.write', { fetchAddresses }, 'owner');

  expect(await fetchPage()).toMatchObject({ ok: false, failure: { code: 'fetching-off' } });
  await turn(true);
  expect(await fetchPage()).toMatchObject({ ok: true, value: { source: { url: 'https://post.example/bridge' } } });
  await turn(false);
  expect(await fetchPage()).toMatchObject({ ok: false, failure: { code: 'fetching-off' } });
});
