import type { Answer } from '../../../contract/quiz.ts';

/** An answer whose options have the numbers of a pack without keys, with their own ids; what has no such number stays. */
export function nameOptions(answer: Answer, options: Readonly<Record<string, string>> | undefined): Answer {
  if (!options) return answer;
  const own = (id: string) => (Object.hasOwn(options, id) ? options[id]! : id);
  switch (answer.type) {
    case 'choice':
      return { ...answer, chosen: answer.chosen.map(own) };
    case 'match':
      return { ...answer, pairs: answer.pairs.map(({ left, right }) => ({ left: own(left), right: own(right) })) };
    case 'order':
      return { ...answer, order: answer.order.map(own) };
    case 'passage':
    case 'text':
      return answer;
  }
}
