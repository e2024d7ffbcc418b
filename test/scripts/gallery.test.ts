import { expect, test } from 'vitest';
import { STATES } from '../../scripts/gallery/states.ts';
import type { Room } from '../../scripts/gallery/state.ts';

/** Named one by one, so that a place that is added without a picture does not compile. */
const ROOMS: Readonly<Record<Room, true>> = {
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
  frame: true,
  student: true,
  handout: true,
};

test('the gallery shows every place', () => {
  const shown = new Set<string>(STATES.map(({ room }) => room));
  expect(Object.keys(ROOMS).filter((room) => !shown.has(room))).toEqual([]);
});

test('no two states of the gallery write the same picture', () => {
  const names = STATES.map(({ name }) => name);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

test('the places a case, an article or a drag can be in are shown as they load, fail and are empty', () => {
  const names = STATES.map(({ name }) => name);
  for (const place of ['library', 'case', 'reader', 'coverage'])
    for (const state of ['loading', 'failed']) expect(names).toContain(`${place}-${state}`);
  expect(names.filter((name) => name.includes('drag'))).toEqual(
    expect.arrayContaining(['library-drag', 'case-drag', 'reader-drag']),
  );
});
