import type { OriginLink } from '../../src-main/contract/origin.ts';
import type { OutputOf } from '../../src-main/contract/contract.ts';
import { countWords, dayWords } from '../design/article-words.ts';

/** "3 paragraphs changed, 41 words added, 12 removed": what is nought is left out. */
export function changeWords({ summary, fields }: OutputOf<'corpus.compareVersions'>): string {
  const { paragraphsChanged, paragraphsAdded, paragraphsRemoved, wordsAdded, wordsRemoved } = summary;
  const parts = [
    fields.some(({ field }) => field === 'title') && 'the title changed',
    paragraphsChanged > 0 && `${countWords(paragraphsChanged, 'paragraph')} changed`,
    paragraphsAdded > 0 && `${countWords(paragraphsAdded, 'paragraph')} added`,
    paragraphsRemoved > 0 && `${countWords(paragraphsRemoved, 'paragraph')} removed`,
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

/** Who likely had it first, and what says so. */
export function directionWords({ direction, other }: OriginLink): string {
  const name = other.outlet?.name ?? 'the other one';
  const { origin, basis, evidence } = direction;
  if (origin === null) return 'Which came first, nothing in them tells.';
  const first = origin === 'other' ? name : 'this one';
  if (basis === 'stated credit') return `It comes from ${first}: the text says “${evidence}”.`;
  if (basis === 'canonical address') return `It comes from ${first}: the page names ${evidence} as the original.`;
  return `Likelier from ${first}, because it is dated earlier${evidence ? ` (${dayWords(evidence)})` : ''}.`;
}
