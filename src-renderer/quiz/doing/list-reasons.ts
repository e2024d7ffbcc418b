import { m } from '#words';
import type { AskedItem, Feedback } from '../../../src-main/contract/quiz.ts';
import { sayOption } from './verdict.ts';

/** An option, line or entry as the feedback lists it. */
export interface ReasonLine {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  /** Whether it was this person's choice, or for a line of a match or an entry, always. */
  readonly chosen: boolean;
  /** What was right about it, in words. */
  readonly said: string;
  readonly why: string;
}

interface Entry {
  readonly id: string;
  readonly text: string;
}

/** Choices in the order they stood in; a match by its lines; events in the order that is right. */
export function listReasons(response: AskedItem['response'], { answer, key, reasons }: Feedback): ReasonLine[] {
  const why = (id: string) => reasons.find((reason) => reason.id === id)?.why ?? '';
  const isHeld = (id: string) => reasons.find((reason) => reason.id === id)?.right ?? false;
  if (response.type === 'choice' && key.type === 'choice' && answer.type === 'choice')
    return response.options.map(({ id, text }) => {
      const [right, chosen] = [key.right.includes(id), answer.chosen.includes(id)];
      return { id, text, right, chosen, said: sayOption(right, chosen), why: why(id) };
    });
  if (response.type === 'match' && key.type === 'match' && answer.type === 'match')
    return response.left.map(({ id, text }) => {
      const yours = partner(response.right, answer.pairs, id);
      const rights = partner(response.right, key.pairs, id);
      const right = isHeld(id);
      const said = right ? m.quiz_right({ rights }) : m.quiz_right_would_be_you_chose({ rights, yours });
      return { id, text, right, chosen: true, said, why: why(id) };
    });
  if (response.type === 'order' && key.type === 'order' && answer.type === 'order')
    return key.order.map((id) => {
      const right = isHeld(id);
      const said = right
        ? m.quiz_you_had_it_here()
        : m.quiz_you_had_it_in_place({ order: answer.order.indexOf(id) + 1 });
      const text = response.entries.find((entry) => entry.id === id)?.text ?? '';
      return { id, text, right, chosen: true, said, why: why(id) };
    });
  return [];
}

function partner(entries: readonly Entry[], pairs: readonly { left: string; right: string }[], left: string): string {
  const id = pairs.find((pair) => pair.left === left)?.right;
  return entries.find((entry) => entry.id === id)?.text ?? m.quiz_chose_nothing();
}
