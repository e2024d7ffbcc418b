import type { StudyEvent } from '../../src-main/contract/events.ts';
import type { Reply } from '../../src-main/contract/failures.ts';

/** The one way to the study service; the renderer does not know whether a window or a socket carries it. */
export interface StudyConnection {
  call(method: string, input: unknown): Promise<Reply>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: StudyEvent) => void): () => void;
}
