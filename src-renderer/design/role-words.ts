import { BLOCK_ROLES } from '../../src-main/contract/vocabulary.ts';
import type { BlockRole, Wholeness } from '../../src-main/contract/vocabulary.ts';

/** What each block role means, in one line a fourteen-year-old reads. The first eleven are the article; the rest stands beside it. */
export const ROLE_WORDS: Readonly<Record<BlockRole, string>> = {
  headline: 'The title over the article.',
  deck: 'The line or two under the title that sum it up.',
  byline: 'Who wrote it.',
  dateline: 'Where and when it was written, often at the start of the first line.',
  paragraph: 'A piece of the running text.',
  subheading: 'A small title inside the article.',
  quotation: 'Words of somebody else, set apart from the running text.',
  'transcript turn': 'One speaker’s turn in a printed conversation.',
  list: 'Points set under one another.',
  caption: 'The words under a picture.',
  correction: 'The newsroom says what it got wrong or changed.',
  navigation: 'Menus and links that lead elsewhere on the site.',
  promotion: 'The site asks you to subscribe, follow or give.',
  'advertising code': 'Computer code or labels left behind by an advertisement.',
  'share widget': 'Buttons for sending the page to others, and their counters.',
  'related story': 'A pointer to another article, with or without its first lines.',
  'reader comment': 'Written by readers under the article.',
  'comment form': 'The boxes for writing a comment.',
  footer: 'The foot of the page: addresses, rights, small print.',
};

/** The letter that gives a line this role in the list of lines. First letters where they are free. */
export const ROLE_KEYS: Readonly<Record<BlockRole, string>> = {
  headline: 'h',
  deck: 'd',
  byline: 'b',
  dateline: 'l',
  paragraph: 'p',
  subheading: 's',
  quotation: 'q',
  'transcript turn': 't',
  list: 'i',
  caption: 'c',
  correction: 'x',
  navigation: 'n',
  promotion: 'o',
  'advertising code': 'a',
  'share widget': 'w',
  'related story': 'r',
  'reader comment': 'm',
  'comment form': 'f',
  footer: 'z',
};

export function roleOfKey(key: string): BlockRole | undefined {
  return BLOCK_ROLES.find((role) => ROLE_KEYS[role] === key);
}

/** How a role is counted in a sentence: [one, several]. */
const COUNTED: Partial<Record<BlockRole, readonly [string, string]>> = {
  navigation: ['line of menu', 'lines of menu'],
  promotion: ['promotion', 'promotions'],
  'advertising code': ['line of advertising code', 'lines of advertising code'],
  'share widget': ['line of share buttons', 'lines of share buttons'],
  'related story': ['related story', 'related stories'],
  'reader comment': ['reader comment', 'reader comments'],
  'comment form': ['comment form', 'comment forms'],
  footer: ['line of page footer', 'lines of page footer'],
};

/** "31 reader comments, 1 comment form and 4 lines of menu", most first; empty for no blocks. */
export function countRoles(blocks: readonly { role: BlockRole }[]): string {
  const counts = new Map<BlockRole, number>();
  for (const { role } of blocks) counts.set(role, (counts.get(role) ?? 0) + 1);
  const parts = [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([role, count]) => `${count} ${COUNTED[role]?.[count === 1 ? 0 : 1] ?? role}`);
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
}

export const WHOLENESS_WORDS: Readonly<Record<Wholeness, string>> = {
  whole: 'The whole article came in.',
  'cut off': 'Only a part came in: a paywall, a teaser, or the page ended early.',
  'not known': 'Nobody has said yet.',
};
