import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { StudyEvent } from '../../contract/events.ts';
import type { settings } from '../../contract/settings.ts';
import type { StudyDatabase } from '../database/store-deps.ts';
import { createSettingsStore } from './settings-store.ts';

type SettingsMethod = keyof typeof settings;
export type SettingsHandlers = { [M in SettingsMethod]: (input: ParsedInputOf<M>) => OutputOf<M> };

export interface SettingsDeps {
  readonly database: StudyDatabase;
  readonly emit: (event: StudyEvent) => void;
}

/** Every `settings.*` call on one database connection. */
export function settingsHandlers({ database, emit }: SettingsDeps): SettingsHandlers {
  const store = createSettingsStore(database);
  return {
    'settings.read': () => store.read(),
    'settings.write': (given) => {
      store.write(given);
      emit({ event: 'settings.changed' });
      // What the library's lists withhold is no longer what was last read.
      if (given.maskedCases) emit({ event: 'corpus.changed' });
      return store.read();
    },
  };
}
