import { describe, expect, test } from 'vitest';
import { arrangeSheet } from '../../../src-renderer/notes/arrange-sheet.ts';
import { face, note } from './made-notes.ts';

const FACES = [face('tide', 'The Tide'), face('wire', 'Coast Wire'), face('tide-2', 'The Tide')];
const [tideOnly] = [[face('tide', 'The Tide')]];

describe('the case framing sheet', () => {
  test('has a column for each outlet, however many articles it has in the case', () => {
    const [part] = arrangeSheet([note('a', [['tide-2', 'quay', 1]]), note('b', [['tide', 'gulls', 9]])], FACES);
    expect(part!.columns.map(({ face }) => face?.name)).toEqual(['The Tide', 'Coast Wire']);
    expect(part!.rows[0]!.cells.map((cell) => cell.map(({ exact }) => exact))).toEqual([['gulls', 'quay'], []]);
  });

  test('has a row for each category that was used, in the order of the taxonomy', () => {
    const used = ['remark', 'labelling', 'problem'];
    const notes = used.map((category, place) => note(category, [['tide', 'x', place]], { category }));
    const [part] = arrangeSheet(notes, tideOnly!);
    expect(part!.rows.map(({ category }) => category.id)).toEqual(['problem', 'labelling', 'remark']);
  });

  test('shows a passage once with all that was noted on exactly these words', () => {
    const notes = [
      note('a', [['tide', 'quay', 4]], { text: 'old word' }),
      note('b', [['tide', 'quay', 4]], { author: 'Ben', text: 'harmless' }),
      note('c', [['tide', 'quay', 80]]),
    ];
    const cell = arrangeSheet(notes, tideOnly!)[0]!.rows[0]!.cells[0]!;
    expect(cell.map((passage) => passage.notes.map(({ id }) => id))).toEqual([['a', 'b'], ['c']]);
  });

  test('shows a linking note with each of its passages, and says with what it is linked', () => {
    const linking = note('a', [
      ['tide', 'barred', 1],
      ['wire', 'shut', 2],
    ]);
    const cells = arrangeSheet([linking], FACES)[0]!.rows[0]!.cells;
    expect(cells.map((cell) => cell.map(({ exact, notes }) => [exact, notes[0]!.linkedWith]))).toEqual([
      [['barred', ['wire']]],
      [['shut', ['tide']]],
    ]);
  });

  test('keeps an orphan with its quotation and says that it is one', () => {
    const cell = arrangeSheet([note('a', [['tide', 'gone', null]])], tideOnly!)[0]!.rows[0]!.cells[0]!;
    expect(cell).toMatchObject([{ exact: 'gone', orphan: true }]);
  });

  test('keeps articles of unknown outlets apart, and masked ones', () => {
    const unknown = { name: 'Outlet not known', hue: null };
    const masked = { hue: null, letter: 'A' };
    const faces = [face('a', '', unknown), face('b', '', unknown), face('c', 'Outlet A', masked)];
    const [part] = arrangeSheet([note('n', [['a', 'x', 1]])], faces);
    expect(part!.columns.map(({ headline, articleIds }) => [headline, articleIds])).toEqual([
      ['Headline of a', ['a']],
      ['Headline of b', ['b']],
      [null, ['c']],
    ]);
  });

  test('loses no note of an article that was taken out of the case', () => {
    const [part] = arrangeSheet([note('a', [['gone', 'quay', 1]])], tideOnly!);
    expect(part!.columns.at(-1)).toMatchObject({ face: undefined, articleIds: ['gone'] });
    expect(part!.rows[0]!.cells.at(-1)).toMatchObject([{ exact: 'quay' }]);
  });

  test('is cut into tables of even width that fit on paper', () => {
    const faces = Array.from({ length: 7 }, (_, place) => face(`a${place}`, `Outlet ${place}`));
    const parts = arrangeSheet([note('n', [['a0', 'x', 1]])], faces);
    expect(parts.map(({ columns }) => columns.length)).toEqual([4, 3]);
    for (const { columns, rows } of parts) expect(rows[0]!.cells).toHaveLength(columns.length);
  });

  test('is nothing where there is neither note nor article', () => {
    expect(arrangeSheet([], [])).toEqual([]);
  });
});
