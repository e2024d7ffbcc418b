import type { FetchedPreview, IntakeWarning } from '../../../contract/intake.ts';
import { isArchive } from '../open-members.ts';
import { previewBytes } from '../preview-page.ts';
import { cancelled, fetchBusy, fetchingOff, notAPage } from './fetch-failures.ts';
import type { RequestPage } from './request-page.ts';

export interface FetchingDeps {
  /** Whether the person has allowed it. Asked at every call, so that turning it off holds at once. */
  isOn(): boolean;
  requestPage: RequestPage;
}

export interface Fetching {
  fetchPage(input: { address: string }): Promise<FetchedPreview>;
  cancel(): { cancelled: boolean };
}

/** Fetches one page of the web, only when asked to, only where it was allowed, and never two at once. Stores nothing. */
export function createFetching({ isOn, requestPage }: FetchingDeps): Fetching {
  let underWay: AbortController | null = null;
  return {
    async fetchPage({ address }) {
      if (!isOn()) throw fetchingOff();
      if (underWay) throw fetchBusy();
      const mine = new AbortController();
      underWay = mine;
      try {
        const preview = await previewFetched(requestPage, address, mine.signal);
        if (mine.signal.aborted) throw cancelled(address);
        return preview;
      } finally {
        if (underWay === mine) underWay = null;
      }
    },
    cancel() {
      const wasUnderWay = underWay !== null;
      underWay?.abort();
      // Free at once: what was asked for may still be read, and nobody waits for it
      underWay = null;
      return { cancelled: wasUnderWay };
    },
  };
}

async function previewFetched(requestPage: RequestPage, address: string, signal: AbortSignal): Promise<FetchedPreview> {
  const { bytes, fileName, url, charset } = await requestPage(address, signal);
  const page = { bytes, fileName, path: null, url, charset };
  if (await isArchive(page)) throw notAPage(new URL(url), 'an archive of several pages');
  const preview = await previewBytes(page);
  return {
    ...preview,
    warnings: [...movedWarning(address, url), ...preview.warnings],
    page: { bytes: Buffer.from(bytes).toString('base64'), fileName, url, charset: charset ?? undefined },
  };
}

/** A page that moved keeps the address it was found at, which a person ought to know where it is another site or page. */
function movedWarning(asked: string, found: string): IntakeWarning[] {
  return bare(asked) === bare(found)
    ? []
    : [{ code: 'moved', message: `The address led on to another, which is kept as the page’s own: ${found}` }];
}

function bare(address: string): string {
  const url = new URL(address.trim());
  return `${url.hostname.replace(/^www\./u, '')}${url.pathname.replace(/\/$/u, '')}${url.search}`;
}
