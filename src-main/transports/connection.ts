import type { StudyEvent } from '../contract/events.ts';
import type { Reply } from '../contract/failures.ts';

/** The caller's end of a transport. `call` never rejects; a service that is gone is the failure `service-stopped`. */
export interface Connection {
  call(method: string, input: unknown): Promise<Reply>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: StudyEvent) => void): () => void;
}

/** What every call gets that was under way, or had nobody to answer it, when the service stopped. */
export function serviceStopped(): Reply {
  return {
    ok: false,
    failure: {
      code: 'service-stopped',
      message:
        'The part of Parallax that keeps your library stopped and is being started again. Nothing saved is lost; please try once more.',
    },
  };
}
