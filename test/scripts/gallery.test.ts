import { describe, expect, test } from 'vitest';
import { STATES } from '../../scripts/gallery/states.ts';
import type { Place } from '../../src-renderer/place.svelte.ts';

/** The compiler asks for every place here, and the test for a state of each. */
const PLACES: Readonly<Record<Place['name'], true>> = {
  library: true,
  adding: true,
  versions: true,
  shared: true,
  search: true,
  case: true,
  reader: true,
  comparison: true,
  notes: true,
  quizzes: true,
  quiz: true,
  questions: true,
  review: true,
  give: true,
  pack: true,
  lesson: true,
  handouts: true,
  classes: true,
  'new class': true,
  'join class': true,
  class: true,
  settings: true,
  help: true,
};

describe('The gallery', () => {
  test('has a state for every place of the program', () => {
    const shown = new Set<string>(STATES.map(({ room }) => room));
    expect(Object.keys(PLACES).filter((name) => !shown.has(name))).toEqual([]);
  });

  test('names no two states alike, since their pictures would be one', () => {
    const names = STATES.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
