import { m } from '#words';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { Holds, LibraryCopy } from '../../src-main/contract/upkeep.ts';

/** "3 cases, 41 articles, 12 notes". */
export function holdsWords({ cases, articles, notes }: Holds): string {
  return [m.settings_cases({ cases }), m.settings_articles({ articles }), m.settings_notes_2({ notes })].join(', ');
}

export function sizeWords(bytes: number): string {
  return bytes < 1e5 ? m.settings_under_0_1_mb() : m.settings_mb({ bytes: (bytes / 1e6).toFixed(1) });
}

/** Why a copy was made, where it was not the day's. */
export const KIND_WORDS: Readonly<Record<LibraryCopy['kind'], string>> = {
  daily: '',
  'before an update': m.settings_before_parallax_was_updated(),
  'before going back': m.settings_before_going_back_to_another_copy(),
  'before mending': m.settings_before_mending(),
};

/** What a check came to, in one or two sentences. */
export function outcomeWords({ outcome, ...found }: OutputOf<'upkeep.repair'>): string {
  if (outcome === 'damaged') return m.settings_the_file_of_your_library_is();
  if (outcome === 'sound') return m.settings_your_library_is_sound_there_was();
  const done = [
    found.indexes ? m.settings_its_lists_were_put_in_order() : '',
    found.search ? m.settings_the_search_index_which_was_broken() : '',
    found.looseEnds > 0 ? m.settings_loose_ends_that_pointed_at_nothing({ looseEnds: found.looseEnds }) : '',
    found.leftovers > 0 ? m.settings_unfinished_copies_went({ leftovers: found.leftovers }) : '',
  ].filter(Boolean);
  const copy = found.copy ? ` ${m.settings_the_library_as_it_was_before()}` : '';
  return m.settings_your_library_was_mended({ done: done.join('; '), copy });
}
