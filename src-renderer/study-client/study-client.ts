import type { InputOf, MethodName, OutputOf } from '../../src-main/contract/contract.ts';
import type { StudyEvent } from '../../src-main/contract/events.ts';
import type { Failure } from '../../src-main/contract/failures.ts';
import { bridgeConnection } from './bridge-connection.ts';
import { failureWords } from './failure-words.ts';
import type { ConnectionState, StudyConnection } from './connection.ts';
import { socketConnection } from './socket-connection.ts';

/** A call that came back with a coded failure. Its `message` is the sentence to show. */
export class StudyFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failureWords(failure));
    this.name = 'StudyFailure';
    this.failure = failure;
  }
}

/** The typed client: the contract's methods as one generic function, its events as one subscription. */
export interface StudyClient {
  /** Throws StudyFailure. */
  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>>;
  subscribe(listener: (event: StudyEvent) => void): () => void;
  /** Given where a network carries it, which can be cut: how it stands. Returns the function that ends it. */
  readonly watch?: (listener: (state: ConnectionState) => void) => () => void;
}

export function createStudyClient(connection: StudyConnection): StudyClient {
  return {
    async call(method, input) {
      const reply = await connection.call(method, input);
      if (!reply.ok) throw new StudyFailure(reply.failure);
      // The service parsed the reply against the contract before it left; parsing twice would only cost time.
      return reply.value as OutputOf<typeof method>;
    },
    subscribe: (listener) => connection.subscribe(listener),
  };
}

/** The client over what is there: the window's bridge in the desktop app, a socket in a browser. */
export function connectStudy(): StudyClient {
  if (window.study) return createStudyClient(bridgeConnection(window.study));
  const connection = socketConnection(window.location);
  return { ...createStudyClient(connection), watch: (listener) => connection.watch(listener) };
}
