import type { StoreDeps } from '../../database/store-deps.ts';

export interface BundledCaseStore {
  /** Whether this case has ever been installed here, be it in the library still or removed since. */
  wasInstalled(name: string): boolean;
  markInstalled(name: string, caseId: string): void;
  /** The case that it was put in as, the last time; it may have been removed since. Null where no one kept it. */
  installedAs(name: string): string | null;
  /** All of `work` or nothing of it. Stores that open a transaction of their own inside it join this one. */
  inOneTransaction<Result>(work: () => Result): Result;
}

/** Keeps the mark among the settings, under a name of its own, so that it outlives the case. */
export function createBundledCaseStore({ database, clock }: StoreDeps): BundledCaseStore {
  const settingName = (name: string) => `bundled case ${name} installed at`;
  const read = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const caseName = (name: string) => `bundled case ${name} is`;
  const put = database.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  );
  return {
    wasInstalled: (name) => read.get(settingName(name)) !== undefined,
    markInstalled(name, caseId) {
      put.run(settingName(name), JSON.stringify(clock().toISOString()));
      put.run(caseName(name), JSON.stringify(caseId));
    },
    installedAs(name) {
      const kept = read.get(caseName(name));
      return kept === undefined ? null : (JSON.parse(kept) as string);
    },
    inOneTransaction: (work) => database.transaction(work).immediate(),
  };
}
