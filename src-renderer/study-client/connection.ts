import type { StudyEvent } from '../../src-main/contract/events.ts';
import type { Reply } from '../../src-main/contract/failures.ts';

/** The one way to the study service; the renderer does not know whether a window or a socket carries it. */
export interface StudyConnection {
  call(method: string, input: unknown): Promise<Reply>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: StudyEvent) => void): () => void;
}

/** How a connection stands: on (`here`), cut and coming back by itself (`away`), or over for this page. */
export type ConnectionState = 'here' | 'away' | 'seat lost' | 'class closed';

/** A connection over a network, which can go, and whose going is shown. */
export interface WatchedConnection extends StudyConnection {
  readonly state: ConnectionState;
  /** Returns the function that ends it. */
  watch(listener: (state: ConnectionState) => void): () => void;
  /** The page is looked at again, or the network is back: connects at once, or finds out whether the connection still lives. */
  wake(): void;
  /** It looks alive but answers nothing: takes it for cut, and connects anew. */
  drop(): void;
  close(): void;
}
