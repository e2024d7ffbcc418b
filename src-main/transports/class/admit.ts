import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

/** Under which names this door may be asked for: the address it is bound to, and those it is announced or certified under. */
export interface DoorPlate {
  readonly protocol: 'http:' | 'https:';
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
}

export const STUDY_PATH = '/study';
export const SUBPROTOCOL = 'parallax';
const SEAT = 'seat.';

export function makeDoorPlate(secure: boolean, port: number, names: readonly string[]): DoorPlate {
  const protocol = secure ? 'https:' : 'http:';
  const usual = port === (secure ? 443 : 80);
  const hosts = new Set<string>();
  for (const name of names.map(hostName)) {
    hosts.add(`${name}:${port}`);
    if (usual) hosts.add(name);
  }
  return { protocol, hosts, origins: new Set([...hosts].map((host) => `${protocol}//${host}`)) };
}

/** As it stands in an address: IPv6 in brackets, names in small letters as browsers send them. */
export function hostName(name: string): string {
  return isIPv6(name) ? `[${name}]` : name.toLowerCase();
}

/**
 * Whether the Host is one of ours. A page elsewhere that makes its own name lead to this computer keeps that name in Host, so it is
 * told apart from a page of ours whatever address it reached.
 */
export function isOwnHost(plate: DoorPlate, headers: IncomingHttpHeaders): boolean {
  return plate.hosts.has(headers.host?.toLowerCase() ?? '');
}

/** Asked for a WebSocket: with what token (null for a visitor), or why not. */
export type Admission = { token: string | null } | { status: number; sentence: string };

/**
 * In this order, so that who is refused learns nothing of what would come next: the path, the Host, the Origin (which no page of
 * another site can forge), the protocol. Whether a token is good is the class's to say, after the handshake: a browser tells its page
 * the reason only then.
 */
export function admit(plate: DoorPlate, url: string | undefined, headers: IncomingHttpHeaders): Admission {
  if (url !== STUDY_PATH) return { status: 404, sentence: NO_SUCH_PAGE };
  if (!isOwnHost(plate, headers)) return { status: 403, sentence: OTHER_ADDRESS };
  const origin = headers.origin ?? '';
  if (!plate.origins.has(origin) || origin !== `${plate.protocol}//${headers.host?.toLowerCase()}`)
    return { status: 403, sentence: 'Only the page of this class can connect here.' };
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  if (!protocols.includes(SUBPROTOCOL))
    return { status: 400, sentence: 'Only the page of this class can connect here. Load it again.' };
  const seats = protocols.filter((protocol) => protocol.startsWith(SEAT));
  if (seats.length > 1) return { status: 400, sentence: 'One connection is for one seat.' };
  return { token: seats[0]?.slice(SEAT.length) ?? null };
}

export const OTHER_ADDRESS = 'This is not the address of the class. Type it as your teacher shows it.';
export const NO_SUCH_PAGE =
  'There is no such page here. Type the address as your teacher shows it, with nothing behind it.';
