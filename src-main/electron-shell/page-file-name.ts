import { PAGE_ADDRESS } from './page-origin.ts';

/**
 * The file an address names, relative to the page's folder, or null. Only plain names get through: no escapes, no
 * backslash, no part that begins with a dot, so no spelling of `..` is left to reason about.
 */
export function pageFileName(address: string): string | null {
  if (!address.startsWith(PAGE_ADDRESS)) return null;
  const path = address.slice(PAGE_ADDRESS.length).replace(/[?#].*$/s, '');
  if (path === '') return 'index.html';
  return /^(?:\w[\w.-]*\/)*\w[\w.-]*$/.test(path) ? path : null;
}
