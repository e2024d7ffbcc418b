import { contract, isMethodName } from '../contract/contract.ts';
import { ExpectedFailure } from '../contract/failures.ts';
import type { Failure } from '../contract/failures.ts';
import type { StudyService } from './create-study-service.ts';
import { createDispatch } from './dispatch.ts';
import type { Handlers } from './dispatch.ts';
import type { UpkeepOptions } from './upkeep/kept-library.ts';
import { upkeepHandlers } from './upkeep/upkeep-handlers.ts';

/**
 * What answers where the library can't be opened: every call says why, and only what helps then is done all the same (a report, the
 * list of copies, going back to one).
 */
export function createUnopenedService(failure: Failure, options: UpkeepOptions): StudyService {
  const upkeep = upkeepHandlers({ database: null, why: new ExpectedFailure(failure) }, options, () => undefined);
  const refuseAll = Object.fromEntries(
    Object.keys(contract)
      .filter(isMethodName)
      .map((method) => [method, () => Promise.reject(new ExpectedFailure(failure))]),
  );
  return {
    hasRoomAgain: null,
    dispatch: createDispatch({ ...refuseAll, ...upkeep } as unknown as Handlers, () => undefined),
    subscribe: () => () => undefined,
    close: () => undefined,
  };
}
