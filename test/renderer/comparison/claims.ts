import type { CellState, Claim, Passage } from '../../../src-main/contract/comparison.ts';
import type { ComparedFace } from '../../../src-renderer/comparison/case-comparison.svelte.ts';

export function face(id: string, name: string, date: string | null = null): ComparedFace {
  return { id, name, letter: null, hue: 0, title: name, language: 'en', date, wholeness: 'whole', words: 100 };
}

export function passage(articleId: string, start: number, text: string): Passage {
  return { articleId, start, end: start + text.length, text };
}

/** A claim that the articles treat as said, in the order of `states`. */
export function claim(text: string, states: Record<string, CellState>, more: Partial<Claim> = {}): Claim {
  const cells = Object.entries(states).map(([articleId, state]) => ({
    articleId,
    state,
    to: null,
    passages: ['absent', 'left out', 'not known'].includes(state) ? [] : [passage(articleId, 10, text)],
    confirmed: null,
  }));
  const told = cells.filter(({ passages }) => passages.length > 0);
  return {
    key: text,
    kind: 'passage',
    text,
    cells,
    carriedBy: told.length,
    sources: told.map(({ articleId, passages }) => ({
      name: null,
      articleIds: [articleId],
      why: ['own words'],
      passages,
    })),
    disputed: 0,
    ...more,
  };
}
