import { ExpectedFailure, type FetchFailureReason } from '../../../contract/failures.ts';

/** The way round every obstacle: what a person sees in their browser they can save. */
const BY_BROWSER = 'Open the page in your browser, save it, and drop the file here.';

export function fetchFailure(reason: FetchFailureReason, address: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'fetch-failed', reason, address, message });
}

export function addressRefused(address: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'address-refused', address, message });
}

export function notPublic(address: string, host: string): ExpectedFailure {
  return addressRefused(
    address,
    `${host} is not on the public web: it leads to this computer or its own network, which Parallax never asks. ${BY_BROWSER}`,
  );
}

export function fetchingOff(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'fetching-off',
    message: `Fetching pages from the web is turned off. Turn it on in Settings under “Pages from the web”, or save the page in your browser and add the file.`,
  });
}

export function fetchBusy(): ExpectedFailure {
  return new ExpectedFailure({
    code: 'fetch-busy',
    message: 'Another page is being fetched. Pages are fetched one at a time: wait until it is here, or stop it.',
  });
}

export function cancelled(address: string): ExpectedFailure {
  return fetchFailure('cancelled', address, 'Stopped. Nothing was stored.');
}

export function timedOut(url: URL, seconds: number): ExpectedFailure {
  return fetchFailure(
    'timeout',
    url.href,
    `${url.hostname} did not send the page within ${seconds} seconds. Try again in a while. If it stays slow: ${inner(BY_BROWSER)}`,
  );
}

export function tooManyRedirects(url: URL, limit: number): ExpectedFailure {
  return fetchFailure(
    'too-many-redirects',
    url.href,
    `This address leads on to another more than ${limit} times and never to a page. ${BY_BROWSER}`,
  );
}

export function tooLarge(url: URL, limit: number): ExpectedFailure {
  return fetchFailure(
    'too-large',
    url.href,
    `This page is larger than ${Math.round(limit / 1024 / 1024)} MB, so fetching was stopped. A news page is far smaller. Copy the article’s text and paste it here.`,
  );
}

export function brokenOff(url: URL): ExpectedFailure {
  return fetchFailure(
    'broken-off',
    url.href,
    `The page from ${url.hostname} broke off before its end, so nothing of it was kept. Try again in a while.`,
  );
}

export function notAPage(url: URL, what: string): ExpectedFailure {
  return fetchFailure(
    'not-a-page',
    url.href,
    `This address leads to ${what}, not to a page that can be read. Web pages, text, PDF, Word (.docx), EPUB, feeds and tables can be.`,
  );
}

/** What a site's answer other than a page means (RFC 9110). */
export function statusFailure(url: URL, status: number): ExpectedFailure {
  const say = (reason: FetchFailureReason, sentence: string) => fetchFailure(reason, url.href, sentence);
  if (status === 404 || status === 410)
    return say(
      'not-found',
      `${url.hostname} has no page at this address (${status}). Check that the address was copied whole.`,
    );
  if (status === 429)
    return say(
      'too-many-requests',
      `${url.hostname} says it was asked too often from your network (429). Wait some minutes. Or: ${inner(BY_BROWSER)}`,
    );
  if (status >= 500)
    return say(
      'server-fault',
      `${url.hostname} has a fault of its own just now (${status}). Try again in a while. If your browser shows the page: save it there and drop the file here.`,
    );
  if (status === 401 || status === 402)
    return say(
      'refused',
      `${url.hostname} shows this page only to people who have logged in or paid (${status}). ${BY_BROWSER}`,
    );
  return say('refused', `This site refuses programs (${status}). ${BY_BROWSER}`);
}

const OFFLINE = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EAI_FAIL']);

/** What went wrong on the way, by the code that Node gives it. */
export function wayFailure(url: URL, error: unknown): ExpectedFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const say = (reason: FetchFailureReason, sentence: string) => fetchFailure(reason, url.href, sentence);
  if (code === 'ENOTFOUND' || code === 'ENODATA')
    return say(
      'unknown-host',
      `No site called ${url.hostname} was found. Check the spelling. If other pages do not open either, this computer is offline.`,
    );
  if (OFFLINE.has(code))
    return say(
      'offline',
      `This computer seems to be offline, so ${url.hostname} can’t be asked. Everything else in Parallax works without the internet; try again when you are connected.`,
    );
  if (/CERT|VERIFY|^ERR_TLS|^ERR_SSL|^EPROTO$|HOSTNAME_MISMATCH/u.test(code))
    return say(
      'certificate',
      `${url.hostname} could not prove that it is ${url.hostname} (${code}), so nothing was fetched. The site’s certificate is at fault, or your network reads along. ${BY_BROWSER}`,
    );
  return say(
    'unreachable',
    `${url.hostname} could not be reached or did not answer like a web site${code ? ` (${code})` : ''}. Try again in a while. If your browser shows the page: save it there and drop the file here.`,
  );
}

function inner(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
