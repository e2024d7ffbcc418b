import { mapAnswerIds } from '../../../contract/answer-ids.ts';
import type { Answer, Feedback, ItemKey, NewItem } from '../../../contract/quiz.ts';
import type { Asking } from './ask-item.ts';
import { CANNOT_TELL } from '../../../contract/plain/quiz-kinds.ts';
import type { AnswerConfidence } from '../../../contract/plain/quiz-kinds.ts';
import { gradeAnswer } from '../grade-answer.ts';
import type { GivenAnswer } from '../grade-answer.ts';
import { mapKeyIds } from './hide-ids.ts';
import type { View } from './open-view.ts';

type Reasons = Feedback['reasons'];

/** Added to the reason of the honest option where somebody chose it and the texts do tell. */
const DOUBT_RULE =
  'The texts do tell. Saying that it cannot be told keeps half of the point; a wrong claim keeps none.';

/** What is told once an answer is stored, in the words and ids that its reader may see. */
export function composeFeedback(
  item: NewItem & { readonly id: string },
  given: GivenAnswer & { readonly confidence: AnswerConfidence },
  { view, veil }: Pick<Asking, 'view' | 'veil'>,
): Feedback {
  const { show } = veil(item.id);
  const key = mapKeyIds(item.key, show);
  return {
    itemId: item.id,
    answer: mapAnswerIds(given.answer, show),
    confidence: given.confidence,
    score: gradeAnswer(item, given),
    key: key.type === 'passage' ? { ...key, passages: key.passages.map(view.passage) } : maskWords(key, view),
    reasons: giveReasons(item, given.answer).map(({ id, right, why }) => ({
      id: show(id),
      right,
      why: view.words(why),
    })),
    explanation: view.words(item.explanation),
    evidence: item.evidence.map(view.passage),
  };
}

/** A rubric and its model answers name outlets as freely as an explanation does. */
function maskWords(key: ItemKey, view: View): ItemKey {
  if (key.type !== 'text') return key;
  const rubric = key.rubric.map(({ points, meaning }) => ({ points, meaning: view.words(meaning) }));
  return { ...key, rubric, modelAnswers: key.modelAnswers.map(view.words) };
}

/** Per option whether it is right, per line or entry whether it was given its right partner or place. */
function giveReasons({ response, key }: NewItem, answer: Answer): Reasons {
  if (response.type === 'choice' && key.type === 'choice') {
    const chosen = answer.type === 'choice' ? answer.chosen : [];
    return response.options.map(({ id, why }) => {
      const right = key.right.includes(id);
      const isDoubt = id === CANNOT_TELL && !right && chosen.length === 1 && chosen.includes(id);
      return { id, right, why: isDoubt ? `${why} ${DOUBT_RULE}`.trim() : why };
    });
  }
  if (response.type === 'match' && key.type === 'match') {
    const partners = new Map(key.pairs.map(({ left, right }) => [left, right]));
    const given = new Map(answer.type === 'match' ? answer.pairs.map(({ left, right }) => [left, right]) : []);
    return response.left.map(({ id, why }) => ({ id, right: given.get(id) === partners.get(id), why }));
  }
  if (response.type === 'order' && key.type === 'order') {
    const order = answer.type === 'order' ? answer.order : [];
    return response.entries.map(({ id, why }) => ({ id, right: order.indexOf(id) === key.order.indexOf(id), why }));
  }
  return [];
}
