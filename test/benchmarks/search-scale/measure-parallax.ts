import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import { MIGRATIONS_DIR } from './build-library.ts';
import { QUERY_KINDS } from './draw-queries.ts';
import type { DrawnQuery, QueryKind } from './draw-queries.ts';

/** One process that holds a library open and is asked: its answers' times and its memory, as JSON on standard output. */
const [dataDir, queriesFile] = process.argv.slice(2) as [string, string];
const queries = JSON.parse(readFileSync(queriesFile, 'utf8')) as Record<QueryKind, DrawnQuery[]>;
const service = createStudyService({
  dataDir,
  migrationsDir: MIGRATIONS_DIR,
  lexiconsDir: resolve(import.meta.dirname, '../../../resources/lexicons'),
  bundledCaseDir: null,
  version: 'bench',
  clock: () => new Date(),
  makeId: (kind) => `${kind}-${Math.random().toString(36).slice(2)}`,
  reportBug: (error) => console.error(error),
});
interface Answer {
  hits: { articleId: string }[];
  total: number;
  corrected?: string;
}
const ask = async (text: string, snippets: boolean): Promise<Answer> => {
  const reply = await service.dispatch('search.query', { text, snippets, limit: 20 }, 'owner');
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value as Answer;
};
// Warm, as a service is that has answered once; the first answer of a process is measured apart.
for (const kind of QUERY_KINDS) await ask(queries[kind][0]!.text, false);
const times: Partial<Record<QueryKind, number[]>> = {};
// Of the processor alone: what an idle machine would need, told on a busy one.
const processor: Partial<Record<QueryKind, number[]>> = {};
const withSnippets: number[] = [];
const slowest: Partial<Record<QueryKind, string>> = {};
let rightFirst = 0;
for (const kind of QUERY_KINDS) {
  const found: number[] = [];
  const worked: number[] = [];
  for (const { text, meant } of queries[kind]) {
    const before = process.cpuUsage();
    const started = performance.now();
    const answer = await ask(text, false);
    const took = performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    worked.push((user + system) / 1000);
    if (took > Math.max(0, ...found)) slowest[kind] = `${text} (${took.toFixed(1)} ms, ${answer.total} found)`;
    found.push(took);
    if (kind === 'one typo' && answer.corrected === meant) rightFirst++;
  }
  times[kind] = found;
  processor[kind] = worked;
}
for (const { text } of queries['one word']) {
  const started = performance.now();
  await ask(text, true);
  withSnippets.push(performance.now() - started);
}
const facets: number[] = [];
for (const { text } of queries['one word'].slice(0, 50)) {
  const started = performance.now();
  await service.dispatch('search.facets', { text }, 'owner');
  facets.push(performance.now() - started);
}
const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
const memory = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.memoryUsage().rss / 1024) / 1024;
const resting = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
const share = rightFirst / queries['one typo'].length;
process.stdout.write(
  JSON.stringify({ times, processor, withSnippets, facets, rightFirst: share, memory, resting, slowest }),
);
service.close();
