import type { StudyEvent } from '../contract/events.ts';
import type { Reply } from '../contract/failures.ts';

/** The caller's end of a transport. `call` never rejects; a service that is gone is the failure `service-stopped`. */
export interface Connection {
  call(method: string, input: unknown): Promise<Reply>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: StudyEvent) => void): () => void;
}

/**
 * What every call gets that was under way, or had nobody to answer it, when the service stopped. `forGood` where it is
 * not started again: then only the person can.
 */
export function serviceStopped(forGood = false): Reply {
  return { ok: false, failure: { code: 'service-stopped', message: forGood ? STOPPED_FOR_GOOD : STOPPED } };
}

const STOPPED =
  'The part of Parallax that keeps your library stopped and is being started again. Nothing saved is lost; please try once more.';
const STOPPED_FOR_GOOD =
  'The part of Parallax that keeps your library keeps stopping. Parallax could not start it again; close Parallax and start it once more. Nothing you saved is lost.';
