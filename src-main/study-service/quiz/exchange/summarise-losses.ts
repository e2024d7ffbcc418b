import type { Item } from '../../../contract/quiz.ts';
import { countOf, type RefusedList } from './refused.ts';

/** What of the items that were written their format does not hold, one line a sort of thing; `why` says where it went. */
export function summariseLosses(
  items: readonly Item[],
  lost: { rubric: boolean; reasonsOfLines: boolean },
  why: string,
): RefusedList {
  const sorts: [string, boolean, (item: Item) => boolean][] = [
    ['Kinds and estimates of difficulty', true, () => true],
    [
      'Passages and articles',
      true,
      ({ evidence, articleIds, absences }) => evidence.length + articleIds.length + absences.length > 0,
    ],
    ['Rubrics and model answers', lost.rubric, ({ key }) => key.type === 'text'],
    ['Reasons line by line', lost.reasonsOfLines, hasReasonsOfLines],
  ];
  return sorts.flatMap(([what, isLost, applies]) => {
    const count = isLost ? items.filter(applies).length : 0;
    return count === 0 ? [] : [{ what: `${what} of ${countOf(count, 'question')}`, why }];
  });
}

function hasReasonsOfLines({ response }: Item): boolean {
  if (response.type === 'match') return response.left.some(({ why }) => why !== '');
  return response.type === 'order' && response.entries.some(({ why }) => why !== '');
}
