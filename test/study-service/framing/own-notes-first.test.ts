import { describe, expect, it } from 'vitest';
import { articlesNotedBy, holdBack } from '../../../src-main/study-service/framing/own-notes-first.ts';

const note = (author: string, articles: string[], origin: 'person' | 'cue accepted' | 'imported' = 'person') => ({
  author,
  origin,
  targets: articles.map((articleId) => ({ articleId })),
});

describe('own notes first', () => {
  const ada = note('Ada', ['a']);
  const ben = note('Ben', ['a']);
  const linking = note('Ben', ['a', 'b']);

  it('holds back what others noted on an article until one has noted something there', () => {
    expect(holdBack([ben], 'Ada')).toEqual({ shown: [], waiting: [{ articleId: 'a', notes: 1 }] });
    expect(holdBack([ada, ben], 'Ada')).toEqual({ shown: [ada, ben], waiting: [] });
  });

  it('holds back a note over two articles until both have one', () => {
    expect(holdBack([ada, linking], 'Ada')).toEqual({ shown: [ada], waiting: [{ articleId: 'b', notes: 1 }] });
    const both = [ada, note('Ada', ['b']), linking];
    expect(holdBack(both, 'Ada').shown).toEqual(both);
  });

  it('does not take an accepted cue for a note of one’s own', () => {
    expect(articlesNotedBy([note('Ada', ['a'], 'cue accepted')], 'Ada')).toEqual(new Set());
  });

  it('shows nothing of others to somebody who has not said who they are', () => {
    expect(holdBack([ben], '').shown).toEqual([]);
  });

  it('can be lifted', () => {
    expect(holdBack([ben, linking], null)).toEqual({ shown: [ben, linking], waiting: [] });
  });
});
