import { isIPv4 } from 'node:net';
import { isLoopback, isPrivateAddress } from '../private-address.ts';
import { SERVICE_TYPE } from './announce-class.ts';
import { openMulticast } from './multicast.ts';

/** What another device says of its class; anybody on the network can say anything. */
export interface Announced {
  readonly addresses?: readonly string[] | undefined;
  readonly port: number;
  readonly txt?: unknown;
}

const LISTEN_MS = 1_500;
/** Asked a second time, since a packet in the air is easily lost. */
const ASK_AGAIN_MS = 500;
const MOST_CLASSES = 50;
const LONGEST_NAME = 120;

/** Listens for classes that others announce, for a second and a half; none where listening is not possible. */
export async function findClasses(
  isNear: (address: string) => boolean = isPrivateAddress,
): Promise<{ name: string; address: string }[]> {
  const multicast = await openMulticast().catch(() => null);
  if (multicast === null) return [];
  try {
    const browser = multicast.bonjour.find({ type: SERVICE_TYPE });
    setTimeout(() => browser.update(), ASK_AGAIN_MS).unref();
    await new Promise((resolve) => setTimeout(resolve, LISTEN_MS));
    browser.stop();
    return readAnnounced(browser.services as readonly Announced[], isNear);
  } finally {
    await multicast.close().catch(() => undefined);
  }
}

/** Only what could be a class of this house: at an address of a private network, under a name that fits a line. */
export function readAnnounced(
  found: readonly Announced[],
  isNear: (address: string) => boolean = isPrivateAddress,
): { name: string; address: string }[] {
  const classes = new Map<string, string>();
  for (const { addresses, port, txt } of found) {
    const host = (addresses ?? []).find((one) => isIPv4(one) && isNear(one) && !isLoopback(one));
    if (host === undefined || !Number.isInteger(port) || port < 1 || port > 65_535) continue;
    const { title, secure } = Object(txt) as { title?: unknown; secure?: unknown };
    const address = `${String(secure) === '1' ? 'https' : 'http'}://${host}:${port}/`;
    if (classes.size < MOST_CLASSES) classes.set(address, readName(title));
  }
  return [...classes]
    .map(([address, name]) => ({ name, address }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.address.localeCompare(b.address));
}

function readName(title: unknown): string {
  const plain = String(title ?? '')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return plain === '' ? 'A class' : [...plain].slice(0, LONGEST_NAME).join('');
}
