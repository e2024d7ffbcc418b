import { m } from '#words';
import { failureWords } from '../../study-client/failure-words.ts';
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
    const why = first?.refused ? failureWords(first.refused) : '';
    return {
      kind: 'refused',
      words: m.classroom_pieces_could_not_be_taken({ refused: refused.length, why }),
    };
  }
  if (line === 'here')
    return waiting === 0
      ? { kind: 'saved', words: m.classroom_saved() }
      : { kind: 'saving', words: m.classroom_saving() };
  if (!connected && waiting === 0) return { kind: 'saving', words: m.classroom_connecting() };
  if (waiting === 0) return { kind: 'kept', words: m.classroom_no_connection_now_what_you_wrote() };
  return { kind: 'kept', words: m.classroom_kept_here_until_the_connection_is({ waiting }) };
}
