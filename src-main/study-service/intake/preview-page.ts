import type { PageInput, Preview } from '../../contract/intake.ts';
import { openPage } from './open-page.ts';
import { readPage } from './read-page.ts';

/** Reads a page and says what it would store; stores nothing. */
export async function previewPage(input: PageInput): Promise<Preview> {
  return readPage(await openPage(input));
}
