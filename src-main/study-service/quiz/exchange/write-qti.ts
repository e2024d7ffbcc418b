import type { Item } from '../../../contract/quiz.ts';

/** Stands in for branch quizex, whose file of this name replaces it. */
export async function writeQti(
  _items: readonly Item[],
  _title: string,
): Promise<{ bytes: Uint8Array; refused: { what: string; why: string }[] }> {
  return { bytes: new Uint8Array(), refused: [] };
}
