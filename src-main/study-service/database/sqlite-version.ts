import type { StudyDatabase } from './store-deps.ts';

export function sqliteVersion(database: StudyDatabase): string {
  return database.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown';
}
