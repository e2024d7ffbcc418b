import { expect, it } from 'vitest';
import { createFilterShelf } from '../../../../src-main/study-service/corpus/shelf/filter-shelf.ts';
import type { FilterRow, ShelfStore } from '../../../../src-main/study-service/corpus/shelf/shelf-store.ts';

it('looks again where a look came to nothing because the library was held by somebody else', async () => {
  const row: FilterRow = [1, 'Bridge shut', null, null, null, null];
  let isHeld = true;
  const shelf = {
    version: () => 'the same',
    scan(before: number) {
      if (isHeld) throw new Error('database is locked');
      return before > 1 ? [row] : [];
    },
  } as Pick<ShelfStore, 'version' | 'scan'> as ShelfStore;
  const filter = createFilterShelf({ shelf, outlets: { listNames: () => [] } });
  await expect(filter({ filter: 'bridge' }, new Map())).rejects.toThrow('locked');
  isHeld = false;
  expect(await filter({ filter: 'bridge' }, new Map())).toEqual([1]);
});
