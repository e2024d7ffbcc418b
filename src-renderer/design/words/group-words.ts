import { m } from '#words';

/** A group that Parallax dealt is stored as "Group 2" and read in the page's language; one that a teacher named is shown as it is. */
export function groupWords(group: string): string {
  const dealt = /^Group (\d+)$/u.exec(group)?.[1];
  return dealt === undefined ? group : m.design_group({ number: dealt });
}
