import type { HandoutCase } from '../../src-main/contract/handout-file.ts';

/** The case inside a handout. A document that is only read runs nothing and loads nothing. */
export function readHandout(text: string): HandoutCase {
  const held = new DOMParser().parseFromString(text, 'text/html').getElementById('case')?.textContent;
  return JSON.parse(held ?? 'null') as HandoutCase;
}
