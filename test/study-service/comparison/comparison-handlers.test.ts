import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { comparisonHandlers } from '../../../src-main/study-service/comparison/comparison-handlers.ts';
import { openLibrary, page } from '../corpus/library-in-memory.ts';
import { LEXICONS } from './naming-article.ts';

let folder: string | null = null;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true });
});

it('opens a comparison once its word lists can be read, though they could not be at first', async () => {
  const library = openLibrary();
  const [articleId] = library.saveCapture(page({ title: 'Bridge shut' })).articleIds;
  folder = mkdtempSync(join(tmpdir(), 'parallax-lists-'));
  const lists = join(folder, 'lexicons');
  const handlers = comparisonHandlers(library.deps, library.stores, lists);
  const open = async () =>
    handlers['comparison.open']({ articleIds: [articleId!], masked: undefined }, { role: 'owner' });
  await expect(open()).rejects.toThrow('ENOENT');
  cpSync(LEXICONS, lists, { recursive: true });
  expect((await open()).articles).toHaveLength(1);
});
