import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { compileWords } from './compile-words.ts';

/** Every check of `npm run check`, in the order in which their complaints are easiest to act on. */
const CHECKS: Readonly<Record<string, readonly string[]>> = {
  // Reads every .ts file of tsconfig.json with the same compiler, so tsc has nothing to add
  types: ['svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  lint: ['eslint', '.'],
  words: ['node', 'scripts/check-words.ts'],
  imports: ['depcruise', 'src-main', 'src-renderer', 'src-handout', 'scripts', 'test', '--output-type', 'err-long'],
  'unused code': ['knip'],
  format: ['prettier', '--check', '.', '--log-level', 'warn'],
};

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Two at a time: the checks are as many cores wide as the smallest machine that runs them. */
const AT_ONCE = 2;

await compileWords();
const waiting = Object.entries(CHECKS);
const outcomes: Outcome[] = [];
await Promise.all(Array.from({ length: AT_ONCE }, work));
const failed = outcomes.filter((outcome) => !outcome.ok);
for (const { name, output } of failed) process.stderr.write(`\n--- ${name} ---\n${output}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const outcome = await run(next[0], next[1]);
    outcomes.push(outcome);
    process.stdout.write(`${outcome.ok ? 'ok    ' : 'FAILED'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)\n`);
  }
}

function run(name: string, [command, ...args]: readonly string[]): Promise<Outcome> {
  const startedAt = Date.now();
  const bin = join(CHECKOUT, 'node_modules', '.bin');
  const child = spawn(command!, args, {
    cwd: CHECKOUT,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  return new Promise((resolve) => {
    const end = (ok: boolean) => resolve({ name, ok, output, seconds: (Date.now() - startedAt) / 1000 });
    child.once('error', (error) => {
      output += error.message;
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}
