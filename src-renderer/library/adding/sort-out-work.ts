import type { ReceivedFile } from './dropped-files.ts';

/** "Ada - The bridge.parallax-work.json", and "… (1).json" where a browser saved it twice. */
const WORK_NAME = /\.parallax-work[^./]*\.json$/iu;
/** Near its beginning stands what it is, for a file that somebody has renamed. */
const LOOKED_AT_BYTES = 500;

/** Parts files of work that students handed in from pages: whatever door they come through, they are no articles. */
export async function sortOutWork(files: readonly ReceivedFile[]): Promise<{ work: File[]; others: ReceivedFile[] }> {
  const work: File[] = [];
  const others: ReceivedFile[] = [];
  for (const one of files) {
    if (await isWork(one.file)) work.push(one.file);
    else others.push(one);
  }
  return { work, others };
}

async function isWork(file: File): Promise<boolean> {
  if (!/\.json$/iu.test(file.name)) return false;
  if (WORK_NAME.test(file.name)) return true;
  const start = await file.slice(0, LOOKED_AT_BYTES).text();
  return /"format"\s*:\s*"parallax-work"/u.test(start);
}
