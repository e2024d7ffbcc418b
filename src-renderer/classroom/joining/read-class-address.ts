import { m } from '#words';
import { CODE_LENGTH } from '../../../src-main/contract/plain/class-words.ts';

export type ReadAddress = { readonly address: string } | { readonly wrong: string };

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;
const CODE = new RegExp(`^[a-z]{${CODE_LENGTH}}$`, 'iu');

/** The address of a class as somebody copies it from a board: mostly without its http, sometimes with spaces in it. */
export function readClassAddress(typed: string): ReadAddress {
  const plain = typed.replace(/\s+/gu, '');
  if (plain === '') return { wrong: m.classroom_type_the_address_that_your_teacher() };
  if (CODE.test(plain)) return { wrong: m.classroom_that_looks_like_the_code_of() };
  const address = SCHEME.test(plain) ? plain : `http://${plain}`;
  const url = parseUrl(address);
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || !/[.:]|^localhost$/u.test(url.hostname))
    return { wrong: m.classroom_that_is_not_the_address_of() };
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
