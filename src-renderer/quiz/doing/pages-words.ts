import type { AskedItem, Feedback } from '../../../src-main/contract/quiz.ts';
import { sayDrafted } from '../../design/words/drafted-words.ts';
import { sayDraftedResponse } from '../../design/drafts/drafted-response.ts';

/** A question as it is shown: what drafting wrote is said in the page's language, what somebody wrote stays. Ids stay as they are. */
export function inPagesWords(item: AskedItem): AskedItem {
  return { ...item, prompt: sayDrafted(item.prompt), response: sayDraftedResponse(item.response) };
}

export function toldInPagesWords(told: Feedback): Feedback {
  const { key } = told;
  return {
    ...told,
    explanation: sayDrafted(told.explanation),
    reasons: told.reasons.map((reason) => ({ ...reason, why: sayDrafted(reason.why) })),
    key:
      key.type === 'text'
        ? {
            ...key,
            rubric: key.rubric.map((line) => ({ ...line, meaning: sayDrafted(line.meaning) })),
            modelAnswers: key.modelAnswers.map(sayDrafted),
          }
        : key,
  };
}
