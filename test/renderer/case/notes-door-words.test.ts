import { describe, expect, test } from 'vitest';
import { notesDoorWords } from '../../../src-renderer/case/notes-door-words.ts';

const rated = (category: string, alpha: number | null) => ({ category, alpha });

describe('what the door to the notes says', () => {
  test('counts notes and people, and names what they agree on least', () => {
    const categories = [rated('cause', 0.4), rated('labelling', -0.1), rated('remedy', null)];
    expect(notesDoorWords({ notes: 12, authors: 3, held: false, categories })).toBe(
      '12 notes by 3 people · you agree least on Labelling',
    );
  });

  test('names nothing where people agree, or nothing can be told', () => {
    const categories = [rated('cause', 1), rated('remedy', null)];
    expect(notesDoorWords({ notes: 2, authors: 2, held: false, categories })).toBe('2 notes by 2 people');
  });

  test('counts no people where there is one', () => {
    expect(notesDoorWords({ notes: 1, authors: 1, held: false, categories: [] })).toBe('1 note');
  });

  test('tells that others wrote, and not what, while own notes come first', () => {
    expect(notesDoorWords({ notes: 0, authors: 0, held: true, categories: [] })).toBe(
      'Others have written notes; they wait for yours',
    );
    expect(notesDoorWords({ notes: 2, authors: 1, held: true, categories: [] })).toBe(
      '2 notes; those of others wait for yours',
    );
  });

  test('is silent where there is nothing', () => {
    expect(notesDoorWords({ notes: 0, authors: 0, held: false, categories: [] })).toBeNull();
  });
});
