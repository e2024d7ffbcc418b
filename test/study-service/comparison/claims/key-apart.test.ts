import { expect, test } from 'vitest';
import { keyApart } from '../../../../src-main/study-service/comparison/claims/key-apart.ts';
import { claim } from '../../../renderer/comparison/claims.ts';

const FERRY = claim('A ferry runs.', { a: 'stated', b: 'stated', c: 'absent' }, { disputed: 0.2 });
const CRACK = claim('The crack is old.', { a: 'contradicted', b: 'stated', c: 'stated' }, { disputed: 0.9 });
const SONG = claim('It sang.', { a: 'absent', b: 'not known', c: 'attributed' }, { kind: 'quotation', disputed: 0.1 });

test('two claims of one key become two rows', () => {
  expect(keyApart([FERRY, { ...CRACK, key: FERRY.key }, { ...SONG, key: FERRY.key }]).map(({ key }) => key)).toEqual([
    FERRY.key,
    `${FERRY.key}#2`,
    `${FERRY.key}#3`,
  ]);
});
