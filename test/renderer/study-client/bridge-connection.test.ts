import { expect, it } from 'vitest';
import { bridgeConnection } from '../../../src-renderer/study-client/bridge-connection.ts';

it('hands over what a view keeps in state as plain data, which alone can be cloned', async () => {
  const kept = { title: 'Bridge', credits: new Proxy([new Proxy({ role: 'author' }, {})], {}), none: null };
  const state = new Proxy(kept, {});
  expect(() => structuredClone(state)).toThrow();
  let sent: unknown;
  const bridge = bridgeConnection({
    call: async (_, input) => {
      sent = structuredClone(input);
      return { ok: true, value: {} };
    },
    subscribe: () => () => undefined,
  });
  await bridge.call('corpus.editArticle', state);
  expect(sent).toEqual({ title: 'Bridge', credits: [{ role: 'author' }], none: null });
});
