import type { Answer } from './quiz-items.ts';

/** An answer that names its options by other ids: those shown to a student, those of a pack, or their own again. */
export function mapAnswerIds(answer: Answer, map: (id: string) => string): Answer {
  switch (answer.type) {
    case 'choice':
      return { ...answer, chosen: answer.chosen.map(map) };
    case 'match':
      return { ...answer, pairs: answer.pairs.map(({ left, right }) => ({ left: map(left), right: map(right) })) };
    case 'order':
      return { ...answer, order: answer.order.map(map) };
    case 'passage':
    case 'text':
      return answer;
  }
}
