import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { composeBody } from '../../../src-main/study-service/corpus/text/compose-body.ts';
import { readPage } from '../../../src-main/study-service/intake/read-page.ts';

/** One page as three have read it: our intake, Readability over linkedom, and the people who wrote the truth down. */
export interface ReadPage {
  readonly id: string;
  readonly ours: string;
  readonly readability: string;
  readonly truth: string;
}

export async function readExtractions(data: string): Promise<ReadPage[] | null> {
  const folder = join(data, 'extraction-a');
  if (!existsSync(folder)) return null;
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string; url: string }
  >;
  const pages: ReadPage[] = [];
  for (const [id, { articleBody, url }] of Object.entries(truth)) {
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
    pages.push({
      id,
      ours: await readOurs(bytes, url),
      readability: readAlone(bytes.toString('utf8')),
      truth: articleBody,
    });
  }
  return pages;
}

/** The body as it would be stored. */
async function readOurs(bytes: Uint8Array, url: string): Promise<string> {
  const { articles } = await readPage({ bytes, fileName: null, path: null, url, kind: 'html' });
  return composeBody((articles[0]?.blocks ?? []).map((block, position) => ({ position, ...block }))).body;
}

function readAlone(html: string): string {
  try {
    const { document } = parseHTML(html);
    return new Readability(document as unknown as Document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}
