import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { lockItem } from '../../../../src-main/study-service/packs/handout/lock-item.ts';

const explanation = { explanation: 'The engineers did.', reasons: [], evidence: [] };

it('a quiz is locked while other calls are answered', async () => {
  let isAnswered = false;
  setImmediate(() => (isAnswered = true));
  const { accepted, sealed } = await lockItem(
    { accepted: [{ type: 'choice', chosen: ['a'] }], explanation },
    randomBytes,
  );
  expect(isAnswered).toBe(true);
  expect(accepted).toHaveLength(1);
  expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('engineers');
});
