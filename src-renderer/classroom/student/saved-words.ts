import type { ConnectionState } from '../../study-client/connection.ts';
import type { OutboxStatus } from '../../study-client/outbox.ts';

export interface SavedWords {
  readonly kind: 'saved' | 'saving' | 'kept' | 'refused';
  readonly words: string;
}

/** How it stands with what the student wrote, in a few words that are always there. */
export function saySaved(line: ConnectionState, connected: boolean, { waiting, refused }: OutboxStatus): SavedWords {
  if (refused.length > 0) {
    const [first] = refused;
    const why = first?.refused?.message ?? '';
    return {
      kind: 'refused',
      words:
        refused.length === 1 ? `Could not be taken: ${why}` : `${refused.length} pieces could not be taken: ${why}`,
    };
  }
  if (line === 'here') return waiting === 0 ? { kind: 'saved', words: 'Saved' } : { kind: 'saving', words: 'Saving …' };
  if (!connected && waiting === 0) return { kind: 'saving', words: 'Connecting …' };
  if (waiting === 0) return { kind: 'kept', words: 'No connection now. What you wrote is saved.' };
  return { kind: 'kept', words: `Kept here until the connection is back (${waiting} waiting)` };
}
