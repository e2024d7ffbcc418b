import { ExpectedFailure } from '../../../contract/failures.ts';
import type { Answer, ItemResponse, NewItem } from '../../../contract/quiz.ts';
import { idsOf } from './hide-ids.ts';

/** An answer as it is stored, with the words it points at. Fails with `malformed-input` where it does not answer this item. */
export function readGivenAnswer(
  { response }: NewItem,
  answer: Answer,
  texts: (articleId: string) => { readonly body: string } | null,
): { answer: Answer; passage: string | null } {
  const fault = findFault(response, answer);
  if (fault !== null) throw malformed(fault);
  if (answer.type !== 'passage') return { answer, passage: null };
  const body = texts(answer.articleId)?.body ?? '';
  const passage = body.slice(answer.start, answer.end);
  if (passage.trim() === '') throw malformed('no words of that article were selected');
  return { answer, passage };
}

function findFault(response: ItemResponse, answer: Answer): string | null {
  if (response.type !== answer.type) return `this question is answered by "${response.type}"`;
  const ids = new Set(idsOf(response));
  if (namedIn(answer).some((id) => !ids.has(id))) return 'it names something that this question does not have';
  if (response.type === 'choice' && !response.multiple && (answer as { chosen: string[] }).chosen.length !== 1)
    return 'exactly one option is chosen';
  if (response.type === 'passage' && !response.articleIds.includes((answer as { articleId: string }).articleId))
    return 'the passage is in an article that this question does not ask about';
  if (response.type === 'text' && (answer as { text: string }).text.length > response.longest)
    return `the answer is longer than ${response.longest} characters`;
  return null;
}

function namedIn(answer: Answer): string[] {
  switch (answer.type) {
    case 'choice':
      return answer.chosen;
    case 'match':
      return answer.pairs.flatMap(({ left, right }) => [left, right]);
    case 'order':
      return answer.order;
    case 'passage':
    case 'text':
      return [];
  }
}

function malformed(fault: string): ExpectedFailure {
  return new ExpectedFailure({
    code: 'malformed-input',
    path: 'answer',
    message: `quiz.answer can't read "answer": ${fault}.`,
  });
}
