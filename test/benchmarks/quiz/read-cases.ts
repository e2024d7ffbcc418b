import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Case } from '../../../src-main/contract/corpus.ts';
import type { Note } from '../../../src-main/contract/framing.ts';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import { checkoutFolder } from '../invented-articles.ts';
import type { DraftArticle } from '../../../src-main/study-service/quiz/drafting/draft-input.ts';

/** All that drafting is given of one case, from a library made for it. */
export interface CaseForQuiz {
  readonly name: string;
  readonly articles: readonly DraftArticle[];
  readonly comparison: OutputOf<'comparison.open'>;
  readonly notes: readonly Note[];
  /** Where the notes are from: a case that brings none gets the cues of the program, taken over as they are. */
  readonly notesFrom: 'the case' | 'cues';
}

type Call = <Value>(method: string, input?: unknown) => Promise<Value>;
interface Cue {
  readonly category: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly inQuotation: boolean;
  readonly rule: string;
}

/** The bundled cases, by folder, then the seeds where they are there. */
export async function readCases(seedsDir: string | null): Promise<CaseForQuiz[]> {
  const packs = checkoutFolder('resources/packs');
  const folders = readdirSync(packs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(packs, entry.name, 'case.json')))
    .map(({ name }) => name)
    .sort();
  const cases: CaseForQuiz[] = [];
  for (const name of folders) {
    const read = await inLibrary(join(packs, name), (call) => readBundled(call, name, join(packs, name)));
    if (read) cases.push(read);
  }
  if (seedsDir) {
    const read = await inLibrary(null, (call) => readSeeds(call, seedsDir));
    if (read) cases.push(read);
  }
  return cases;
}

async function inLibrary<Value>(bundledCaseDir: string | null, work: (call: Call) => Promise<Value>): Promise<Value> {
  const dataDir = mkdtempSync(join(tmpdir(), 'parallax-quiz-'));
  let ids = 0;
  const service = createStudyService({
    dataDir,
    migrationsDir: checkoutFolder('src-main/study-service/database/migrations'),
    lexiconsDir: checkoutFolder('resources/lexicons'),
    bundledCaseDir,
    version: 'bench',
    clock: () => new Date('2026-03-14T09:26:53Z'),
    makeId: (kind) => `${kind}-${++ids}`,
    reportBug: (error) => console.error(error),
  });
  try {
    return await work(async (method, input = {}) => {
      const reply = await service.dispatch(method, input, 'owner');
      if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
      return reply.value as never;
    });
  } finally {
    service.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Null for a case without texts (a scaffold that waits for its articles). */
async function readBundled(call: Call, name: string, folder: string): Promise<CaseForQuiz | null> {
  const { cases } = await call<{ cases: { id: string }[] }>('corpus.cases');
  if (!cases[0]) return null;
  const articleIds = (await call<Case>('corpus.case', { caseId: cases[0].id })).articles.map(({ id }) => id);
  if (articleIds.length < 2) return null;
  const file = join(folder, 'notes.json');
  const already = await call<{ notes: Note[] }>('framing.notes', { caseId: cases[0].id });
  if (already.notes.length === 0 && existsSync(file)) await addNotes(call, cases[0].id, folder, articleIds);
  return gather(call, name, cases[0].id, articleIds);
}

interface WrittenNote {
  readonly targets: readonly { readonly file: string; readonly exact: string; readonly prefix?: string }[];
  readonly category: string;
  readonly text: string;
  readonly author?: string;
}

/** The notes of a case's own file, where the program does not put them in by itself. */
async function addNotes(call: Call, caseId: string, folder: string, articleIds: readonly string[]): Promise<void> {
  const { articles } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { articles: { file: string }[] };
  const read = JSON.parse(readFileSync(join(folder, 'notes.json'), 'utf8')) as { notes: WrittenNote[] };
  const idOf = new Map(articles.map(({ file }, at) => [file, articleIds[at]!]));
  for (const { targets, category, text, author } of read.notes)
    await call('framing.addNote', {
      caseId,
      targets: targets.map(({ file: of, ...selector }) => ({
        articleId: idOf.get(of)!,
        selector,
      })),
      category,
      text,
      author: author ?? 'The case',
    });
}

async function readSeeds(call: Call, folder: string): Promise<CaseForQuiz> {
  const articleIds: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const added = await call<{ articleIds: string[] }>('intake.add', { path: join(folder, file) });
    articleIds.push(added.articleIds[0]!);
  }
  const { caseId } = await call<{ caseId: string }>('corpus.createCase', { title: 'The seeds', articleIds });
  return gather(call, 'the seeds', caseId, articleIds);
}

async function gather(call: Call, name: string, caseId: string, articleIds: readonly string[]): Promise<CaseForQuiz> {
  const articles: DraftArticle[] = [];
  for (const articleId of articleIds) {
    const read = await call<OutputOf<'corpus.article'>>('corpus.article', { articleId });
    articles.push({
      articleId,
      outlet: read.outlet?.name ?? null,
      sourceType: read.outlet?.sourceType ?? 'cannot tell yet',
      sourceEvidence: read.outlet?.evidence ?? [],
      genre: read.genre,
      publishedOn: read.publishedOn?.date ?? null,
      title: read.title,
      body: read.body,
      blocks: read.blocks.map(({ role, text, start, end }) => ({ role, text, start, end })),
    });
  }
  const comparison = await call<OutputOf<'comparison.open'>>('comparison.open', {
    articleIds: articleIds.slice(0, 6),
    caseId,
  });
  const { notes } = await call<{ notes: Note[] }>('framing.notes', { caseId });
  if (notes.length > 0) return { name, articles, comparison, notes, notesFrom: 'the case' };
  return { name, articles, comparison, notes: await takeCues(call, caseId, articleIds), notesFrom: 'cues' };
}

async function takeCues(call: Call, caseId: string, articleIds: readonly string[]): Promise<Note[]> {
  for (const articleId of articleIds) {
    const { cues } = await call<{ cues: Cue[] }>('framing.cues', { articleId, caseId });
    for (const { category, start, end, text, inQuotation, rule } of cues)
      if (!inQuotation)
        await call('framing.addNote', {
          caseId,
          targets: [{ articleId, selector: { exact: text, start, end } }],
          category,
          text: '',
          author: 'Cues',
          origin: 'cue accepted',
          rule,
        });
  }
  return (await call<{ notes: Note[] }>('framing.notes', { caseId })).notes;
}
