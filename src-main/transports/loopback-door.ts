import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Role } from '../contract/plain/vocabulary.ts';

/**
 * Who may come in over loopback. Any program on this machine, and any page in any browser on it, can reach
 * 127.0.0.1, so the port alone proves nothing: the Host header must be ours (a page that rebinds its own name to
 * 127.0.0.1 keeps its own Host), a WebSocket's Origin must be ours (other sites' pages can't forge it), and the
 * random token from the printed address must be there, first in the address, then in a cookie.
 */
export interface Door {
  readonly port: number;
  readonly hosts: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  /** Whether the token is one of this run's. */
  knows(token: string): boolean;
  roleFor(token: string): Role | undefined;
  cookieFor(token: string): string;
  readonly cookieName: string;
}

export function openDoor(port: number, ownerToken: string, pupilToken?: string): Door {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const cookieName = `parallax-${port}`;
  const roleFor = (token: string): Role | undefined => {
    if (sameSecret(token, ownerToken)) return 'owner';
    if (pupilToken !== undefined && sameSecret(token, pupilToken)) return 'pupil';
    return undefined;
  };
  return {
    port,
    hosts,
    origins: new Set([...hosts].map((host) => `http://${host}`)),
    knows: (token) => roleFor(token) !== undefined,
    roleFor,
    cookieName,
    // Cookies ignore ports, so the port is in the name: two studies side by side don't log each other out.
    // Lax and not Strict: the page that opens the address for a person is a file, so Strict would keep the cookie back
    // on the way in. Only whole pages can be asked for with a Lax cookie, and those say nothing; the socket wants an Origin.
    cookieFor: (token) => `${cookieName}=${token}; HttpOnly; SameSite=Lax; Path=/`,
  };
}

/** Whether a WebSocket request comes from this server's own page. */
export function mayConnect(door: Door, request: IncomingMessage): boolean {
  return door.hosts.has(request.headers.host ?? '') && door.origins.has(request.headers.origin ?? '');
}

/** The role the request's cookie stands for, if it is one of ours. */
export function roleOf(door: Door, request: IncomingMessage): Role | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === door.cookieName && value !== undefined) return door.roleFor(value);
  }
  return undefined;
}

/** Compares without telling by its time how much was right; hashing first makes the lengths equal. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
