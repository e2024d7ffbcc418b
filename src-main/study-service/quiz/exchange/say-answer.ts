import type { Answer, Item } from '../../../contract/quiz.ts';

const BETWEEN = ' | ';

/** An answer in the words that were on the screen; `passage` are the words that were pointed at. What a student wrote keeps its lines. */
export function sayAnswer({ response }: Pick<Item, 'response'>, answer: Answer, passage: string | null): string {
  switch (answer.type) {
    case 'choice':
      return answer.chosen.map((id) => textOf(response.type === 'choice' ? response.options : [], id)).join(BETWEEN);
    case 'match': {
      const [left, right] = response.type === 'match' ? [response.left, response.right] : [[], []];
      return answer.pairs.map((pair) => `${textOf(left, pair.left)} = ${textOf(right, pair.right)}`).join(BETWEEN);
    }
    case 'order':
      return answer.order.map((id) => textOf(response.type === 'order' ? response.entries : [], id)).join(BETWEEN);
    case 'passage':
      return passage ?? '';
    case 'text':
      return answer.text;
  }
}

/** What is right, said the same way; any of several passages or model answers is. */
export function sayKey(item: Item): string {
  const { key } = item;
  switch (key.type) {
    case 'choice':
      return sayAnswer(item, { type: 'choice', chosen: key.right }, null);
    case 'match':
      return sayAnswer(item, key, null);
    case 'order':
      return sayAnswer(item, key, null);
    case 'passage':
      return key.passages.map(({ exact }) => exact).join(BETWEEN);
    case 'text':
      return key.modelAnswers.join(BETWEEN);
  }
}

/** An option that was edited away since is told by its id: an answer is never lost. */
function textOf(entries: readonly { id: string; text: string }[], id: string): string {
  return entries.find((entry) => entry.id === id)?.text ?? id;
}
