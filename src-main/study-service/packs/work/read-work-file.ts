import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { workFileSchema } from '../../../contract/work-file.ts';
import type { WorkFile } from '../../../contract/work-file.ts';

/** As much as the contract takes as text. */
const MOST_BYTES = 20_000_000;

/** What came back, checked whole before anything looks at it. Fails with `malformed-input` and a sentence that says what to do. */
export function readWorkFile({ path, text }: { path?: string | undefined; text?: string | undefined }): WorkFile {
  const name = path === undefined ? 'The file' : basename(path);
  const json = text ?? (path === undefined ? '' : readText(path, name));
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    throw refused(name, 'it is no file of work, or it was cut off on the way. Ask for it again.');
  }
  if (!isObject(value) || value['format'] !== 'parallax-work')
    throw refused(name, 'it is not work that Parallax or a handout saved. Its name ends in .parallax-work.json.');
  if (value['version'] !== 1)
    throw refused(
      name,
      'it was saved by a newer Parallax. Install the newest one on this computer and take it in again.',
    );
  const parsed = workFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue && issue.path.length > 0 ? `“${issue.path.join('.')}” ` : '';
  throw refused(
    name,
    `${where}is not as it should be (${issue?.message ?? 'unknown'}). Ask the student to hand in again.`,
  );
}

function readText(path: string, name: string): string {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw refused(name, 'it is larger than 20 MB, which no work is. Is it the right one?');
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error;
    throw refused(name, 'it could not be opened. Is it still there?');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(name: string, why: string): ExpectedFailure {
  const message = `${name} was not taken in: ${why}`;
  return new ExpectedFailure({ code: 'malformed-input', path: 'text', message });
}
