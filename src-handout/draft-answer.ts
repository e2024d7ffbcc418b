import type { HandoutItem } from '../src-main/contract/handout-file.ts';
import type { Answer } from '../src-main/contract/quiz-items.ts';

/** An answer nobody has given yet; null where it is a sentence of an article. */
export function startAnswer({ response }: Pick<HandoutItem, 'response'>): Answer | null {
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

export function finished({ response }: Pick<HandoutItem, 'response'>, answer: Answer): boolean {
  switch (answer.type) {
    case 'choice':
      return answer.chosen.length > 0;
    case 'match':
      return response.type === 'match' && answer.pairs.length === response.left.length;
    case 'text':
      return answer.text.trim() !== '';
    case 'order':
    case 'passage':
      return true;
  }
}

export function toggleChoice(answer: Extract<Answer, { type: 'choice' }>, id: string, multiple: boolean): Answer {
  if (!multiple) return { ...answer, chosen: [id] };
  const others = answer.chosen.filter((one) => one !== id);
  return { ...answer, chosen: others.length === answer.chosen.length ? [...others, id] : others };
}

export function pairLeft(answer: Extract<Answer, { type: 'match' }>, left: string, right: string): Answer {
  const others = answer.pairs.filter((pair) => pair.left !== left);
  return { ...answer, pairs: right === '' ? others : [...others, { left, right }] };
}

export function moveEntry(answer: Extract<Answer, { type: 'order' }>, place: number, by: -1 | 1): Answer {
  const order = [...answer.order];
  const [moved] = order.splice(place, 1);
  if (moved !== undefined) order.splice(place + by, 0, moved);
  return { ...answer, order };
}
