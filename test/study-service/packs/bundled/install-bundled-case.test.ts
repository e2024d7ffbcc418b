import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createArticleStore } from '../../../../src-main/study-service/corpus/article-store.ts';
import { createCaseStore } from '../../../../src-main/study-service/corpus/case-store.ts';
import { maskArticle } from '../../../../src-main/study-service/corpus/masking/mask-article.ts';
import { createOutletStore } from '../../../../src-main/study-service/corpus/outlet-store.ts';
import { createSaveCapture } from '../../../../src-main/study-service/corpus/captures/save-capture.ts';
import { migrateDatabase, readMigrations } from '../../../../src-main/study-service/database/migrate-database.ts';
import type { StoreDeps } from '../../../../src-main/study-service/database/store-deps.ts';
import { createBundledCaseStore } from '../../../../src-main/study-service/packs/bundled/bundled-case-store.ts';
import { readBundledCase } from '../../../../src-main/study-service/packs/bundled/bundled-case.ts';
import { installBundledCase } from '../../../../src-main/study-service/packs/bundled/install-bundled-case.ts';
import { HARBOUR_BRIDGE } from '../harbour-bridge.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../../src-main/study-service/database/migrations');

function openLibrary() {
  const database = new BetterSqlite3(':memory:');
  database.pragma('foreign_keys = ON');
  migrateDatabase(database, readMigrations(MIGRATIONS), () => 'nowhere');
  let made = 0;
  const deps: StoreDeps = {
    database,
    clock: () => new Date('2026-01-05T08:00:00Z'),
    makeId: (kind) => `${kind}-${(made += 1)}`,
  };
  return {
    database,
    articles: createArticleStore(deps),
    cases: createCaseStore(deps),
    outlets: createOutletStore(deps),
    saveCapture: createSaveCapture(deps),
    bundledCases: createBundledCaseStore(deps),
  };
}

describe('installing a bundled case', () => {
  let library: ReturnType<typeof openLibrary>;
  beforeEach(() => {
    library = openLibrary();
  });
  afterEach(() => void library.database.close());

  const rowsIn = (table: string) => library.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

  it('puts one bundled case with its five articles in reading order into the library', () => {
    const installed = installBundledCase(library, HARBOUR_BRIDGE);
    const [summary, ...others] = library.cases.list();
    expect(others).toEqual([]);
    expect(summary).toMatchObject({
      id: installed?.caseId,
      title: 'The harbour bridge closes',
      bundled: true,
      articleCount: 5,
      happenedOn: '2024-03-12',
      days: ['2024-03-12', '2024-03-13', '2024-03-14', '2024-03-15', '2024-03-16'].map((date) => ({ date, count: 1 })),
    });
    const titles = installed?.articleIds.map((id) => library.articles.readArticle(id)?.title);
    expect(titles).toEqual(readBundledCase(HARBOUR_BRIDGE).captures.map((capture) => capture.articles[0]?.title));
  });

  it('describes the five outlets, each label with its evidence', () => {
    installBundledCase(library, HARBOUR_BRIDGE);
    expect(library.outlets.list()).toHaveLength(5);
    for (const { name, home, ownership, since, notes, sourceType, evidence } of readBundledCase(HARBOUR_BRIDGE)
      .outlets) {
      const found = library.outlets.findByName(name);
      expect(found).toMatchObject({ name, home, ownership, since, notes, sourceType, evidence, articleCount: 1 });
    }
    expect(library.outlets.listUnproven()).toEqual([]);
    expect(new Set(library.outlets.list().map((outlet) => outlet.hue)).size).toBe(5);
  });

  it('keeps what stood beside an article out of its body', () => {
    const [, , tide = ''] = installBundledCase(library, HARBOUR_BRIDGE)?.articleIds ?? [];
    const article = library.articles.readArticle(tide);
    expect(article?.rest.filter((block) => block.role === 'reader comment')).toHaveLength(4);
    expect(article?.body).not.toContain('paper round');
    expect(article?.blocks.every(({ start, end, text }) => article.body.slice(start, end) === text)).toBe(true);
  });

  it('gives no outlet away while its article is read masked', () => {
    const { articleIds } = installBundledCase(library, HARBOUR_BRIDGE) ?? { articleIds: [] };
    const ownNames = ['Halyard', 'Courier', 'Tide', 'In Brief', 'Seamark'];
    ownNames.forEach((ownName, index) => {
      const article = library.articles.readArticle(articleIds[index] ?? '');
      expect(JSON.stringify(article)).toContain(ownName);
      expect(JSON.stringify(article && maskArticle(article))).not.toContain(ownName);
    });
  });

  it('happens once: a second start adds nothing', () => {
    installBundledCase(library, HARBOUR_BRIDGE);
    expect(installBundledCase(library, HARBOUR_BRIDGE)).toBeNull();
    expect(rowsIn('cases')).toBe(1);
    expect(rowsIn('articles')).toBe(5);
  });

  it('does not bring the case back after a person removed it', () => {
    const installed = installBundledCase(library, HARBOUR_BRIDGE);
    library.cases.remove(installed?.caseId ?? '');
    expect(installBundledCase(library, HARBOUR_BRIDGE)).toBeNull();
    expect(library.cases.list()).toEqual([]);
  });

  it('leaves nothing behind where it breaks off, and can be tried again', () => {
    const failing = {
      ...library,
      cases: {
        ...library.cases,
        setArticles: () => {
          throw new Error('the disk is full');
        },
      },
    };
    expect(() => installBundledCase(failing, HARBOUR_BRIDGE)).toThrow('the disk is full');
    for (const table of ['captures', 'articles', 'blocks', 'outlets', 'source_label_evidence', 'cases', 'settings']) {
      expect(rowsIn(table), table).toBe(0);
    }
    expect(installBundledCase(library, HARBOUR_BRIDGE)?.articleIds).toHaveLength(5);
  });

  it('uses an article that is in the library already instead of a second copy', () => {
    const [halyard] = readBundledCase(HARBOUR_BRIDGE).captures;
    const before = halyard && library.saveCapture(halyard);
    const installed = installBundledCase(library, HARBOUR_BRIDGE);
    expect(installed?.articleIds[0]).toBe(before?.articleIds[0]);
    expect(rowsIn('articles')).toBe(5);
  });

  it('keeps the label that a person gave an outlet of the same name', () => {
    const evidence = [{ quotation: 'Three friends and a printer.', foundAt: 'its first issue' }];
    library.outlets.edit(library.outlets.findOrMake('The Seamark'), { sourceType: 'individual', evidence });
    installBundledCase(library, HARBOUR_BRIDGE);
    expect(library.outlets.findByName('The Seamark')).toMatchObject({ sourceType: 'individual', evidence });
  });
});
