import { m } from '#words';
import type { Answer, AskedItem } from '../../../src-main/contract/quiz-items.ts';

type Asked = Pick<AskedItem, 'response'>;

/** Columns of a table of radios that still fit beside the article; longer ones are chosen from lists. */
const MOST_COLUMNS = 4;
const LONGEST_COLUMN = 18;

/** Where an answer starts: nothing chosen, and things to order as they were shown. Null where an answer is a place in a text. */
export function emptyAnswer({ response }: Asked): Answer | null {
  switch (response.type) {
    case 'choice':
      return { type: 'choice', chosen: [] };
    case 'match':
      return { type: 'match', pairs: [] };
    case 'order':
      return { type: 'order', order: response.entries.map(({ id }) => id) };
    case 'passage':
      return null;
    case 'text':
      return { type: 'text', text: '' };
  }
}

/** What is still to be done before it can be sent, in a sentence; null where nothing is. */
export function sayMissing({ response }: Asked, answer: Answer | null): string | null {
  if (!answer) return m.design_choose_a_sentence_in_the_article();
  switch (answer.type) {
    case 'choice':
      return answer.chosen.length > 0 ? null : m.design_choose_an_answer_first();
    case 'match': {
      const left = response.type === 'match' ? response.left.length - answer.pairs.length : 0;
      if (left === 0) return null;
      return m.design_lines_have_no_choice_yet({ left });
    }
    case 'text':
      return answer.text.trim() === '' ? m.design_write_your_answer_first() : null;
    case 'order':
    case 'passage':
      return null;
  }
}

/** Chosen once more, an option of several is taken back; of one, the others are. */
export function chooseOption(chosen: readonly string[], id: string, multiple: boolean): string[] {
  if (!multiple) return [id];
  return chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
}

/** An empty `right` takes the choice of that line back. */
export function choosePartner(
  pairs: readonly { left: string; right: string }[],
  left: string,
  right: string,
): { left: string; right: string }[] {
  const others = pairs.filter((pair) => pair.left !== left);
  return right === '' ? others : [...others, { left, right }];
}

/** Takes an entry out and puts it in at a place, which is held to the list. */
export function moveEntry(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id);
  const at = Math.min(Math.max(place, 0), others.length);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** Whether the choices of a match are few and short enough to be the columns of one table. */
export function isTable({ response }: Asked): boolean {
  return (
    response.type === 'match' &&
    response.right.length <= MOST_COLUMNS &&
    response.right.every(({ text }) => text.length <= LONGEST_COLUMN)
  );
}

/** An answer kept from before an item was edited may name what is no longer there. */
export function fits({ response }: Asked, answer: Answer | null): boolean {
  if (answer === null) return response.type === 'passage';
  if (answer.type !== response.type) return false;
  const has = (entries: readonly { id: string }[], ids: readonly string[]) =>
    ids.every((id) => entries.some((entry) => entry.id === id));
  if (response.type === 'choice' && answer.type === 'choice') return has(response.options, answer.chosen);
  if (response.type === 'match' && answer.type === 'match')
    return (
      has(
        response.left,
        answer.pairs.map(({ left }) => left),
      ) &&
      has(
        response.right,
        answer.pairs.map(({ right }) => right),
      )
    );
  if (response.type === 'order' && answer.type === 'order')
    return response.entries.length === answer.order.length && has(response.entries, answer.order);
  return true;
}
