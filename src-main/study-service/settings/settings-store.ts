import { DEFAULT_SETTINGS } from '../../contract/plain/default-settings.ts';
import { settingsSchema } from '../../contract/settings.ts';
import type { Settings } from '../../contract/settings.ts';
import type { StudyDatabase } from '../database/store-deps.ts';

export interface SettingsStore {
  read(): Settings;
  /** Keeps the settings that are given; those left out (or undefined) stay as they are. */
  write(given: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): void;
}

interface SettingRow {
  name: string;
  value: string;
}

/**
 * One row a setting, over the defaults. A row that this version can't read (an older or newer Parallax wrote it) gives
 * way to its default instead of keeping the person out of their library.
 */
export function createSettingsStore(database: StudyDatabase): SettingsStore {
  const selectAll = database.prepare<[], SettingRow>('SELECT name, value FROM settings');
  const put = database.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  const putAll = database.transaction((entries: [string, unknown][]) => {
    for (const [name, value] of entries) if (value !== undefined) put.run(name, JSON.stringify(value));
  });
  return {
    read() {
      const stored = selectAll.all().map(({ name, value }) => readable(name, JSON.parse(value)));
      return Object.assign({ ...DEFAULT_SETTINGS }, ...stored) as Settings;
    },
    write: (given) => putAll(Object.entries(given)),
  };
}

function readable(name: string, value: unknown): Partial<Settings> {
  const parsed = settingsSchema.partial().safeParse({ [name]: value });
  return parsed.success ? parsed.data : {};
}
