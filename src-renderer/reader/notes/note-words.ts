import { FRAMING_CATEGORIES } from '../../../src-main/contract/framing-categories.ts';
import type { CueRule, Note } from '../../../src-main/contract/framing.ts';
import { GROUP_WORDS } from '../../design/category-words.ts';

const GROUPS = ['choice', 'function', 'generic frame', 'remark', 'technique', 'topic'] as const;

/** The categories to choose from, by group; `chosen` is offered even where it is an advanced one, since it is there. */
export function offerCategories(advanced: boolean, chosen: string) {
  return GROUPS.flatMap((group) => {
    const list = FRAMING_CATEGORIES.filter(
      (category) => category.group === group && (advanced || !category.advanced || category.id === chosen),
    );
    return list.length === 0 ? [] : [{ group, words: GROUP_WORDS[group], list }];
  });
}

/** How it came to be, where that is not simply that somebody wrote it. */
export function originWords({ origin }: Pick<Note, 'origin'>, rule: string | null): string | null {
  if (origin === 'imported') return 'brought in from a file';
  if (origin === 'cue accepted') return rule ? `a rule noticed it: ${rule}` : 'a rule noticed it';
  return null;
}

export const CONFIDENCE_CHOICES: readonly Note['confidence'][] = ['guess', 'fairly sure', 'certain'];

/** How often cues of a rule are right, as a count a person can picture. */
export function measuredWords({ measured }: Pick<CueRule, 'measured'>): string {
  if (!measured || measured.outOf === 0) return 'Nobody has measured how often this kind is right.';
  const share = Math.round((measured.right / measured.outOf) * 100);
  return `Of 100 such cues, ${share} were on words that trained readers had marked too.`;
}

/** For one line: "The bridge that stood for …". */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

export function shortDate(time: string): string {
  return DAY.format(new Date(time));
}

/** In quotation marks, unless the words begin or end with some of their own. */
export function quoted(words: string): string {
  return `${/^["“„«‘]/u.test(words) ? '' : '“'}${words}${/["”»]$/u.test(words) ? '' : '”'}`;
}
