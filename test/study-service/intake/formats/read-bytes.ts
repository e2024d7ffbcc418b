import { ExpectedFailure, type Failure } from '../../../../src-main/contract/failures.ts';
import type { Preview } from '../../../../src-main/contract/intake.ts';
import { readPage } from '../../../../src-main/study-service/intake/read-page.ts';

export function readBytes(bytes: Uint8Array | string, fileName: string): Promise<Preview> {
  return readPage({ bytes: Buffer.from(bytes as Uint8Array), fileName, path: null, url: null });
}

export async function failureOf(reading: Promise<unknown>): Promise<Failure> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof ExpectedFailure) return error.failure;
    throw error;
  }
  throw new Error('was read, though it should be refused');
}

/** "role: text" of an article's blocks, so that an expectation reads like the page. */
export function linesOf(preview: Preview, article = 0): string[] {
  return (preview.articles[article]?.blocks ?? []).map((block) => `${block.role}: ${block.text}`);
}

/** Paragraphs of an invented report, long enough to be told from a page's furniture. */
export const REPORT = [
  'Engineers closed the harbour bridge on Monday after divers found a crack as long as an arm in the northern pylon, the port said.',
  'Nobody was hurt, and ferries are running between the old quay and the northern landing until the divers have been down again.',
  'The council meets on Thursday to say who will pay, which a paper of the year the bridge was built leaves open in two places.',
];

export function page(title: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${REPORT.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}
