import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** All but `marked`, which the bundled case is read with at the first start. */
const PARSERS =
  /node_modules\/(?:unpdf|mammoth|yauzl|papaparse|postal-mime|linkedom|@mozilla\/readability|chardet|tinyld)\//u;

/** What a fresh process has loaded once the service's modules are there. */
function loadedBy(script: string): string[] {
  const spy = `import { registerHooks } from 'node:module';
    const seen = []; registerHooks({ load(url, context, next) { seen.push(url); return next(url, context); } });
    ${script}
    process.stdout.write(JSON.stringify(seen));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', spy], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

describe('starting the service', () => {
  it('loads no reader of any format; the first page of a kind does that, in its own thread', () => {
    const loaded = loadedBy("await import('./src-main/study-service/create-study-service.ts');");
    expect(loaded.length).toBeGreaterThan(20);
    expect(
      loaded.filter(
        (url) => PARSERS.test(url) || url.includes('/intake/extract-') || url.includes('/formats/extract-'),
      ),
    ).toEqual([]);
  });
});
