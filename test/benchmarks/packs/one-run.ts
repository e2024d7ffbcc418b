import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputOf, MethodName, OutputOf } from '../../../src-main/contract/contract.ts';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import type { StudyService } from '../../../src-main/study-service/create-study-service.ts';
import { createCaptureStore } from '../../../src-main/study-service/corpus/captures/capture-store.ts';
import { createChangeStore } from '../../../src-main/study-service/corpus/changes/change-store.ts';
import { prepareCapture } from '../../../src-main/study-service/corpus/captures/prepare-capture.ts';
import { openDatabase } from '../../../src-main/study-service/database/open-database.ts';
import { createSearch } from '../../../src-main/study-service/search/create-search.ts';
import type { PackArticle } from '../../../src-main/study-service/packs/pack-format.ts';
import { checkoutFolder } from '../invented-articles.ts';

export interface Run {
  readonly milliseconds: number;
  /** The most memory that the process ever had, in MB: all of the service with its library open. */
  readonly peakMegabytes: number;
}

export function openBenchService(dataDir: string): StudyService {
  return createStudyService({
    dataDir,
    migrationsDir: checkoutFolder('src-main/study-service/database/migrations'),
    lexiconsDir: checkoutFolder('resources/lexicons'),
    bundledCaseDir: null,
    version: 'bench',
    clock: () => new Date(),
    makeId: (kind) => `${kind}-${randomUUID()}`,
    reportBug: (error) => console.error(error),
  });
}

export async function call<M extends MethodName>(
  service: StudyService,
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  const reply = await service.dispatch(method, input, 'owner');
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}

/**
 * One measured act in a process of its own, so that its memory is its own: `export DATA PACK CASE`, `import DATA PACK`, or
 * `index DATA FOLDER`, which stores and indexes the unpacked articles in one go and does nothing else that packs do.
 */
async function main([act, dataDir, path, caseId]: string[]): Promise<Run> {
  if (act === 'index') {
    const started = performance.now();
    indexAll(dataDir!, path!);
    return runSince(started);
  }
  const service = openBenchService(dataDir!);
  const started = performance.now();
  if (act === 'export') await call(service, 'packs.export', { caseId: caseId!, path: path!, parts: { text: 'all' } });
  else await call(service, 'packs.import', { path: path! });
  const run = runSince(started);
  service.close();
  return run;
}

function runSince(started: number): Run {
  return { milliseconds: performance.now() - started, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

/** One change that stores the articles as the library stores any page and indexes them: what no taking in could do without. */
function indexAll(dataDir: string, folder: string): void {
  const migrationsDir = checkoutFolder('src-main/study-service/database/migrations');
  const clock = () => new Date();
  const makeId = (kind: string) => `${kind}-${randomUUID()}`;
  const { database } = openDatabase({ dataDir, migrationsDir, clock, makeId });
  const bare = { database, clock, makeId };
  const search = createSearch(bare, { emit: () => {}, reportBug: console.error, maskedCases: () => [] });
  const deps = { ...bare, beforeCommit: search.beforeCommit };
  const changes = createChangeStore(deps);
  const captures = createCaptureStore(deps);
  changes.record('Articles', () => {
    for (const file of readdirSync(join(folder, 'articles'))) captures.save(captureOf(folder, file), false);
  });
  search.close();
  database.close();
}

function captureOf(folder: string, file: string) {
  const article = JSON.parse(readFileSync(join(folder, 'articles', file), 'utf8')) as PackArticle;
  const { title, byline, publishedOn, language, text, url } = article;
  const published = publishedOn && { date: publishedOn.date, evidence: publishedOn.evidence };
  const raw = readFileSync(join(folder, 'pages', text!.page!.name));
  const fields = { title, byline, language, deck: text!.deck, outlet: null, url, blocks: text!.blocks };
  const articles = [{ ...fields, publishedOn: published }];
  return prepareCapture({ raw, mediaType: 'text/html', encoding: 'utf-8', fileName: null, url, articles, rest: [] });
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(await main(process.argv.slice(2))));
