import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inventor } from './invented-articles.ts';
import { call, openBenchService } from './packs/one-run.ts';
import type { Run } from './packs/one-run.ts';

/**
 * `npm run bench -- packs [--articles N] [--rounds N] [--json FILE]`: a case of 500 invented articles with their pages goes out as a
 * pack and comes into a new library, each in a process of its own, beside `zip` and `unzip` on the very files that are in the pack
 * and, for taking in, storing and indexing the same articles. Medians of the rounds, by turns, since a busy machine slows all.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    data: { type: 'string' },
  },
});
const ARTICLES = Number(values.articles ?? 500);
const ROUNDS = Number(values.rounds ?? 3);
const folder = mkdtempSync(join(tmpdir(), 'parallax-packs-'));
const inFolder = (...names: string[]) => join(folder, ...names);

try {
  const figures = await measure();
  print(figures);
  if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const caseId = await fillLibrary();
  const pack = inFolder('case.parallax');
  const outs: Run[] = [];
  const ins: Run[] = [];
  const zips: number[] = [];
  const unzips: number[] = [];
  const indexings: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    outs.push(runAlone('export', inFolder('library'), pack, caseId));
    const files = inFolder(`files-${round}`);
    unzips.push(timeOf(() => void execFileSync('unzip', ['-q', pack, '-d', files])));
    zips.push(
      timeOf(() => void execFileSync('zip', ['-q', '-r', '-X', inFolder(`${round}.zip`), '.'], { cwd: files })),
    );
    ins.push(runAlone('import', newFolder(`in-${round}`), pack));
    indexings.push(runAlone('index', newFolder(`index-${round}`), files));
  }
  const [out, into, zip, unzip, indexing] = [
    median(outs.map(({ milliseconds }) => milliseconds)),
    median(ins.map(({ milliseconds }) => milliseconds)),
    median(zips),
    median(unzips),
    median(indexings.map(({ milliseconds }) => milliseconds)),
  ];
  return {
    articles: ARTICLES,
    rounds: ROUNDS,
    load: loadavg()[0] ?? 0,
    megabytes: statSync(pack).size / 1024 / 1024,
    milliseconds: { out, into, zip, unzip, indexing },
    outAgainstZip: out / zip,
    intoAgainstUnzipAndIndexing: into / (unzip + indexing),
    peakMegabytes: {
      out: Math.max(...outs.map(({ peakMegabytes }) => peakMegabytes)),
      into: Math.max(...ins.map(({ peakMegabytes }) => peakMegabytes)),
    },
  };
}

function print({
  articles,
  rounds,
  megabytes,
  milliseconds,
  peakMegabytes,
  ...ratios
}: Awaited<ReturnType<typeof measure>>): void {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  console.log(`packs: ${articles} invented articles, ${megabytes.toFixed(1)} MB; medians of ${rounds} rounds`);
  console.log(
    `out ${ms(milliseconds.out)}, zip ${ms(milliseconds.zip)}: ratio ${ratios.outAgainstZip.toFixed(2)} (aim at most 2)`,
  );
  console.log(
    `in ${ms(milliseconds.into)}, unzip ${ms(milliseconds.unzip)} and storing and indexing ${ms(milliseconds.indexing)}: ratio ${ratios.intoAgainstUnzipAndIndexing.toFixed(2)} (aim at most 2)`,
  );
  console.log(
    `most memory: out ${peakMegabytes.out.toFixed(0)} MB, in ${peakMegabytes.into.toFixed(0)} MB, the whole service each time (aim under 300)`,
  );
  console.log(`load of the machine: ${ratios.load.toFixed(1)}`);
}

async function fillLibrary(): Promise<string> {
  const service = openBenchService(newFolder('library'));
  const invent = inventor(20261122);
  const articleIds: string[] = [];
  for (let index = 0; index < ARTICLES; index += 1) {
    const html = inventPage(index, invent.article(`Outlet ${index % 40}`));
    const { articleIds: added } = await call(service, 'intake.add', {
      html,
      url: `https://o${index % 40}.example/${index}`,
    });
    articleIds.push(...added);
  }
  const { caseId } = await call(service, 'corpus.createCase', { title: 'Five hundred', articleIds });
  await call(service, 'packs.setRights', { articleIds, rights: 'own work', licence: null });
  service.close();
  return caseId;
}

/** With as much around the article as a plain news page has. */
function inventPage(index: number, lines: readonly string[]): string {
  const links = Array.from(
    { length: 60 },
    (_, at) => `<li><a href="/section/${at}">Section ${at} of the site</a></li>`,
  );
  return `<!doctype html><html lang="en"><head><title>Article ${index}</title><style>${'.a{color:#123}'.repeat(200)}</style></head>
<body><nav><ul>${links.join('')}</ul></nav><article><h1>Article ${index} of the invented ones</h1>
<p>By Ada Stone</p><time datetime="2024-03-${String(1 + (index % 28)).padStart(2, '0')}">March 2024</time>
${lines.map((line) => `<p>${line}</p>`).join('\n')}</article><footer>© Nobody</footer></body></html>`;
}

function runAlone(...args: string[]): Run {
  const script = join(import.meta.dirname, 'packs', 'one-run.ts');
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })) as Run;
}

function newFolder(name: string): string {
  mkdirSync(inFolder(name));
  return inFolder(name);
}

function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
