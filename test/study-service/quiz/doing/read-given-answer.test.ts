import { describe, expect, it } from 'vitest';
import type { Answer, NewItem } from '../../../../src-main/contract/quiz.ts';
import { readGivenAnswer } from '../../../../src-main/study-service/quiz/doing/read-given-answer.ts';
import { choice, finding, matching, ordering, textsOf, writing } from '../items.ts';

const BODY = 'Engineers closed the harbour bridge on Monday.\n\nNobody was hurt.';
const texts = textsOf({ 'article-1': BODY, 'article-2': BODY });
const read = (item: NewItem, answer: Answer) => readGivenAnswer(item, answer, texts);
const refusal = (item: NewItem, answer: Answer): string => {
  try {
    read(item, answer);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('an answer', () => {
  it('is taken as it is, with the words that were pointed at', () => {
    const chosen = { type: 'choice', chosen: ['a'] } as const;
    expect(read(choice(), { ...chosen, chosen: ['a'] })).toEqual({ answer: chosen, passage: null });
    const pointed = { type: 'passage', articleId: 'article-1', start: 0, end: 9 } as const;
    expect(read(finding(BODY), pointed)).toEqual({ answer: pointed, passage: 'Engineers' });
  });

  it('that does not fit its question is refused in a sentence that a student can act on', () => {
    const refusals = [
      refusal(choice(), { type: 'text', text: 'The mayor' }),
      refusal(choice(), { type: 'choice', chosen: ['nobody'] }),
      refusal(choice(), { type: 'choice', chosen: ['a', 'b'] }),
      refusal(matching(), { type: 'match', pairs: [{ left: '1', right: 'nowhere' }] }),
      refusal(ordering(), { type: 'order', order: ['1', '9'] }),
      refusal(finding(BODY), { type: 'passage', articleId: 'article-2', start: 0, end: 9 }),
      refusal(finding(BODY), { type: 'passage', articleId: 'article-1', start: 46, end: 48 }),
      refusal(writing(), { type: 'text', text: 'a'.repeat(201) }),
    ];
    for (const words of refusals) expect(words).toMatch(/^[A-Z][^"{}]+[.] [A-Z][^"{}]+[.]$/u);
    expect(refusals[1]).toBe('This question has changed since it was shown. Open the quiz again and answer it anew.');
    expect(refusals.at(-1)).toContain('200 characters');
  });
});
