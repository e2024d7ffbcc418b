import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeMatrix } from '../../../src-renderer/comparison/write-csv.ts';
import { claim, face } from './claims.ts';

const FACES = [face('a', 'Coast Wire'), face('b', 'Harbour "Post"')];

test('the matrix is read back cell by cell, with the byte order mark and CRLF at each end of line', () => {
  const told = claim('It said: "no", twice,\nand left', { a: 'stated', b: 'left out' });
  const cells = told.cells.map((cell) =>
    cell.state === 'left out' ? { ...cell, confirmed: { by: 'Ms Ada', at: '2026-01-01T00:00:00Z' } } : cell,
  );
  const text = writeMatrix([{ ...told, cells }], FACES);
  expect(text.startsWith('\uFEFFClaim,Kind,Coast Wire,"Harbour ""Post""",')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data[1]).toEqual([
    'It said: "no", twice,\nand left',
    'Passage',
    'states it',
    'left out, says Ms Ada',
    '1',
    '1',
    'It said: "no", twice,\nand left',
    '',
  ]);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
  'what a spreadsheet would run is text: %j',
  (text) => {
    const [, row] = Papa.parse<string[]>(writeMatrix([claim(text, { a: 'stated' })], [FACES[0]!]).slice(1)).data;
    expect(row![0]).toBe(`'${text}`);
    expect(row!.at(-1)).toBe(`'${text}`);
  },
);

test('names that masked reading hides are said to be hidden', () => {
  expect(writeMatrix([claim('As ▒▒▒▒▒▒▒ wrote', { a: 'absent' })], [FACES[0]!])).toContain(
    'As [another outlet of this case] wrote',
  );
});
