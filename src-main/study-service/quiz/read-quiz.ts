import type { OutputOf, ParsedInputOf } from '../../contract/contract.ts';
import type { Item, QuizSummary } from '../../contract/quiz.ts';
import { found } from '../corpus/corpus-stores.ts';
import type { CheckedItem } from './check-item.ts';
import { checkQuiz, readTexts } from './quiz-work.ts';
import type { QuizWork } from './quiz-work.ts';
import type { StoredItem, StoredQuiz } from './quiz-store.ts';

/** Each is checked against the texts as they are now: a list that says how many questions can’t be asked must not be of yesterday. */
export function listQuizzes(work: QuizWork, { caseId }: ParsedInputOf<'quiz.list'>): OutputOf<'quiz.list'> {
  const students = work.attempts.countStudents();
  const texts = readTexts(work);
  const quizzes = work.quizzes
    .list(caseId)
    .map((quiz) => summarise(quiz, checkQuiz(work, quiz.id, texts), students.get(quiz.id) ?? 0));
  return { quizzes };
}

/** With its keys, for who wrote it. Questions that do not hold say why. */
export function readQuiz(work: QuizWork, { quizId }: { quizId: string }): OutputOf<'quiz.read'> {
  const quiz = found(work.quizzes.read(quizId), 'quiz', quizId);
  const checked = checkQuiz(work, quizId);
  return {
    quiz: summarise(quiz, checked, work.attempts.listOfQuiz(quizId).length),
    items: checked.map(showItem),
  };
}

/** Whether each key still stands, and if not, why in a sentence for a teacher. */
export function checkItems(work: QuizWork, { quizId }: { quizId: string }): OutputOf<'quiz.check'> {
  found(work.quizzes.read(quizId), 'quiz', quizId);
  return {
    items: checkQuiz(work, quizId).map((checked) =>
      checked.holds ? { id: checked.item.id, holds: true } : { id: checked.item.id, holds: false, why: checked.why },
    ),
  };
}

/** An item as its teacher sees it. */
export function showItem(checked: CheckedItem<StoredItem>): Item {
  const { quizId: _, ...item } = checked.item;
  const choices =
    item.response.type === 'choice' ? { options: item.response.options.map(({ id, text }) => ({ id, text })) } : {};
  return { ...item, ...choices, ...(checked.holds ? { holds: true } : { holds: false, why: checked.why }) };
}

function summarise(
  { id, caseId, title, bundled, addedAt }: StoredQuiz,
  checked: readonly CheckedItem[],
  students: number,
): QuizSummary {
  const blocked = checked.filter(({ holds }) => !holds).length;
  return { id, caseId, title, bundled, addedAt, items: checked.length, blocked, students };
}
