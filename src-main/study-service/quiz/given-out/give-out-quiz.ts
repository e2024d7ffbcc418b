import { mapAnswerIds } from '../../../contract/answer-ids.ts';
import type { Answer, AskedItem, Feedback } from '../../../contract/quiz.ts';
import { found } from '../../corpus/corpus-stores.ts';
import { askItem } from '../doing/ask-item.ts';
import type { Asking } from '../doing/ask-item.ts';
import { composeFeedback } from '../doing/compose-feedback.ts';
import { gradeAnswer, isRight } from '../grade-answer.ts';
import { veilFor } from '../doing/hide-ids.ts';
import { openView } from '../doing/open-view.ts';
import type { StoredItem } from '../quiz-store.ts';
import { checkQuiz, readTexts } from '../quiz-work.ts';
import type { QuizWork } from '../quiz-work.ts';

type Range = readonly [start: number, end: number];

export interface GivingOut {
  readonly quizId: string;
  readonly masked: boolean;
  /** Veils the ids of options; who takes answers back in needs it again. */
  readonly seed: string;
  /** Of an article, in offsets into its body: what can be pointed at. */
  readonly sentencesOf: (articleId: string) => readonly Range[];
}

/** A question as it leaves the house, with what must be sealed before it does. */
export interface GivenItem {
  readonly asked: AskedItem;
  /** Every answer that is wholly right, in the ids of `asked`; none where a person grades it. */
  readonly accepted: readonly Answer[];
  readonly told: Pick<Feedback, 'explanation' | 'reasons' | 'evidence'>;
}

/** The questions of a quiz that hold, for somebody who answers them away from this library. */
export function giveOutQuiz(work: QuizWork, giving: GivingOut): { caseId: string; title: string; items: GivenItem[] } {
  const quiz = found(work.quizzes.read(giving.quizId), 'quiz', giving.quizId);
  const role = giving.masked ? 'pupil' : 'told pupil';
  const asking: Asking = {
    seed: giving.seed,
    view: openView(work.stores, quiz.caseId, role),
    veil: veilFor(role, giving.seed),
  };
  const texts = readTexts(work);
  const items = checkQuiz(work, quiz.id, texts).flatMap(({ holds, item }): GivenItem[] => {
    const asked = holds ? askItem(item, asking) : null;
    if (!asked) return [];
    const right = rightAnswers(item, (articleId) => texts(articleId)?.body ?? '', giving.sentencesOf);
    const { show } = asking.veil(item.id);
    const [answer] = right;
    const fed = composeFeedback(
      item,
      { answer: answer ?? { type: 'text', text: '' }, passage: null, points: null, confidence: 'certain' },
      asking,
    );
    return [{ asked, accepted: right.map((one) => mapAnswerIds(one, show)), told: fed }];
  });
  return { caseId: quiz.caseId, title: asking.view.words(quiz.title), items };
}

/** Below this no sentence is near enough to a passage of the key to stand for it. */
const HALF = 0.5;

function rightAnswers(
  item: StoredItem,
  bodyOf: (articleId: string) => string,
  sentencesOf: GivingOut['sentencesOf'],
): Answer[] {
  const { key, response } = item;
  switch (key.type) {
    case 'choice':
      return response.type === 'choice' && response.multiple
        ? [{ type: 'choice', chosen: [...key.right] }]
        : key.right.map((id) => ({ type: 'choice', chosen: [id] }));
    case 'match':
      return [{ type: 'match', pairs: [...key.pairs] }];
    case 'order':
      return [{ type: 'order', order: [...key.order] }];
    case 'passage': {
      const scored = (response.type === 'passage' ? response.articleIds : []).flatMap((articleId) =>
        sentencesOf(articleId).map(([start, end]) => {
          const answer: Answer = { type: 'passage', articleId, start, end };
          const passage = bodyOf(articleId).slice(start, end);
          return { answer, score: gradeAnswer(item, { answer, passage, points: null }) ?? 0 };
        }),
      );
      const best = Math.max(0, ...scored.map(({ score }) => score));
      // A key that is longer than a sentence has none that is wholly right; then the nearest counts.
      const counts = (score: number) => isRight(score) || (!isRight(best) && best >= HALF && score === best);
      return scored.filter(({ score }) => counts(score)).map(({ answer }) => answer);
    }
    case 'text':
      return [];
  }
}
