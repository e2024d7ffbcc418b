import { m } from '#words';
import { INTL } from './language.ts';
import type { Rights } from '../../../src-main/contract/plain/pack-words.ts';

/** What may be done with a text, as the person who knows would say it, and what follows from it. */
export const RIGHTS_WORDS: Readonly<Record<Rights, { readonly label: string; readonly means: string }>> = {
  'own work': { label: m.design_my_own_work_or_my_classs(), means: m.design_goes_along_who_writes_a_text() },
  'free licence': {
    label: m.design_under_a_free_licence(),
    means: m.design_goes_along_name_the_licence_such(),
  },
  'public domain': {
    label: m.design_in_the_public_domain(),
    means: m.design_goes_along_nobodys_rights_stand_in(),
  },
  'permission given': { label: m.design_i_was_given_permission(), means: m.design_goes_along_say_who_gave_it() },
  'classroom use only': {
    label: m.design_for_my_own_classroom_only(),
    means: m.design_stays_behind_many_countries_let_a(),
  },
  'not known': {
    label: m.design_i_dont_know(),
    means: m.design_stays_behind_its_title_outlet_and(),
  },
};

/** Rights of which there is more to say: which licence, whose permission. */
export const NAMED_RIGHTS: Partial<Readonly<Record<Rights, string>>> = {
  'free licence': m.design_which_licence(),
  'permission given': m.design_whose_permission(),
};

const MEGABYTES = new Intl.NumberFormat(INTL, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "640 KB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return m.design_kb({ max: Math.max(1, Math.round(bytes / 1_000)) });
  return m.design_mb({ bytes: MEGABYTES.format(bytes / 1_000_000) });
}
