import type { NewItem } from '../../../contract/quiz.ts';

/** Stands in for branch quizex, whose file of this name replaces it. */
export async function readQti(_file: {
  bytes: Uint8Array;
  name: string;
}): Promise<{ items: NewItem[]; refused: { what: string; why: string }[] }> {
  return { items: [], refused: [] };
}
