import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ExpectedFailure } from '../../../../contract/failures.ts';

/** What never leaves the building or the desktop (RFC 1918, 4193, 3927, 1122), as ipaddr.js names it. */
const AT_HOME = new Set(['private', 'uniqueLocal', 'loopback', 'linkLocal']);

/**
 * Where the statements of a learning record store at `address` go. Results of pupils are sent over the internet encrypted or not at all;
 * a store in the school's own network may be without. Fails with `address-refused`.
 */
export async function checkStoreAddress(address: string): Promise<URL> {
  const url = URL.parse(address.trim());
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw refuse(
      address,
      'This is not the address of a learning record store. One looks like https://lrs.school.example/xapi.',
    );
  if (url.username !== '' || url.password !== '')
    throw refuse(url.host, 'This address holds a user name or a password. Give them in the fields of their own.');
  if (url.protocol === 'http:' && !(await isAtHome(url.hostname)))
    throw refuse(
      url.host,
      `${url.host} is asked without encryption (http), and results of students do not go over the internet so. Use the address that begins with https.`,
    );
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/+$/u, '').replace(/\/statements$/u, '')}/statements`;
  return url;
}

/** A name is at home where every address it stands for is. */
async function isAtHome(hostname: string): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) !== 0) return isPrivate(host);
  if (host === 'localhost' || host.endsWith('.localhost')) return true;
  try {
    const found = await lookup(host, { all: true });
    return found.length > 0 && found.every(({ address }) => isPrivate(address));
  } catch {
    return false;
  }
}

function isPrivate(address: string): boolean {
  return ipaddr.isValid(address) && AT_HOME.has(ipaddr.process(address).range());
}

function refuse(address: string, message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'address-refused', address, message });
}
