import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Case } from '../../../src-main/contract/corpus.ts';
import type { Passage } from '../../../src-main/contract/comparison.ts';
import { createStudyService } from '../../../src-main/study-service/create-study-service.ts';
import type { StudyService } from '../../../src-main/study-service/create-study-service.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
type Comparison = OutputOf<'comparison.open'>;

let folder: string;
let service: StudyService;
let harbour: Case;
let ids: string[];

async function call<Value>(method: string, input: unknown = {}): Promise<Value> {
  const reply = await service.dispatch(method, input, 'owner');
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as Value;
}
const open = (input: object = {}) => call<Comparison>('comparison.open', { articleIds: ids, ...input });
const byOutlet = (name: string) => harbour.articles.find(({ outlet }) => outlet?.name === name)!.id;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-comparison-'));
  let count = 0;
  service = createStudyService({
    dataDir: folder,
    migrationsDir: join(ROOT, 'src-main/study-service/database/migrations'),
    lexiconsDir: join(ROOT, 'resources/lexicons'),
    bundledCaseDir: join(ROOT, 'resources/packs/harbour-bridge'),
    version: 'test',
    clock: () => new Date('2026-03-14T09:26:53Z'),
    makeId: (kind) => `${kind}-${++count}`,
    reportBug: (error) => console.error(error),
  });
  const { cases } = await call<{ cases: { id: string }[] }>('corpus.cases');
  harbour = await call<Case>('corpus.case', { caseId: cases[0]!.id });
  ids = harbour.articles.map(({ id }) => id);
});
afterAll(() => {
  service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every passage anywhere in a reply. */
function passagesIn(value: unknown): Passage[] {
  if (Array.isArray(value)) return value.flatMap(passagesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'articleId' in value && 'start' in value && 'end' in value && 'text' in value ? [value as Passage] : [];
  return [...own, ...Object.values(value).flatMap(passagesIn)];
}

describe('a comparison of the bundled case', () => {
  it('proves everything it says with words that stand there', async () => {
    const bodies = new Map<string, string>();
    for (const articleId of ids)
      bodies.set(articleId, (await call<{ body: string }>('corpus.article', { articleId })).body);
    const passages = passagesIn(await open());
    expect(passages.length).toBeGreaterThan(20);
    for (const { articleId, start, end, text } of passages) expect(bodies.get(articleId)!.slice(start, end)).toBe(text);
  });

  it('counts four sources for five articles, and shows the text that makes two of them one', async () => {
    const { origins } = await open();
    expect(origins.independent).toBe(4);
    expect(origins.groups).toContainEqual([byOutlet('Halyard'), byOutlet('Ostmere in Brief')]);
    const republished = origins.edges.find(({ kind }) => kind === 'republishes')!;
    expect(republished).toMatchObject({ from: byOutlet('Ostmere in Brief'), to: byOutlet('Halyard'), confirmed: true });
    expect(republished.evidence.some(({ text }) => text.includes('The bridge is not about to fall down.'))).toBe(true);
    expect(origins.edges.filter(({ from }) => from === byOutlet('Halyard'))).toEqual([]);
  });

  it('has the storm as a cause that one article leaves out', async () => {
    const { claims } = await open();
    const storm = claims.find(({ kind, text }) => kind === 'cause' && text.includes('storm of 9 January'))!;
    const absent = storm.cells.filter(({ state }) => state === 'absent').map(({ articleId }) => articleId);
    expect(absent).toEqual([byOutlet('The Seamark')]);
  });

  it('turns absent into left out by a person’s word alone, which can be taken back', async () => {
    const stormCell = async () => {
      const storm = (await open()).claims.find(({ kind, text }) => kind === 'cause' && text.includes('storm of'))!;
      return { storm, cell: storm.cells.find(({ articleId }) => articleId === byOutlet('The Seamark'))! };
    };
    const { storm } = await stormCell();
    const evidence = storm.cells.flatMap(({ passages }) => passages)[0]!;
    const said = { evidence, articleId: byOutlet('The Seamark'), leftOut: true, by: 'Ms Ray' };
    const { changeId } = await call<{ changeId: string }>('comparison.confirmLeftOut', said);
    expect((await stormCell()).cell).toMatchObject({ state: 'left out', confirmed: { by: 'Ms Ray' } });
    await call('corpus.undo', { changeId });
    expect((await stormCell()).cell.state).toBe('absent');
  });

  it('names no outlet that is still to be guessed', async () => {
    const { articles, ...claims } = await open({ masked: true });
    expect(articles).toHaveLength(5);
    expect(JSON.stringify(claims)).not.toMatch(/Halyard|Courier|Tarrow Tide|Ostmere in Brief|Seamark/);
  });

  it.each(['en_GB', 'EN-ie', '', 'e'])('opens where a page states its language as "%s"', async (language) => {
    const plain = await open();
    const { changeId } = await call<{ changeId: string }>('corpus.editArticle', { articleId: ids[0], language });
    const { articles: _, ...stated } = await open();
    await call('corpus.undo', { changeId });
    const { articles: __, ...before } = plain;
    expect(stated).toEqual(before);
  });

  it('opens one article alone', async () => {
    const { passages, origins } = await open({ articleIds: [ids[0]!] });
    expect(passages).toEqual([]);
    expect(origins.independent).toBe(1);
  });
});
