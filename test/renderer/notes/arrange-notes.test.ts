import { describe, expect, test } from 'vitest';
import { arrangeNotes } from '../../../src-renderer/notes/arrange-notes.ts';
import { note } from './made-notes.ts';

const ORDER = ['tide', 'wire'];
const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);

describe('the list of notes', () => {
  test('follows the order of the case, then of the text', () => {
    const notes = [
      note('late', [['tide', 'gulls', 90]]),
      note('other', [['wire', 'ferry', 2]]),
      note('early', [['tide', 'quay', 4]]),
    ];
    const { groups } = arrangeNotes(notes, ORDER, {});
    expect(groups.map(({ articleId, notes }) => [articleId, ids(notes)])).toEqual([
      ['tide', ['early', 'late']],
      ['wire', ['other']],
    ]);
  });

  test('has a note that links two articles once, and under the one that was asked for', () => {
    const linking = note('linking', [
      ['wire', 'shut', 5],
      ['tide', 'barred', 7],
    ]);
    expect(arrangeNotes([linking], ORDER, {}).groups.map(({ articleId }) => articleId)).toEqual(['tide']);
    expect(arrangeNotes([linking], ORDER, { articleId: 'wire' }).groups.map(({ articleId }) => articleId)).toEqual([
      'wire',
    ]);
  });

  test('keeps a note apart only when none of its words stand anywhere', () => {
    const half = note('half', [
      ['wire', 'gone', null],
      ['tide', 'here', 3],
    ]);
    const lost = note('lost', [['wire', 'gone', null]]);
    const arranged = arrangeNotes([half, lost], ORDER, {});
    expect(ids(arranged.orphans)).toEqual(['lost']);
    expect(ids(arranged.groups[0]!.notes)).toEqual(['half']);
    expect(arranged.count).toBe(2);
  });

  test('is narrowed by all that is asked for at once', () => {
    const notes = [
      note('a', [['tide', 'x', 1]], { author: 'Ben', category: 'cause' }),
      note('b', [['tide', 'x', 1]], { author: 'Ben' }),
      note('c', [['tide', 'x', 1]], { category: 'cause' }),
    ];
    const { groups, count } = arrangeNotes(notes, ORDER, { author: 'Ben', category: 'cause' });
    expect(ids(groups[0]!.notes)).toEqual(['a']);
    expect(count).toBe(1);
  });

  test('puts an article that was taken out of the case last', () => {
    const { groups } = arrangeNotes([note('a', [['gone', 'x', 1]]), note('b', [['wire', 'x', 1]])], ORDER, {});
    expect(groups.map(({ articleId }) => articleId)).toEqual(['wire', 'gone']);
  });
});
