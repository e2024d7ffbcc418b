import { describe, expect, it } from 'vitest';
import type { NewItem } from '../../../../src-main/contract/quiz.ts';
import { composeFeedback } from '../../../../src-main/study-service/quiz/doing/compose-feedback.ts';
import { veilFor } from '../../../../src-main/study-service/quiz/doing/hide-ids.ts';
import { choice, writing } from '../items.ts';

const view = {
  words: (text: string) => text.replaceAll('Harbour Post', 'Outlet A'),
  passage: <One>(passage: One) => passage,
};
const told = (item: NewItem, chosen: string[] = []) =>
  composeFeedback(
    { ...item, id: 'item-1' },
    {
      answer: item.response.type === 'text' ? { type: 'text', text: 'It is.' } : { type: 'choice', chosen },
      passage: null,
      points: null,
      confidence: 'certain',
    },
    { view, veil: veilFor('owner', 'seed') },
  );

describe('what is told of an answer', () => {
  it('names a masked outlet nowhere: neither in reasons, explanation, model answers nor in the lines of a rubric', () => {
    const name = 'the Harbour Post says so';
    const text: NewItem = {
      ...writing(),
      explanation: name,
      key: {
        type: 'text',
        rubric: [0, 1, 2].map((points) => ({ points, meaning: `${points}: ${name}` })),
        modelAnswers: [name],
      },
    };
    const options = ['a', 'b'].map((id) => ({ id, text: id, why: name }));
    const one = choice({ response: { type: 'choice', multiple: false, options }, explanation: name });
    for (const item of [text, one]) {
      const words = JSON.stringify(told(item));
      expect(words).toContain('Outlet A');
      expect(words).not.toContain('Harbour Post');
    }
  });

  it('says beside an honest doubt that the texts do tell', () => {
    const { reasons } = told(choice(), ['cannot tell']);
    expect(reasons.find(({ id }) => id === 'cannot tell')!.why).toContain('The texts do tell.');
    expect(told(choice(), ['a']).reasons.find(({ id }) => id === 'cannot tell')!.why).toBe('It can.');
  });
});
