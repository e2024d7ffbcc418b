import { m } from '#words';
import type { AlsoIn, OriginLink } from '../../../src-main/contract/origin.ts';
import type { OutputOf } from '../../../src-main/contract/contract.ts';
import { reasonWords } from '../../design/words/origin-words.ts';

/** "3 paragraphs changed, 41 words added, 12 removed": what is nought is left out. */
export function changeWords({ summary, fields }: OutputOf<'corpus.compareVersions'>): string {
  const { paragraphsChanged, paragraphsAdded, paragraphsRemoved, paragraphsMoved, wordsAdded, wordsRemoved } = summary;
  const parts = [
    fields.some(({ field }) => field === 'title') && m.library_the_title_changed(),
    paragraphsChanged > 0 && m.library_paragraphs_changed({ paragraphsChanged }),
    paragraphsAdded > 0 && m.library_paragraphs_added({ paragraphsAdded }),
    paragraphsRemoved > 0 && m.library_paragraphs_removed({ paragraphsRemoved }),
    paragraphsMoved > 0 && m.library_paragraphs_moved({ paragraphsMoved }),
    wordsAdded > 0 && m.library_words_added({ wordsAdded }),
    wordsRemoved > 0 && m.library_words_removed({ wordsRemoved }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return m.library_no_words_changed();
  const line = parts.join(', ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** "12 of its 20 paragraphs also stand in", to be followed by the other article's name. */
export function sharedWords({ kind, here }: OriginLink): string {
  if (kind === 'near duplicate') return m.library_nearly_the_same_text_also_stands();
  if (here.paragraphs === 0) return m.library_of_its_words_also_stand_in({ words: here.words });
  return m.library_of_its_paragraphs_also_in({
    ofParagraphs: here.ofParagraphs,
    paragraphs: here.paragraphs,
    which: m.library_stand({ paragraphs: here.paragraphs }),
  });
}

/** "Much of it also stands in", and how much: before and after the name of the other article. */
export function alsoInWords({ kind, here }: Pick<AlsoIn, 'kind' | 'here'>): { before: string; after: string } {
  const { paragraphs, ofParagraphs, words, ofWords } = here;
  const much = kind === 'near duplicate' || words * 2 >= ofWords;
  return {
    before: much ? m.library_much_of_it_also_stands_in() : m.library_part_of_it_also_stands_in(),
    after:
      paragraphs > 0 ? m.library_of_paragraphs({ ofParagraphs, paragraphs }) : m.library_words_of({ words, ofWords }),
  };
}

/** Who likely had it first, and what says so. */
export function directionWords({ direction, other }: Pick<OriginLink, 'direction' | 'other'>): string {
  const { origin } = direction;
  if (origin === null) return m.library_which_came_first_nothing_in_them();
  const first = origin === 'other' ? (other.outlet?.name ?? m.library_the_other_one()) : m.library_this_one();
  const from = direction.basis === 'earlier date' ? m.library_likelier_from() : m.library_it_comes_from();
  return `${from} ${first}${reasonWords(direction)}.`;
}

/** "Kept in the new version: your title “A crack” and the 3 roles you gave lines.", or nothing. */
export function carriedWords(version: { title: string; carried: { title: boolean; roles: number } }): string {
  const { title, roles } = version.carried;
  const parts = [
    title && m.library_your_title({ title: version.title }),
    roles > 0 && m.library_the_roles_you_gave_lines({ roles }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return '';
  const line = parts.join(` ${m.library_and()} `);
  return m.library_kept_in_the_new_version({ line });
}
