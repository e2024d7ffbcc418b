import { ExpectedFailure, type FetchFailureReason } from '../../../../contract/failures.ts';
import { checkStoreAddress } from './check-store-address.ts';

export interface RecordStore {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

const BATCH = 50;
/** For each batch, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Sends statements to a learning record store (xAPI 1.0.3, POST of up to 50 at a time), in order, and stops at the first batch that
 * fails. Sending all again is harmless, since their ids stay the same. Fails with `address-refused` or `fetch-failed`.
 */
export async function sendStatements(
  statements: readonly object[],
  store: RecordStore,
  patience = PATIENCE,
): Promise<{ sent: number }> {
  const url = await checkStoreAddress(store.address);
  if (store.user.includes(':'))
    throw new ExpectedFailure({
      code: 'malformed-input',
      path: 'user',
      message: 'A user name of a learning record store has no colon. Check the user name.',
    });
  let sent = 0;
  while (sent < statements.length) {
    const batch = statements.slice(sent, sent + BATCH);
    const fault = await send(batch, url, store, patience);
    if (fault !== null) throw fail(url, fault, sent, statements.length);
    sent += batch.length;
  }
  return { sent };
}

interface Fault {
  readonly reason: FetchFailureReason;
  readonly message: string;
}

/** A store is not followed elsewhere: the password is for the address that was given. */
async function send(batch: readonly object[], url: URL, store: RecordStore, patience: number): Promise<Fault | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: headersFor(store),
      body: JSON.stringify(batch),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    return response.ok ? null : explainStatus(response.status, url.host);
  } catch (error) {
    return explainError(error, url.host, patience);
  }
}

function headersFor({ user, password }: RecordStore): Record<string, string> {
  const headers = { 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' };
  if (user === '' && password === '') return headers;
  return { ...headers, Authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}` };
}

function explainStatus(status: number, host: string): Fault {
  if (status >= 300 && status < 400)
    return { reason: 'refused', message: `${host} sends on to another address. Give that address instead.` };
  if (status === 401 || status === 403)
    return { reason: 'refused', message: `${host} does not accept this user name and password. Check both.` };
  if (status === 404 || status === 405)
    return {
      reason: 'not-found',
      message: `There is no learning record store at this address of ${host}. Check the part after the name.`,
    };
  if (status === 409)
    return {
      reason: 'refused',
      message: `${host} already holds other results under the same numbers, and keeps those.`,
    };
  if (status === 413) return { reason: 'too-large', message: `${host} finds so many results at once too much.` };
  if (status === 429)
    return { reason: 'too-many-requests', message: `${host} is asked too often. Wait a few minutes.` };
  if (status >= 500)
    return { reason: 'server-fault', message: `${host} has a fault of its own (${status}). Try again later.` };
  return { reason: 'refused', message: `${host} did not accept the results (${status}).` };
}

/** What the network says, by its code (Node's `error.cause`). */
function explainError(error: unknown, host: string, patience: number): Fault {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { reason: 'timeout', message: `${host} did not answer within ${patience / 1000} seconds. Try again later.` };
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND')
    return { reason: 'unknown-host', message: `No computer has the name ${host}. Check the address.` };
  if (code === 'EAI_AGAIN' || code === 'ENETUNREACH')
    return { reason: 'offline', message: 'This computer seems to have no connection to the network.' };
  if (/CERT|SSL|TLS|SIGNED/u.test(code))
    return {
      reason: 'certificate',
      message: `${host} can't prove that it is what it says (certificate). Ask who runs it.`,
    };
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET')
    return { reason: 'broken-off', message: `${host} broke off the connection. Try again.` };
  return { reason: 'unreachable', message: `${host} can't be reached. Check the address, and whether it is running.` };
}

function fail({ host, origin, pathname }: URL, { reason, message }: Fault, sent: number, of: number): ExpectedFailure {
  const told =
    sent === 0
      ? 'Nothing was sent.'
      : `${sent} of ${of} results had arrived at ${host}; sending all again is harmless.`;
  return new ExpectedFailure({
    code: 'fetch-failed',
    address: `${origin}${pathname}`,
    reason,
    message: `${message} ${told}`,
  });
}
