import { describe, expect, it } from 'vitest';
import type { StudyEvent } from '../../../src-main/contract/events.ts';
import { DEFAULT_SETTINGS } from '../../../src-main/contract/plain/default-settings.ts';
import { settingsHandlers } from '../../../src-main/study-service/settings/settings-handlers.ts';
import { openLibrary } from '../corpus/library-in-memory.ts';

function open() {
  const { database } = openLibrary();
  const events: StudyEvent[] = [];
  return { database, events, handlers: settingsHandlers({ database, emit: (event) => events.push(event) }) };
}

describe('settings', () => {
  it('are the defaults until someone changes one', () => {
    expect(open().handlers['settings.read']({})).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is given over what was there, and say so', () => {
    const { handlers, events } = open();
    handlers['settings.write']({ theme: 'dark', textSize: 120 });
    const written = handlers['settings.write']({ textSize: 150, face: undefined });
    expect(written).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', textSize: 150 });
    expect(handlers['settings.read']({})).toEqual(written);
    expect(events).toEqual([{ event: 'settings.changed' }, { event: 'settings.changed' }]);
  });

  it('fall back to the default where a stored one makes no sense here', () => {
    const { handlers, database } = open();
    database.exec(`INSERT INTO settings VALUES ('theme', '"sepia"'), ('unheardOf', '1'), ('columns', '4')`);
    expect(handlers['settings.read']({})).toEqual({ ...DEFAULT_SETTINGS, columns: 4 });
  });
});
