import type { Item } from '../../../contract/quiz.ts';

/** Stands in for branch quizex, whose file of this name replaces it. */
export function writeGift(_items: readonly Item[]): { text: string; refused: { what: string; why: string }[] } {
  return { text: '', refused: [] };
}
