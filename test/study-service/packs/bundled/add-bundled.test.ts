import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf, MethodName, OutputOf } from '../../../../src-main/contract/contract.ts';
import { createStudyService } from '../../../../src-main/study-service/create-study-service.ts';
import type { StudyService } from '../../../../src-main/study-service/create-study-service.ts';
import { DATABASE_FILE_NAME } from '../../../../src-main/study-service/database/open-database.ts';
import { countingIds, openTestService, temporaryFolder } from '../../../contract/example-library.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const SEEDS = join(ROOT, '..', 'shared', 'seeds');
const IN_DECEMBER = `City of Aleppo changes hands

By Ada Stone
14 December 2016

Buses left Aleppo in the morning, and nobody could say how many would follow.
`;
const UNDATED = `What the minister said

by Stephen Lendman

Mr Lavrov and Mr Kerry spoke about Aleppo for two hours and agreed on nothing at all.
`;
const ELSEWHERE = `Soap from Aleppo

By Ben Field
3 March 2015

The soap makers of Aleppo boil their oil in the cold months, as their grandfathers did.
`;

let folder: ReturnType<typeof temporaryFolder>;
let service: StudyService;
beforeEach(() => {
  folder = temporaryFolder();
  service = openTestService(folder.path);
});
afterEach(() => {
  service.close();
  folder.remove();
});

async function call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> {
  const reply = await service.dispatch(method, input, 'owner');
  if (!reply.ok) throw new Error(`${method}: ${reply.failure.message}`);
  return reply.value as OutputOf<M>;
}
const bundled = async (name: string) =>
  (await call('packs.bundled', {})).cases.find((one) => one.name === name) ?? null;
const contentOf = async (caseId: string) => ({
  notes: (await call('framing.notes', { caseId, everyone: true })).notes.length,
  quizzes: (await call('quiz.list', {})).quizzes.filter((quiz) => quiz.caseId === caseId).length,
  pages: (await call('case.materials', { caseId })).lateral.length,
});

describe('the cases that come with Parallax', () => {
  it('are listed by age with what is in them, the scaffold last', async () => {
    const { cases } = await call('packs.bundled', {});
    expect(cases.map(({ name, age, kind }) => [name, age, kind])).toEqual([
      ['lynx-school', 12, 'case'],
      ['harbour-bridge', 14, 'case'],
      ['krasset-dam', 17, 'case'],
      ['aleppo-2016', 16, 'scaffold'],
    ]);
    expect(cases[0]).toMatchObject({ articles: 6, minutes: 45, installed: null, complete: false });
    for (const { kind, notes, questions } of cases.filter((one) => one.kind === 'case'))
      expect([kind, notes >= 25, questions >= 20]).toEqual(['case', true, true]);
  });

  it('come into the library whole, and a second time change nothing', async () => {
    const { caseId, changeId, articleIds } = await call('packs.addBundled', { name: 'lynx-school' });
    expect(changeId).not.toBeNull();
    expect(articleIds).toHaveLength(6);
    const pack = await bundled('lynx-school');
    expect(pack).toMatchObject({ installed: caseId, complete: true });
    expect(await contentOf(caseId)).toEqual({ notes: pack?.notes, quizzes: 1, pages: 18 });
    const again = await call('packs.addBundled', { name: 'lynx-school' });
    expect(again).toEqual({ caseId, changeId: null, articleIds });
    expect((await call('corpus.cases', {})).cases).toHaveLength(1);
  });

  it('go with one undo, articles and outlets too, and come back with the next', async () => {
    const { caseId, changeId } = await call('packs.addBundled', { name: 'lynx-school' });
    const whole = await contentOf(caseId);
    const undone = await call('corpus.undo', { changeId: changeId ?? '' });
    expect((await call('corpus.cases', {})).cases).toEqual([]);
    expect((await call('corpus.articles', {})).total).toBe(0);
    expect((await call('corpus.outlets', {})).outlets).toEqual([]);
    expect(await bundled('lynx-school')).toMatchObject({ installed: null, complete: false });
    await call('corpus.undo', { changeId: undone.changeId });
    expect(await contentOf(caseId)).toEqual(whole);
    expect(await bundled('lynx-school')).toMatchObject({ installed: caseId, complete: true });
  });

  it('can be removed and added again, with the same articles', async () => {
    const first = await call('packs.addBundled', { name: 'krasset-dam' });
    await call('corpus.removeCase', { caseId: first.caseId });
    expect(await bundled('krasset-dam')).toMatchObject({ installed: null });
    const second = await call('packs.addBundled', { name: 'krasset-dam' });
    expect(second.caseId).not.toBe(first.caseId);
    expect(second.articleIds).toEqual(first.articleIds);
    expect(await contentOf(second.caseId)).toMatchObject({ quizzes: 1, pages: 18 });
  });

  it('leave nothing behind where their name is not known', async () => {
    await expect(call('packs.addBundled', { name: '../lynx-school' })).rejects.toThrow(/No case of that name/);
    expect((await call('corpus.cases', {})).cases).toEqual([]);
  });
});

describe('a bundled case from before its notes and quiz existed', () => {
  let caseId: string;
  beforeEach(async () => {
    service.close();
    service = openWithFirstCase();
    caseId = (await call('corpus.cases', {})).cases[0]?.id ?? '';
    service.close();
    const database = new BetterSqlite3(join(folder.path, DATABASE_FILE_NAME));
    database.exec(`DELETE FROM case_materials; DELETE FROM note_targets; DELETE FROM notes; DELETE FROM quiz_item_evidence;
      DELETE FROM quiz_items; DELETE FROM quizzes; DELETE FROM settings WHERE name = 'bundled case harbour-bridge is'`);
    database.close();
    service = openTestService(folder.path, 1000);
  });

  function openWithFirstCase(): StudyService {
    return createStudyService({
      ...{
        dataDir: folder.path,
        version: 'test',
        makeId: countingIds(),
        clock: () => new Date('2026-03-14T09:26:53Z'),
      },
      migrationsDir: join(ROOT, 'src-main/study-service/database/migrations'),
      lexiconsDir: join(ROOT, 'resources/lexicons'),
      bundledCaseDir: join(ROOT, 'resources/packs/harbour-bridge'),
      reportBug: (error) => console.error(error),
    });
  }

  it('is known by its articles, gets what is missing, and gives it back', async () => {
    expect(await bundled('harbour-bridge')).toMatchObject({ installed: caseId, complete: false });
    expect(await contentOf(caseId)).toEqual({ notes: 0, quizzes: 0, pages: 0 });
    const added = await call('packs.addBundled', { name: 'harbour-bridge' });
    expect(added.caseId).toBe(caseId);
    const pack = await bundled('harbour-bridge');
    expect(pack).toMatchObject({ complete: true });
    expect(await contentOf(caseId)).toEqual({ notes: pack?.notes, quizzes: 1, pages: 15 });
    await call('corpus.undo', { changeId: added.changeId ?? '' });
    expect(await contentOf(caseId)).toEqual({ notes: 0, quizzes: 0, pages: 0 });
  });

  it('leaves out what rests on an article that was taken out of it', async () => {
    const { articles } = await call('corpus.case', { caseId });
    await call('corpus.setCaseArticles', { caseId, articleIds: articles.slice(1).map(({ id }) => id) });
    await call('packs.addBundled', { name: 'harbour-bridge' });
    const { notes } = await call('framing.notes', { caseId, everyone: true });
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.length).toBeLessThan((await bundled('harbour-bridge'))?.notes ?? 0);
    expect((await call('corpus.case', { caseId })).articles).toHaveLength(4);
  });
});

describe('the scaffold of a real event', () => {
  const add = (text: string) => call('intake.add', { text });
  const titlesOf = ({ matches }: OutputOf<'packs.scaffoldMatches'>) => matches.map(({ title }) => title);

  it('is a case without articles, with facts and questions, and describes its outlets', async () => {
    const { caseId } = await call('packs.addBundled', { name: 'aleppo-2016' });
    expect(await call('corpus.case', { caseId })).toMatchObject({ articles: [], bundled: false });
    const { scaffold, lesson } = await call('case.materials', { caseId });
    expect(lesson).toBeNull();
    expect(scaffold?.facts.length).toBeGreaterThanOrEqual(10);
    expect(scaffold?.questions.length).toBeGreaterThanOrEqual(6);
    const { outlets } = await call('corpus.outlets', {});
    expect(outlets).toHaveLength(8);
    expect(outlets.find(({ name }) => name === 'TASS')).toMatchObject({ sourceType: 'state-controlled outlet' });
    for (const { sourceType, evidence } of outlets)
      if (sourceType !== 'cannot tell yet') expect(evidence.length).toBeGreaterThan(0);
  });

  it('offers articles by their names and day, says why, and leaves others alone', async () => {
    const { caseId } = await call('packs.addBundled', { name: 'aleppo-2016' });
    expect(await call('packs.scaffoldMatches', { caseId })).toEqual({ matches: [] });
    for (const text of [IN_DECEMBER, UNDATED, ELSEWHERE]) await add(text);
    const { matches } = await call('packs.scaffoldMatches', { caseId });
    expect(matches.map(({ title, reason }) => [title, reason])).toEqual([
      ['City of Aleppo changes hands', 'It names Aleppo, and came out on 14 December 2016.'],
      ['What the minister said', 'It names Aleppo, Lavrov and Kerry; its page gives no day.'],
    ]);
  });

  it('takes them in as one change, tied to the outlet that the page says', async () => {
    const { caseId } = await call('packs.addBundled', { name: 'aleppo-2016' });
    await add(UNDATED);
    const before = await call('packs.scaffoldMatches', { caseId });
    const articleIds = before.matches.map(({ articleId }) => articleId);
    const { changeId } = await call('packs.takeMatches', { caseId, articleIds });
    expect(titlesOf(await call('packs.scaffoldMatches', { caseId }))).toEqual([]);
    const [article] = (await call('corpus.case', { caseId })).articles;
    expect(article?.outlet).toMatchObject({ name: 'Stephen Lendman’s blog', sourceType: 'individual' });
    await call('corpus.undo', { changeId });
    expect(await call('packs.scaffoldMatches', { caseId })).toEqual(before);
    expect((await call('corpus.article', { articleId: articleIds[0] ?? '' })).outlet).toBeNull();
  });

  it('keeps what a person said about an outlet, and completes what nobody did', async () => {
    await add(IN_DECEMBER);
    await call('corpus.editArticle', { articleId: 'article-1', outlet: 'Zero Hedge' });
    const { outlets } = await call('corpus.outlets', {});
    const evidence = [{ quotation: 'We are three.', foundAt: 'its first page' }];
    await call('corpus.editOutlet', { outletId: outlets[0]?.id ?? '', sourceType: 'individual', evidence });
    await call('packs.addBundled', { name: 'aleppo-2016' });
    const after = (await call('corpus.outlets', {})).outlets;
    expect(after).toHaveLength(8);
    expect(after.find(({ name }) => name === 'Zero Hedge')).toMatchObject({ sourceType: 'individual', evidence });
  });

  it.skipIf(!existsSync(SEEDS))(
    'is lit up by the articles it was made for (skipped where ../shared is absent)',
    async () => {
      const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];
      expect(files).toHaveLength(5);
      const main: string[] = [];
      for (const file of files) main.push((await call('intake.add', { path: join(SEEDS, file) })).articleIds[0] ?? '');
      const { caseId } = await call('packs.addBundled', { name: 'aleppo-2016' });
      const { matches } = await call('packs.scaffoldMatches', { caseId });
      expect(matches.map(({ articleId }) => articleId).sort()).toEqual([...main].sort());
      await call('packs.takeMatches', { caseId, articleIds: main });
      const { articles } = await call('corpus.case', { caseId });
      const lit = articles.flatMap(({ outlet }) => (outlet ? [`${outlet.name}: ${outlet.sourceType}`] : []));
      expect(lit.sort()).toEqual([
        'Stephen Lendman’s blog: individual',
        'The Duran: cannot tell yet',
        'The Interpreter: translation outlet',
      ]);
    },
  );
});
