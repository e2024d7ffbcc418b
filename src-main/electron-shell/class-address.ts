import { isPrivateAddress } from '../transports/private-address.ts';

/**
 * The start page of a class that an address leads to, or null where it is none that the desktop app opens: only numbers, since no
 * name is ever looked up, and only of this computer or a private network. What stands behind the port is left out.
 */
export function classAddressOf(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  return isPrivateAddress(url.hostname.replace(/^\[|\]$/gu, '')) ? `${url.origin}/` : null;
}
