import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { addressRefused, notPublic } from './fetch-failures.ts';

/** What may be asked. Production allows the public web on its two ports and nothing else; tests let their own servers in. */
export interface AddressRules {
  readonly ports: readonly number[];
  /** Ranges such as "127.0.0.2/32" that may be asked though they are not public. */
  readonly alsoAllowed: readonly string[];
}

/** Other ports are where printers, routers and databases listen; a page of news is on these two. */
export const PUBLIC_WEB: AddressRules = { ports: [80, 443], alsoAllowed: [] };

/** Names that never stand for a site of the public web (RFC 6761, 6762, 8375, and ICANN's reserved "internal"). */
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa|lan|intranet)$/u;

/** The part of IPv6 that is given to the public at all (RFC 4291, 2.4); ipaddr.js calls all that has no name "unicast". */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3');

/**
 * The address to ask, or a refusal that says why. `base` is the page that led here. Names are checked again when they have
 * been looked up (`isAskable`): only then is it known where they lead.
 */
export function checkAddress(text: string, rules: AddressRules, base: URL | null = null): URL {
  const url = parse(text, base);
  const refuse = (message: string) => addressRefused(url.href, message);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse('Only addresses that begin with http:// or https:// can be fetched.');
  if (url.username !== '' || url.password !== '')
    throw refuse('This address holds a user name or password. Take it out: Parallax logs in nowhere.');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  if (!rules.ports.includes(port))
    throw refuse(
      `This address asks for door number ${port} of a computer. Pages of news are at the usual ones (80 and 443), and Parallax asks at no other.`,
    );
  const host = hostOf(url);
  if (isIP(host) !== 0) {
    if (hidesNumber(text, url, base))
      throw refuse(`This address hides the number ${host} behind another way of writing it, so it was not asked.`);
    if (!isAskable(host, rules)) throw notPublic(url.href, host);
  } else if (!host.includes('.') || LOCAL_NAMES.test(host)) throw notPublic(url.href, host);
  url.hash = '';
  return url;
}

/** Whether a computer may be asked: everything special-purpose (IANA's registries) is refused, also where it stands for a public IPv4. */
export function isAskable(address: string, rules: AddressRules): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const isAllowed = rules.alsoAllowed.some((range) => {
    const cidr = ipaddr.parseCIDR(range);
    return cidr[0].kind() === parsed.kind() && parsed.match(cidr);
  });
  if (isAllowed) return true;
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6);
}

function parse(text: string, base: URL | null): URL {
  const url = URL.parse(text.trim(), base?.href);
  if (url === null || (base === null && /[\s\\]/u.test(text.trim())))
    throw addressRefused(text, 'This is not an address. One looks like https://paper.example/article.');
  return url;
}

/** Without the brackets of IPv6 and the dot that ends a full name. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
}

/** 2130706433, 0x7f.1 and 0177.0.0.1 are all 127.0.0.1. Nobody writes so but to hide where an address leads. */
function hidesNumber(text: string, url: URL, base: URL | null): boolean {
  if (url.hostname.startsWith('[') || url.hostname === base?.hostname) return false;
  return !text.includes(`//${url.hostname}`);
}
