import type { StoreDeps } from '../database/store-deps.ts';

export interface BundledCaseStore {
  /** Whether this case has ever been installed here, be it in the library still or removed since. */
  wasInstalled(name: string): boolean;
  markInstalled(name: string): void;
  /** All of `work` or nothing of it. Stores that open a transaction of their own inside it join this one. */
  inOneTransaction<Result>(work: () => Result): Result;
}

/** Keeps the mark among the settings, under a name of its own, so that it outlives the case. */
export function createBundledCaseStore({ database, clock }: StoreDeps): BundledCaseStore {
  const settingName = (name: string) => `bundled case ${name} installed at`;
  const read = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const insert = database.prepare<[string, string]>('INSERT INTO settings (name, value) VALUES (?, ?)');
  return {
    wasInstalled: (name) => read.get(settingName(name)) !== undefined,
    markInstalled: (name) => void insert.run(settingName(name), JSON.stringify(clock().toISOString())),
    inOneTransaction: (work) => database.transaction(work).immediate(),
  };
}
