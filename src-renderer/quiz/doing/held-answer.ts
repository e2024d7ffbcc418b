import type { OutputOf } from '../../../src-main/contract/contract.ts';
import type { Answer } from '../../../src-main/contract/quiz.ts';

/** An answer that nothing is told of yet: what it is, and whether it is still in this browser, with the teacher, or kept until its person hands it in. */
export interface HeldAnswer {
  readonly where: 'here' | 'handed in' | 'kept';
  readonly answer: Answer;
}

type Stored = OutputOf<'quiz.start'>['given'];
type FromHere = { readonly work: { readonly answer: Answer }; readonly where: HeldAnswer['where'] };

/** This browser knows what it sent and whether it has arrived; what the same seat answered on another device only the class knows. */
export function findHeld(itemId: string, fromHere: FromHere | null, stored: Stored): HeldAnswer | null {
  if (fromHere) return { where: fromHere.where, answer: fromHere.work.answer };
  const given = stored.find((one) => one.itemId === itemId);
  return given ? { where: 'handed in', answer: given.answer } : null;
}
