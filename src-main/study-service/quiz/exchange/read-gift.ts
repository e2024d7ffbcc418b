import type { NewItem } from '../../../contract/quiz.ts';

/** Stands in for branch quizex, whose file of this name replaces it. */
export function readGift(_text: string): { items: NewItem[]; refused: { what: string; why: string }[] } {
  return { items: [], refused: [] };
}
