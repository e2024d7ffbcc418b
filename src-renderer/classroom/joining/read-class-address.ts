import { CODE_LENGTH } from '../../../src-main/contract/class-words.ts';

export type ReadAddress = { readonly address: string } | { readonly wrong: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;
const CODE = new RegExp(`^[a-z]{${CODE_LENGTH}}$`, 'iu');

/** The address of a class as somebody copies it from a board: mostly without its http, sometimes with spaces in it. */
export function readClassAddress(typed: string): ReadAddress {
  const plain = typed.replace(/\s+/gu, '');
  if (plain === '') return { wrong: 'Type the address that your teacher shows.' };
  if (CODE.test(plain))
    return { wrong: 'That looks like the code of the class. First comes its address; it asks for the code then.' };
  const address = SCHEME.test(plain) ? plain : `http://${plain}`;
  const url = parseUrl(address);
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || !/[.:]|^localhost$/u.test(url.hostname))
    return { wrong: 'That is not the address of a class. One looks like this: 192.168.1.20:4300' };
  return { address: url.href };
}

/** `URL.canParse` is younger than the oldest browsers this runs in. */
function parseUrl(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
