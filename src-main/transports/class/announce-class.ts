import { randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';
import { isLoopback } from '../private-address.ts';
import { openMulticast } from './multicast.ts';
import type { Multicast } from './multicast.ts';

/** What a class is announced as: `_parallax._tcp`. */
export const SERVICE_TYPE = 'parallax';
/** A field of the announcement holds 255 bytes with its name. */
const TITLE_BYTES = 200;
const GOODBYE_MS = 700;

export interface Announcement {
  /** Under which others find it: its title. */
  readonly name: string;
  /** Says goodbye, so that it is gone from lists at once. */
  end(): Promise<void>;
}

/**
 * A name for this computer that says nothing of whose it is (`Annas-MacBook.local` would), new for each class: some devices open
 * `http://<name>:<port>/` too.
 */
export function makeHostName(): string {
  return `parallax-${randomBytes(3).toString('hex')}.local`;
}

/** Announces a class on its network while it is open; null where that is not possible, which is no reason to have no class. */
export async function announceClass(about: {
  readonly host: string;
  readonly hostName: string;
  readonly port: number;
  readonly title: string;
  readonly secure: boolean;
}): Promise<Announcement | null> {
  // Nobody else could come to this computer's own address; and the library knows IPv4 networks only.
  if (isLoopback(about.host) || !isIPv4(about.host)) return null;
  const multicast = await openMulticast(about.host).catch(() => null);
  if (multicast === null) return null;
  try {
    return publish(multicast, about);
  } catch {
    await multicast.close().catch(() => undefined);
    return null;
  }
}

function publish(multicast: Multicast, about: Parameters<typeof announceClass>[0]): Announcement {
  const name = cutToBytes(about.title, TITLE_BYTES);
  const service = multicast.bonjour.publish({
    name: about.hostName.replace(/\.local$/u, ''),
    type: SERVICE_TYPE,
    port: about.port,
    host: about.hostName,
    txt: { title: name, secure: about.secure ? '1' : '0' },
  });
  // The library would give away every address of this computer; a class is at one.
  const records = service.records.bind(service);
  service.records = () =>
    records().filter(({ type, data }) => (type !== 'A' && type !== 'AAAA') || data === about.host);
  service.on('error', () => undefined);
  return {
    name,
    async end() {
      const said = new Promise<void>((resolve) => multicast.bonjour.unpublishAll(() => resolve()));
      await Promise.race([said, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())]);
      await multicast.close().catch(() => undefined);
    },
  };
}

/** Whole characters only. */
export function cutToBytes(text: string, most: number): string {
  let cut = '';
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > most) break;
    cut += character;
  }
  return cut;
}
