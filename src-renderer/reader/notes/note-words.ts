import { INTL } from '../../design/words/language.ts';
import { m } from '#words';
import { FRAMING_CATEGORIES } from '../../../src-main/contract/plain/framing-categories.ts';
import type { CueRule, Note } from '../../../src-main/contract/framing.ts';
import { GROUP_WORDS } from '../../design/words/category-words.ts';

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
  if (origin === 'imported') return m.reader_brought_in_from_a_file();
  if (origin === 'cue accepted') return rule ? m.reader_a_rule_noticed_it({ rule }) : m.reader_a_rule_noticed_it_2();
  return null;
}

export const CONFIDENCE_CHOICES: readonly Note['confidence'][] = ['guess', 'fairly sure', 'certain'];

/** How often cues of a rule are right, as a count a person can picture. */
export function measuredWords({ measured }: Pick<CueRule, 'measured'>): string {
  if (!measured || measured.outOf === 0) return m.reader_nobody_has_measured_how_often_this();
  const share = Math.round((measured.right / measured.outOf) * 100);
  return m.reader_of_100_such_cues_were_on({ share });
}

const DAY = new Intl.DateTimeFormat(INTL, { day: 'numeric', month: 'short', year: 'numeric' });

export function shortDate(time: string): string {
  return DAY.format(new Date(time));
}
