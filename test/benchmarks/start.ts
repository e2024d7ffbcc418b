import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfOlder } from '../../scripts/build.ts';
import { CHECKOUT, NODE_24 } from '../../scripts/checkout.ts';
import { resolveRuntime, sandboxArguments } from '../../scripts/runtime/resolve-runtime.ts';
import type { Runtime } from '../../scripts/runtime/resolve-runtime.ts';
import { startVirtualDisplay } from '../../scripts/runtime/virtual-display.ts';
import { memoryOfTree } from './memory-of-tree.ts';

/**
 * How long Parallax takes from spawn to first paint and to a usable library, and how much memory all its processes
 * hold when idle, beside an empty Electron window of the same runtime in the same run. The two take turns, so that
 * a busy machine slows both. Each kind starts once before it counts, to fill the disk's cache and the library.
 */
const RUNS = 12;
/** Memory is read in the first few runs only, after this much rest. */
const MEMORY_RUNS = 4;
const REST_MS = 3_000;
const GIVE_UP_MS = 30_000;
const TARGETS = { firstPaint: 1.6, usable: 2.5 };

type Kind = 'parallax' | 'empty';
/** Milliseconds from spawn; memory in MiB. */
interface Run {
  /** When the page began to load: what came before is Electron's and main's, what follows the page's. */
  readonly navigation: number;
  readonly firstPaint: number;
  readonly usable: number;
  readonly memory: number | null;
}

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'string' } } });
const display = await startVirtualDisplay();
try {
  await measure();
} finally {
  display?.stop();
}

async function measure(): Promise<void> {
  const resolution = await resolveRuntime();
  if (!resolution.runtime) throw new Error(`There is no window to measure: ${resolution.reason}.`);
  const { runtime } = resolution;
  await buildIfOlder();
  const scratch = mkdtempSync(join(tmpdir(), 'parallax-bench-start-'));
  const dataDir = values.data === undefined ? join(scratch, 'library') : resolve(values.data);
  const library = await fillLibrary(runtime, dataDir, scratch);
  await start(runtime, 'empty', join(scratch, 'empty'), false);
  const runs: Record<Kind, Run[]> = { parallax: [], empty: [] };
  for (let at = 0; at < RUNS; at++) {
    const withMemory = at < MEMORY_RUNS;
    runs.empty.push(await start(runtime, 'empty', join(scratch, 'empty'), withMemory));
    runs.parallax.push(await start(runtime, 'parallax', dataDir, withMemory));
  }
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  report(runtime, library, runs);
}

/** The five seeds and the bundled case; the latter comes with the window's first start. */
async function fillLibrary(runtime: Runtime, dataDir: string, scratch: string): Promise<string> {
  const seeds = join(CHECKOUT, '..', 'shared', 'seeds');
  let library = 'the bundled case and the five seeds';
  if (existsSync(seeds)) {
    const command = join(CHECKOUT, 'src-main', 'processes', 'command-line.ts');
    const args = [command, 'intake.add', JSON.stringify({ path: seeds }), '--data', dataDir];
    const { status, stderr } = spawnSync(NODE_24, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The seeds could not be added: ${stderr}`);
  } else {
    library = 'the bundled case alone (../shared/seeds is not there)';
  }
  mkdirSync(join(scratch, 'empty'), { recursive: true });
  await start(runtime, 'parallax', dataDir, false);
  return library;
}

async function start(runtime: Runtime, kind: Kind, dataDir: string, withMemory: boolean): Promise<Run> {
  const folder = join(dataDir, '..', `probed-${kind}`);
  mkdirSync(folder, { recursive: true });
  const probes = join(CHECKOUT, 'test', 'benchmarks', 'start-probe');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: kind, version: '0.0.0', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), `require(${JSON.stringify(join(probes, `${kind}.cjs`))});`);
  const spawnedAt = Date.now();
  const window = spawn(runtime.executable, [...sandboxArguments().args, folder, '--data', dataDir, '--no-tour'], {
    env: { ...process.env, PROBE_MAIN: join(CHECKOUT, 'out', 'main', 'main.cjs') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const seen = await listen(window);
  let memory: number | null = null;
  if (withMemory) {
    await new Promise((done) => setTimeout(done, REST_MS));
    memory = memoryOfTree(window.pid!);
  }
  const ended = new Promise((done) => window.once('exit', done));
  window.kill('SIGTERM');
  await ended;
  return {
    navigation: seen.navigation - spawnedAt,
    firstPaint: seen['first-paint'] - spawnedAt,
    usable: seen.usable - spawnedAt,
    memory,
  };
}

type Seen = Record<'navigation' | 'first-paint' | 'usable', number>;

function listen(window: ChildProcess): Promise<Seen> {
  return new Promise((done, fail) => {
    const seen: Partial<Seen> = {};
    let said = '';
    const limit = setTimeout(() => {
      window.kill('SIGKILL');
      fail(new Error(`A window was not usable after ${GIVE_UP_MS} ms.`));
    }, GIVE_UP_MS);
    window.stdout!.on('data', (data) => {
      said += String(data);
      for (const [, line] of said.matchAll(/^PROBE (.*)\n/gm)) {
        const { name, at } = JSON.parse(line!) as { name: keyof Seen; at: number };
        seen[name] = at;
      }
      if (seen['first-paint'] === undefined || seen.usable === undefined) return;
      clearTimeout(limit);
      done(seen as Seen);
    });
    window.once('exit', (code) => fail(new Error(`A window ended with ${code} before it was usable: ${said}`)));
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
}

function report(runtime: Runtime, library: string, runs: Record<Kind, Run[]>): void {
  const medians = (kind: Kind) => ({
    navigation: median(runs[kind].map((run) => run.navigation)),
    firstPaint: median(runs[kind].map((run) => run.firstPaint)),
    usable: median(runs[kind].map((run) => run.usable)),
    memory: median(runs[kind].flatMap((run) => run.memory ?? [])),
  });
  const parallax = medians('parallax');
  const empty = medians('empty');
  const ratios = {
    navigation: parallax.navigation / empty.navigation,
    firstPaint: parallax.firstPaint / empty.firstPaint,
    usable: parallax.usable / empty.firstPaint,
    memory: parallax.memory / empty.memory,
  };
  const row = (name: string, own: number, other: number, ratio: number, target: string) =>
    [
      name.padEnd(24),
      own.toFixed(0).padStart(9),
      other.toFixed(0).padStart(9),
      ratio.toFixed(2).padStart(7),
      target,
    ].join('  ');
  process.stdout.write(
    [
      `Start of Parallax beside an empty window, ${runtime.label}; medians of ${RUNS} interleaved runs; in the library: ${library}.`,
      ['from spawn'.padEnd(24), ' parallax', '    empty', '  ratio', 'at most'].join('  '),
      row('page begins to load, ms', parallax.navigation, empty.navigation, ratios.navigation, ''),
      row('first paint, ms', parallax.firstPaint, empty.firstPaint, ratios.firstPaint, String(TARGETS.firstPaint)),
      row(
        'usable library, ms',
        parallax.usable,
        empty.firstPaint,
        ratios.usable,
        `${TARGETS.usable} (of the empty first paint)`,
      ),
      row('idle memory (PSS), MiB', parallax.memory, empty.memory, ratios.memory, ''),
      '',
    ].join('\n'),
  );
  if (values.json !== undefined) {
    const figures = { runtime: runtime.label, library, runs, medians: { parallax, empty }, ratios, targets: TARGETS };
    writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  }
}
