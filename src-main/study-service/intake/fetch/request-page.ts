import { lookup as askSystem } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { rootCertificates } from 'node:tls';
import { ExpectedFailure } from '../../../contract/failures.ts';
import { type AddressRules, checkAddress, isAskable, PUBLIC_WEB } from './check-address.ts';
import {
  brokenOff,
  cancelled,
  notAPage,
  notPublic,
  statusFailure,
  timedOut,
  tooLarge,
  tooManyRedirects,
  wayFailure,
} from './fetch-failures.ts';
import { mayHoldPage, nameFetchedPage } from './name-fetched-page.ts';
import { unpackBody } from './unpack-body.ts';

/** A page as its server sent it, with the packing for the way undone. */
export interface FetchedBytes {
  bytes: Uint8Array;
  fileName: string;
  /** Where the page was found in the end, which may be further than where it was looked for. */
  url: string;
  /** The encoding its server stated. */
  charset: string | null;
}
export type RequestPage = (address: string, signal: AbortSignal) => Promise<FetchedBytes>;

export interface FetchRules extends AddressRules {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly timeMs: number;
  /** Of the page unpacked, in bytes. */
  readonly sizeLimit: number;
  readonly redirectLimit: number;
  /** A certificate authority trusted beside the usual ones, as PEM. */
  readonly alsoTrusted?: string;
}

export const FETCH_RULES: FetchRules = {
  ...PUBLIC_WEB,
  resolve: async (host) => (await askSystem(host, { all: true })).map(({ address }) => address),
  timeMs: 20_000,
  sizeLimit: 10 * 1024 * 1024,
  redirectLimit: 5,
};

interface Asking {
  rules: FetchRules;
  version: string;
  signal: AbortSignal;
}

/**
 * How a page is got from the web. Built on Node's own client and not on fetch, because only there the lookup of a name can
 * be given: the address that was checked is the address that is connected to, and a name that leads to a public computer
 * when asked first and to the router when asked again gains nothing. Every redirect is checked like the first address.
 * No cookies, no referrer, and the honest name of the program.
 */
export function createRequestPage(version: string, rules: FetchRules = FETCH_RULES): RequestPage {
  return async (address, outer) => {
    const inTime = AbortSignal.timeout(rules.timeMs);
    const asking: Asking = { rules, version, signal: AbortSignal.any([outer, inTime]) };
    let url = checkAddress(address, rules);
    try {
      for (let step = 0; step <= rules.redirectLimit; step++) {
        const answer = await ask(url, asking);
        if ('bytes' in answer) return answer;
        url = checkAddress(answer.location, rules, url);
      }
    } catch (error) {
      if (outer.aborted) throw cancelled(url.href);
      if (inTime.aborted) throw timedOut(url, rules.timeMs / 1000);
      throw error instanceof ExpectedFailure ? error : wayFailure(url, error);
    }
    throw tooManyRedirects(url, rules.redirectLimit);
  };
}

async function ask(url: URL, asking: Asking): Promise<FetchedBytes | { location: string }> {
  const response = await send(url, asking);
  try {
    const status = response.statusCode ?? 0;
    const { location } = response.headers;
    if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) return { location: asText(location) };
    if (status !== 200 && status !== 203) throw statusFailure(url, status);
    const type = response.headers['content-type'] ?? '';
    const mediaType = type.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!mayHoldPage(mediaType)) throw notAPage(url, `a file of the kind “${mediaType.slice(0, 60)}”`);
    const packed = await collect(url, response, asking.rules.sizeLimit);
    return {
      bytes: await unpackBody(url, packed, response.headers['content-encoding'] ?? '', asking.rules.sizeLimit),
      fileName: nameFetchedPage(url, mediaType),
      url: url.href,
      charset: /charset\s*=\s*"?([\w-]{1,40})/iu.exec(type)?.[1] ?? null,
    };
  } finally {
    response.destroy();
  }
}

/** Headers arrive as Latin-1; an address with letters beyond ASCII was sent as UTF-8. */
function asText(header: string): string {
  return Buffer.from(header, 'latin1').toString('utf8');
}

function send(url: URL, { rules, version, signal }: Asking): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      // No connection outlives its page
      agent: false,
      signal,
      lookup: checkedLookup(url, rules),
      rejectUnauthorized: true,
      ca: rules.alsoTrusted === undefined ? undefined : [...rootCertificates, rules.alsoTrusted],
      headers: {
        'User-Agent': `Parallax/${version}`,
        Accept: 'text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, */*;q=0.5',
        'Accept-Encoding': 'gzip, deflate, br',
      },
    });
    asked.once('response', resolve);
    // Stays, since a connection may also break after its answer; that is told by the answer's own error
    asked.on('error', reject);
    asked.end();
  });
}

/** Looks a name up once for its connection, and gives the connection only computers that may be asked. */
function checkedLookup(url: URL, rules: FetchRules): LookupFunction {
  return (host, options, done) => {
    rules.resolve(host).then(
      (all) => {
        const askable = all.filter((address) => isAskable(address, rules));
        const found = askable.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
        const first = found[0];
        if (!first) done(notPublic(url.href, url.hostname), '');
        else if (options.all) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, ''),
    );
  };
}

async function collect(url: URL, response: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge(url, limit);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) throw tooLarge(url, limit);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof ExpectedFailure ? error : brokenOff(url);
  }
  return Buffer.concat(chunks);
}
