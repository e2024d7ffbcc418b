import { describe, expect, test } from 'vitest';
import { placeAddress, placeOutside, readPlace } from '../../src-renderer/place.svelte.ts';
import type { Place } from '../../src-renderer/place.svelte.ts';

const PLACES: Place[] = [
  { name: 'library', shelf: 'cases' },
  { name: 'library', shelf: 'articles', item: 'article 1/é' },
  { name: 'adding' },
  { name: 'search', text: '' },
  { name: 'search', text: 'outlet:"Coast Wire" why? a&b 100% +c' },
  { name: 'search', text: 'crack', articleId: 'article 1/é' },
  { name: 'search', text: 'crack eng', typing: true, articleId: 'article-1' },
  { name: 'case', caseId: 'a/b?c' },
  { name: 'reader', caseId: 'case-1', articleIds: [] },
  { name: 'reader', caseId: 'case-1', articleIds: ['article-1', 'article-2'] },
  {
    name: 'reader',
    caseId: 'case-1',
    articleIds: ['a', 'b'],
    found: { articleId: 'b', text: 'a & "b"', typing: true },
  },
  { name: 'reader', caseId: 'case-1', articleIds: ['a'], passage: { articleId: 'article/é:1', start: 4, end: 20 } },
  { name: 'comparison', caseId: 'case/1', page: 'coverage', articleIds: [] },
  { name: 'comparison', caseId: 'case-1', page: 'report', articleIds: ['article-1', 'article-2'] },
  { name: 'notes', caseId: 'case/1', page: 'all' },
  { name: 'notes', caseId: 'case-1', page: 'all', category: 'human interest', author: 'Ms & Ö', articleId: 'a/1' },
  { name: 'notes', caseId: 'case-1', page: 'agreement' },
  { name: 'quizzes' },
  { name: 'quizzes', caseId: 'case/1?' },
  { name: 'quiz', quizId: 'quiz/1', page: 'items' },
  { name: 'quiz', quizId: 'quiz-1', page: 'do' },
  { name: 'quiz', quizId: 'quiz-1', page: 'results' },
  { name: 'review' },
  { name: 'lesson', caseId: 'case/1', page: 'lesson' },
  { name: 'lesson', caseId: 'case-1', page: 'outside' },
  { name: 'quiz', quizId: 'quiz-1', page: 'results', classId: 'class/1' },
  { name: 'classes' },
  { name: 'new class' },
  { name: 'join class' },
  { name: 'new class', caseId: 'case/1?' },
  { name: 'class', classId: 'class/1', page: 'board' },
  { name: 'class', classId: 'class-1', page: 'people' },
  { name: 'class', classId: 'class-1', page: 'show' },
  { name: 'settings' },
  { name: 'help' },
  { name: 'help', topic: 'source-types' },
];

describe('the address', () => {
  test.each(PLACES)('leads back to the place it was made from: %o', (place) => {
    expect(readPlace(placeAddress(place))).toEqual(place);
  });

  test.each(['', '#', '#/nowhere', '#/case', '#/library/attic', '#/library/cases/'])(
    'leads to the library where it is unknown: "%s"',
    (hash) => {
      expect(readPlace(hash)).toEqual({ name: 'library', shelf: 'cases' });
    },
  );

  test('with a broken escape is read as it stands', () => {
    expect(readPlace('#/case/100%')).toEqual({ name: 'case', caseId: '100%' });
  });
});

describe('stepping back', () => {
  test('from any place ends at the cases of the library', () => {
    for (const start of PLACES) {
      const visited: string[] = [];
      for (let place: Place | null = start; place; place = placeOutside(place)) {
        visited.push(placeAddress(place));
        expect(visited.length).toBeLessThan(5);
      }
      expect(visited.at(-1)).toMatch(/^#\/library\/(cases|articles)$/);
    }
  });

  test('from the wall leads to the board, and from the board to the classes', () => {
    const board = { name: 'class', classId: 'class-1', page: 'board' } as const;
    expect(placeOutside({ ...board, page: 'show' })).toEqual(board);
    expect(placeOutside(board)).toEqual({ name: 'classes' });
  });

  test('from the reader leads to its case first', () => {
    expect(placeOutside({ name: 'reader', caseId: 'case-1', articleIds: [] })).toEqual({
      name: 'case',
      caseId: 'case-1',
    });
  });
});
