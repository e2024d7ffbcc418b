import type { AlsoIn, OriginLink } from '../../src-main/contract/origin.ts';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { countWords } from '../design/article-words.ts';
import { reasonWords } from '../design/origin-words.ts';

/** "3 paragraphs changed, 41 words added, 12 removed": what is nought is left out. */
export function changeWords({ summary, fields }: OutputOf<'corpus.compareVersions'>): string {
  const { paragraphsChanged, paragraphsAdded, paragraphsRemoved, paragraphsMoved, wordsAdded, wordsRemoved } = summary;
  const parts = [
    fields.some(({ field }) => field === 'title') && 'the title changed',
    paragraphsChanged > 0 && `${countWords(paragraphsChanged, 'paragraph')} changed`,
    paragraphsAdded > 0 && `${countWords(paragraphsAdded, 'paragraph')} added`,
    paragraphsRemoved > 0 && `${countWords(paragraphsRemoved, 'paragraph')} removed`,
    paragraphsMoved > 0 && `${countWords(paragraphsMoved, 'paragraph')} moved`,
    wordsAdded > 0 && `${countWords(wordsAdded, 'word')} added`,
    wordsRemoved > 0 && `${countWords(wordsRemoved, 'word')} removed`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'No words changed.';
  const line = parts.join(', ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

/** "12 of its 20 paragraphs also stand in", to be followed by the other article's name. */
export function sharedWords({ kind, here }: OriginLink): string {
  if (kind === 'near duplicate') return 'Nearly the same text also stands in';
  if (here.paragraphs === 0) return `${countWords(here.words, 'of its words', 'of its words')} also stand in`;
  return `${here.paragraphs} of its ${countWords(here.ofParagraphs, 'paragraph')} also ${here.paragraphs === 1 ? 'stands' : 'stand'} in`;
}

/** "Much of it also stands in", and how much: before and after the name of the other article. */
export function alsoInWords({ kind, here }: Pick<AlsoIn, 'kind' | 'here'>): { before: string; after: string } {
  const { paragraphs, ofParagraphs, words, ofWords } = here;
  const much = kind === 'near duplicate' || words * 2 >= ofWords;
  return {
    before: `${much ? 'Much' : 'Part'} of it also stands in`,
    after:
      paragraphs > 0
        ? `${paragraphs} of ${countWords(ofParagraphs, 'paragraph')}`
        : `${countWords(words, 'word')} of ${ofWords}`,
  };
}

/** Who likely had it first, and what says so. */
export function directionWords({ direction, other }: Pick<OriginLink, 'direction' | 'other'>): string {
  const { origin } = direction;
  if (origin === null) return 'Which came first, nothing in them tells.';
  const first = origin === 'other' ? (other.outlet?.name ?? 'the other one') : 'this one';
  const from = direction.basis === 'earlier date' ? 'Likelier from' : 'It comes from';
  return `${from} ${first}${reasonWords(direction)}.`;
}

/** "Kept in the new version: your title “A crack” and the 3 roles you gave lines.", or nothing. */
export function carriedWords(version: { title: string; carried: { title: boolean; roles: number } }): string {
  const { title, roles } = version.carried;
  const parts = [
    title && `your title “${version.title}”`,
    roles > 0 && `the ${countWords(roles, 'role you gave a line', 'roles you gave lines')}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return '';
  const line = parts.join(' and ');
  return `Kept in the new version: ${line}.`;
}
