import { webAddress } from '../web-address.ts';

/** SingleFile writes "url: ..." into a comment, browsers "saved from url=(0034)..." (the length in digits). */
const SINGLE_FILE = /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/u;
const SAVED_FROM = /<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->/u;

/** The address a saved page came from, where the program that saved it wrote that down; the day of saving is not looked at. */
export function findSavedAddress(html: string): string | null {
  const head = html.slice(0, 4096);
  return webAddress(SINGLE_FILE.exec(head)?.[1] ?? SAVED_FROM.exec(head)?.[1]);
}
