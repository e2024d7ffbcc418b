import { parentPort } from 'node:worker_threads';
import { ExpectedFailure } from '../../contract/failures.ts';
import { type PageBytes, readPage } from './read-page.ts';
import type { ReadingReply } from './reading-pool.ts';
import { isTooDeep, tooComplex } from './too-complex.ts';

/** The thread that pages are read in: takes one page at a time and answers with its preview or why there is none. */
async function answer(page: PageBytes): Promise<ReadingReply> {
  try {
    return { preview: await readPage(page) };
  } catch (error) {
    if (error instanceof ExpectedFailure) return { failure: error.failure };
    if (isTooDeep(error))
      return {
        failure: tooComplex(page.fileName ?? 'The pasted text', 'its parts lie too deep in one another').failure,
      };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (page: PageBytes) => {
  void answer(page).then((reply) => parentPort?.postMessage(reply));
});
