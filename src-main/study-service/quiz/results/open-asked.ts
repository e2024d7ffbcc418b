import type { Role } from '../../../contract/plain/vocabulary.ts';
import { found } from '../../corpus/corpus-stores.ts';
import type { CheckedItem } from '../check-item.ts';
import { canBeAsked } from '../doing/ask-item.ts';
import type { Attempt } from '../doing/attempt-store.ts';
import { openView } from '../doing/open-view.ts';
import type { QuizWork } from '../quiz-work.ts';
import type { StoredItem } from '../quiz-store.ts';

/**
 * Which items can be asked at a desk or a seat as it reads now: those that hold, but for those that masking leaves nothing to choose by.
 * One of a class that was revealed after it had finished counts what it was not asked at the time; nobody noted that.
 */
export function openAsked(
  { stores, quizzes }: Pick<QuizWork, 'stores' | 'quizzes'>,
  quizId: string,
  checked: readonly CheckedItem<StoredItem>[],
): (reader: Pick<Attempt, 'revealed'>) => ReadonlySet<string> {
  const { caseId } = found(quizzes.read(quizId), 'quiz', quizId);
  const byRole = new Map<Role, ReadonlySet<string>>();
  return ({ revealed }) => {
    const role = revealed === null ? 'owner' : revealed === 1 ? 'told pupil' : 'pupil';
    const known = byRole.get(role);
    if (known) return known;
    const view = openView(stores, caseId, role);
    const asked = checked.filter(({ holds, item }) => holds && canBeAsked(item, view));
    const ids = new Set(asked.map(({ item }) => item.id));
    byRole.set(role, ids);
    return ids;
  };
}
