import type { OutputOf } from '../../src-main/contract/contract.ts';
import type { Holds, LibraryCopy } from '../../src-main/contract/upkeep.ts';
import { countWords } from '../design/article-words.ts';

/** "3 cases, 41 articles, 12 notes". */
export function holdsWords({ cases, articles, notes }: Holds): string {
  return [countWords(cases, 'case'), countWords(articles, 'article'), countWords(notes, 'note')].join(', ');
}

export function sizeWords(bytes: number): string {
  return bytes < 1e5 ? 'under 0.1 MB' : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Why a copy was made, where it was not the day's. */
export const KIND_WORDS: Readonly<Record<LibraryCopy['kind'], string>> = {
  daily: '',
  'before an update': 'Before Parallax was updated',
  'before going back': 'Before going back to another copy',
  'before mending': 'Before mending',
};

/** What a check came to, in one or two sentences. */
export function outcomeWords({ outcome, ...found }: OutputOf<'upkeep.repair'>): string {
  if (outcome === 'damaged')
    return 'The file of your library is damaged. Parallax starts again on the newest good copy and keeps the damaged file.';
  if (outcome === 'sound') return 'Your library is sound: there was nothing to mend.';
  const done = [
    found.indexes ? 'its lists were put in order' : '',
    found.search ? 'the search index, which was broken, is new' : '',
    found.looseEnds > 0 ? `${countWords(found.looseEnds, 'loose end')} that pointed at nothing went` : '',
    found.leftovers > 0 ? `${countWords(found.leftovers, 'unfinished copy', 'unfinished copies')} went` : '',
  ].filter(Boolean);
  const copy = found.copy ? ' The library as it was before is among the copies below.' : '';
  return `Your library was mended: ${done.join('; ')}.${copy}`;
}
