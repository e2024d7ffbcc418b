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
  if (passage.trim() === '') throw malformed('No words of the article are marked. Mark a sentence and answer again.');
  return { answer, passage };
}

/** A teacher may mend a question while it is on the screens of a class. */
const CHANGED = 'This question has changed since it was shown. Open the quiz again and answer it anew.';

function findFault(response: ItemResponse, answer: Answer): string | null {
  if (response.type !== answer.type) return CHANGED;
  const ids = new Set(idsOf(response));
  if (namedIn(answer).some((id) => !ids.has(id))) return CHANGED;
  if (response.type === 'choice' && !response.multiple && (answer as { chosen: string[] }).chosen.length !== 1)
    return 'This question has one answer. Choose one and no other.';
  if (response.type === 'passage' && !response.articleIds.includes((answer as { articleId: string }).articleId))
    return 'These words are in an article that the question does not ask about. Mark a sentence of one that stands beside it.';
  if (response.type === 'text' && (answer as { text: string }).text.length > response.longest)
    return `The answer is longer than ${response.longest} characters. Make it shorter.`;
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

function malformed(message: string): ExpectedFailure {
  return new ExpectedFailure({ code: 'malformed-input', path: 'answer', message });
}
