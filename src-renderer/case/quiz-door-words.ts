import type { QuizSummary } from '../../src-main/contract/quiz.ts';
import { countWords } from '../design/article-words.ts';

/** How many questions there are to a case, and how many of them can't be asked. */
export function quizDoorWords(quizzes: readonly Pick<QuizSummary, 'items' | 'blocked'>[]): string {
  if (quizzes.length === 0) return 'Make one from these articles';
  const sum = (of: 'items' | 'blocked') => quizzes.reduce((total, quiz) => total + quiz[of], 0);
  const several = quizzes.length > 1 ? ` in ${quizzes.length} quizzes` : '';
  const blocked = sum('blocked') > 0 ? ` · ${sum('blocked')} can’t be asked` : '';
  return `${countWords(sum('items'), 'question')}${several}${blocked}`;
}
