/** The entry in `processes/` that carries the service: Electron's utility process, or a plain Node child. */
export type ServiceHost = 'utility-process' | 'node-process';

/** Node-API of SQLite's prebuilt binary; loading it in an older Node ends the process. */
const NAPI_NEEDED = 10;

/**
 * Electron's own Node carries the service where it can: it must load SQLite, and in a checkout it must also read
 * TypeScript, since there nothing is bundled. Otherwise Node 24 does, which a checkout always has and which a
 * package ships when it was made with such a runtime.
 */
export function chooseServiceHost(runtime: {
  readonly napi: number;
  readonly packaged: boolean;
  readonly stripsTypes: boolean;
}): ServiceHost {
  if (runtime.napi < NAPI_NEEDED) return 'node-process';
  return runtime.packaged || runtime.stripsTypes ? 'utility-process' : 'node-process';
}
