import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSaveCapture } from '../../../src-main/study-service/corpus/captures/save-capture.ts';
import { DATABASE_FILE_NAME, openDatabase } from '../../../src-main/study-service/database/open-database.ts';
import type { StudyDatabase } from '../../../src-main/study-service/database/store-deps.ts';
import { countingIds, MIGRATIONS_DIR, page } from '../corpus/library-in-memory.ts';

/** A data folder, made within a test and gone after it, and the database file in it. */
export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'parallax-database-'));
  readonly file = join(this.path, DATABASE_FILE_NAME);
  now = new Date('2024-03-12T10:00:00');
  readonly makeId = countingIds();
  private readonly opened: StudyDatabase[] = [];

  constructor() {
    onTestFinished(() => {
      for (const database of this.opened) database.close();
      rmSync(this.path, { recursive: true, force: true });
    });
  }

  readonly clock = () => this.now;

  open(migrationsDir = MIGRATIONS_DIR) {
    const opened = openDatabase({ dataDir: this.path, migrationsDir, clock: this.clock, makeId: this.makeId });
    this.opened.push(opened.database);
    return opened;
  }

  /** Saves one article through the real store. */
  addArticle(database: StudyDatabase, title: string): void {
    const blocks = [{ role: 'paragraph' as const, text: `${title}. `.repeat(200) }];
    createSaveCapture({ database, clock: this.clock, makeId: (kind) => `${kind}-${title}` })(page({ title, blocks }));
  }

  titles(database: StudyDatabase): string[] {
    const shown = 'SELECT title FROM articles WHERE removed_at IS NULL ORDER BY added_at DESC, sequence';
    return database.prepare<[], string>(shown).pluck().all();
  }

  list(folder: string): string[] {
    const path = join(this.path, folder);
    return existsSync(path) ? readdirSync(path).sort() : [];
  }

  /** The migrations of this Parallax in a folder of their own, for a test to add to. */
  copyMigrations(): string {
    const folder = join(this.path, 'migrations');
    cpSync(MIGRATIONS_DIR, folder, { recursive: true });
    return folder;
  }
}

/** The failure an `ExpectedFailure` carries; anything else thrown is a bug and goes on. */
export function failureOf(work: () => unknown): { code: string; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof Error && 'failure' in error) return error.failure as { code: string; message: string };
    throw error;
  }
  throw new Error('It did not fail.');
}
