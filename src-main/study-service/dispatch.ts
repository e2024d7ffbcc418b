import { contract, isMethodName } from '../contract/contract.ts';
import type { MethodName, OutputOf, ParsedInputOf } from '../contract/contract.ts';
import { ExpectedFailure } from '../contract/failures.ts';
import type { Failure, Reply } from '../contract/failures.ts';
import type { Role } from '../contract/plain/vocabulary.ts';
import { findIssue } from './find-issue.ts';
import type { PlacedIssue } from './find-issue.ts';

/** The seat in a class that a pupil's connection stands for. */
export interface SeatOfCaller {
  readonly seatId: string;
  readonly classId: string;
  /** Under which this seat's notes and answers are kept. */
  readonly name: string;
  /** Of the class: mixed into the ids and the order of options, so that nobody works out the real ones. Never leaves the service. */
  readonly secret: string;
  /** Whether what was right is told to this seat now. */
  readonly isTold: boolean;
}

/** What a handler is told about the caller besides the input. */
export interface Caller {
  readonly role: Role;
  /** Of a pupil in a class. */
  readonly seat?: SeatOfCaller | undefined;
  /** Of a visitor: where the call came from, for counting wrong codes. */
  readonly address?: string | undefined;
}

/** Binds what a seat asks for to its class, or refuses it; stands between the parser and the handler. */
export type GuardSeat = (method: MethodName, input: unknown, seat: SeatOfCaller) => unknown;

/** The failure for an error of the machine's (a full disk) that any call may come upon; null for a mistake of ours. */
export type ExplainTrouble = (error: unknown, role: Role) => Failure | null;

/** One handler a method; leaving one out is a type error, so a method in the contract is never a stub. */
export type Handlers = {
  [M in MethodName]: (input: ParsedInputOf<M>, caller: Caller) => OutputOf<M> | Promise<OutputOf<M>>;
};

/** Answers one call. Never rejects: whatever goes wrong comes back as a coded failure. */
export type Dispatch = (
  methodName: string,
  input: unknown,
  role: Role,
  seat?: SeatOfCaller,
  address?: string,
) => Promise<Reply>;

/**
 * Joins transports to handlers: find the method, authorise, parse the input, call, parse the reply.
 * Authorising comes before parsing so that a refused caller learns nothing about the input it would need.
 * The reply is parsed too: what the contract does not name is dropped before it can leave the process.
 */
export function createDispatch(
  handlers: Handlers,
  reportBug: (error: unknown, method?: MethodName) => void,
  guardSeat: GuardSeat = (_method, input) => input,
  explain: ExplainTrouble = () => null,
): Dispatch {
  return async (methodName, input, role, seat, address) => {
    if (!isMethodName(methodName)) return refuse(unknownMethod(methodName));
    const definition = contract[methodName];
    if (!(definition.who as readonly Role[]).includes(role === 'told pupil' ? 'pupil' : role))
      return refuse(notAllowed(methodName, role));
    const parsedInput = definition.input.safeParse(input ?? {});
    if (!parsedInput.success)
      return refuse(malformedInput(methodName, findIssue(parsedInput.error, definition.input, input ?? {})));
    try {
      // The mapped type holds the pair together; TypeScript can't follow it through a runtime key.
      const handler = handlers[methodName] as (input: unknown, caller: Caller) => unknown;
      const bound = seat ? guardSeat(methodName, parsedInput.data, seat) : parsedInput.data;
      const output = await handler(bound, { role, seat, address });
      const parsedOutput = definition.output.safeParse(output);
      if (!parsedOutput.success) {
        reportBug(parsedOutput.error, methodName);
        return refuse(malformedReply(methodName, findIssue(parsedOutput.error, definition.output, output)));
      }
      return { ok: true, value: parsedOutput.data };
    } catch (error) {
      if (error instanceof ExpectedFailure) return refuse(error.failure);
      reportBug(error, methodName);
      return refuse(explain(error, role) ?? internal(methodName, error));
    }
  };
}

function refuse(failure: Failure): Reply {
  return { ok: false, failure };
}

function unknownMethod(methodName: string): Failure {
  return {
    code: 'unknown-method',
    method: methodName,
    message: `There is no call named "${methodName}". Check the spelling against the list in README.`,
  };
}

function notAllowed(methodName: string, role: Role): Failure {
  return {
    code: 'not-allowed',
    method: methodName,
    role,
    message: 'Only the person at the desk where Parallax runs can do this. Ask your teacher.',
  };
}

function malformedInput(methodName: string, { path, message }: PlacedIssue): Failure {
  const place = path === '' ? 'the input' : `"${path}"`;
  return { code: 'malformed-input', path, message: `${methodName} can't read ${place}: ${message}.` };
}

function malformedReply(methodName: string, { path, message }: PlacedIssue): Failure {
  return {
    code: 'malformed-reply',
    path,
    message: `Parallax made a mistake answering ${methodName} (${path}: ${message}). Nothing was lost; please report it.`,
  };
}

function internal(methodName: string, error: unknown): Failure {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: `Parallax could not finish ${methodName} (${reason}). What was saved before is safe; please try again.`,
  };
}
