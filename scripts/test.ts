import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { prepareTests } from './prepare-tests.ts';

/**
 * `npm test`: everything, in order, going on past a failed stage so that one run tells all. Its last line is
 * `N passed, N failed, N skipped` over unit, contract and end-to-end tests; a stage that failed without a failed test
 * of its own (a check, a build) counts as one.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const results = join(CHECKOUT, 'test-results');
const unitReport = join(results, 'unit.json');
const endToEndReport = join(results, 'end-to-end.json');
const times: string[] = [];
const total: Counts = { passed: 0, failed: 0, skipped: 0 };

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
await stage('prepare', async () => {
  await prepareTests();
  return true;
});
await stage('check', () => run('node', ['scripts/check.ts']));
await stage(
  'unit and contract',
  () => run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  () => readUnitCounts(),
);
const packaged = await stage('package', () => run('node', ['scripts/package.ts']));
const projects = packaged ? [] : ['--project=window', '--project=browser'];
await stage(
  'end-to-end',
  () => run('playwright', ['test', '--config', 'test/end-to-end/playwright.config.ts', ...projects]),
  () => readEndToEndCounts(),
);
process.stdout.write(`\n${times.join('\n')}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function stage(name: string, work: () => Promise<boolean>, count?: () => Counts): Promise<boolean> {
  process.stdout.write(`\n=== ${name} ===\n`);
  const startedAt = Date.now();
  const ok = await work().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  });
  const counts = count?.() ?? { passed: 0, failed: 0, skipped: 0 };
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  total.failed += ok ? counts.failed : Math.max(counts.failed, 1);
  times.push(`${ok ? 'ok    ' : 'FAILED'} ${name}: ${((Date.now() - startedAt) / 1000).toFixed(0)} s`);
  return ok;
}

function run(command: string, args: readonly string[]): Promise<boolean> {
  const bin = join(CHECKOUT, 'node_modules', '.bin');
  const child = spawn(command, args, {
    cwd: CHECKOUT,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Null when the runner wrote no report: it failed before it had one, and its stage says so. */
function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function readUnitCounts(): Counts {
  const report = readReport(unitReport) as Record<
    'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests',
    number
  > | null;
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
}

function readEndToEndCounts(): Counts {
  const report = readReport(endToEndReport) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  } | null;
  if (!report) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}
