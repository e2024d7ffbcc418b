import { m } from '#words';
import type { QuizSummary } from '../../src-main/contract/quiz.ts';

/** How many questions there are to a case, and how many of them can't be asked. */
export function quizDoorWords(quizzes: readonly Pick<QuizSummary, 'items' | 'blocked'>[]): string {
  if (quizzes.length === 0) return m.case_make_one_from_these_articles();
  const sum = (of: 'items' | 'blocked') => quizzes.reduce((total, quiz) => total + quiz[of], 0);
  const several = quizzes.length > 1 ? ` ${m.case_in_quizzes({ quizzes: quizzes.length })}` : '';
  const blocked = sum('blocked') > 0 ? ` ${m.case_cant_be_asked({ blocked: sum('blocked') })}` : '';
  return `${m.case_questions_2({ items: sum('items') })}${several}${blocked}`;
}
