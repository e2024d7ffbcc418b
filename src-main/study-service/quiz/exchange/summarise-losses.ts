import type { Item } from '../../../contract/quiz.ts';
import { countOf, type RefusedList } from './refused.ts';

/** What of the items that were written their format does not hold, one line a sort of thing; `why` says where it went, `hasRubric` which lost one. */
export function summariseLosses(items: readonly Item[], hasRubric: (item: Item) => boolean, why: string): RefusedList {
  const sorts: [string, (item: Item) => boolean][] = [
    ['Kinds and estimates of difficulty', () => true],
    [
      'Passages and articles',
      ({ evidence, articleIds, absences }) => evidence.length + articleIds.length + absences.length > 0,
    ],
    ['Rubrics', hasRubric],
    ['Reasons line by line', hasReasonsOfLines],
  ];
  return sorts.flatMap(([what, applies]) => {
    const count = items.filter(applies).length;
    return count === 0 ? [] : [{ what: `${what} of ${countOf(count, 'question')}`, why }];
  });
}

function hasReasonsOfLines({ response }: Item): boolean {
  if (response.type === 'match') return response.left.some(({ why }) => why !== '');
  return response.type === 'order' && response.entries.some(({ why }) => why !== '');
}
