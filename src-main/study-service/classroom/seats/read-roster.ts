import type { OutputOf } from '../../../contract/contract.ts';
import { foldName } from './fold-name.ts';

type Roster = OutputOf<'classroom.readRoster'>;
type Column = 'name' | 'first' | 'last' | 'group';

/** How school systems call their columns, in a few languages; compared without capitals and punctuation. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  name: [
    'name',
    'full name',
    'student',
    'student name',
    'pupil',
    'pupil name',
    'display name',
    'schüler',
    'schülerin',
    'nom complet',
    'nombre completo',
  ],
  first: [
    'first name',
    'firstname',
    'given name',
    'forename',
    'preferred name',
    'vorname',
    'rufname',
    'prénom',
    'prenom',
    'nombre',
  ],
  last: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'nachname',
    'familienname',
    'nom',
    'nom de famille',
    'apellido',
    'apellidos',
  ],
  group: ['group', 'groups', 'team', 'table', 'set', 'gruppe', 'groupe', 'grupo'],
};
/** Columns of school systems that hold no name, by which a first line is known for a heading. */
const OTHERS = [
  'id',
  'student id',
  'email',
  'e mail',
  'mail',
  'class',
  'klasse',
  'year',
  'form',
  'section',
  'username',
  'gender',
];
const MOST_SEATS = 500;
const LONGEST = 60;

/**
 * Names and groups from a table as school systems write it: with a heading or without, separated by commas, semicolons or tabs, with a
 * byte order mark or not. Cells stay the text they are: what looks like a formula is a name here and runs nowhere.
 */
export async function readRoster(text: string): Promise<Roster> {
  const { default: papa } = await import('papaparse');
  const plain = text.replace(/^\ufeff/u, '');
  const { data } = papa.parse<string[]>(plain, { header: false, skipEmptyLines: 'greedy', ...separatorOf(plain) });
  const rows = data.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim()));
  const columns = findColumns(rows[0] ?? []);
  return columns === null ? takeRows(rows, 1, guessColumns(rows)) : takeRows(rows.slice(1), 2, columns);
}

type Places = Partial<Record<Column, number>>;

/** A list with one name a line is taken for one column, even where a name has a comma in it ("Lovelace, Ada"). */
function separatorOf(text: string): { delimiter?: string } {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  for (const delimiter of ['\t', ';', ',']) if (lines.some((line) => line.includes(delimiter))) return { delimiter };
  return { delimiter: ',' };
}

function findColumns(head: readonly string[]): Places | null {
  const words = head.map((cell) =>
    cell
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const places: Places = {};
  for (const column of ['name', 'first', 'last', 'group'] as const) {
    const at = words.findIndex((word) => NAMES[column].includes(word));
    if (at >= 0) places[column] = at;
  }
  const isHeading = places.name !== undefined || places.first !== undefined || places.last !== undefined;
  if (isHeading) return places;
  // "Nr.;Klasse" tells nothing of names: then the first column that is none of those is taken.
  const other = words.findIndex((word) => word !== '' && !OTHERS.includes(word) && !NAMES.group.includes(word));
  return words.some((word) => OTHERS.includes(word)) && other >= 0 ? { ...places, name: other } : null;
}

/** Without a heading the first column is the name, and the second the group; but few values that come again are groups, others surnames. */
function guessColumns(rows: readonly (readonly string[])[]): Places {
  const second = rows.map((row) => row[1] ?? '').filter((cell) => cell !== '');
  if (second.length === 0) return { name: 0 };
  const isGroup = new Set(second).size <= Math.max(1, rows.length / 2) || second.every((cell) => /\d/u.test(cell));
  return isGroup ? { name: 0, group: 1 } : { last: 0, first: 1, ...((rows[0]?.length ?? 0) > 2 ? { group: 2 } : {}) };
}

function takeRows(rows: readonly (readonly string[])[], firstLine: number, places: Places): Roster {
  const roster: Roster = { seats: [], refused: [] };
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const line = index + firstLine;
    const cell = (column: Column) => (places[column] === undefined ? '' : (row[places[column]] ?? ''));
    const name = cell('name') || `${cell('first')} ${cell('last')}`.trim();
    const group = cell('group') || null;
    const why = findFault(name, group, seen, roster.seats.length);
    if (why !== null) {
      roster.refused.push({ what: name === '' ? `line ${line}` : name, why });
      continue;
    }
    seen.set(foldName(name), line);
    roster.seats.push({ name, group });
  }
  return roster;
}

function findFault(
  name: string,
  group: string | null,
  seen: ReadonlyMap<string, number>,
  taken: number,
): string | null {
  if (name === '') return 'There is no name in this line.';
  if (name.length > LONGEST) return `The name is longer than ${LONGEST} characters.`;
  if (group !== null && group.length > LONGEST) return `The group is longer than ${LONGEST} characters.`;
  const line = seen.get(foldName(name));
  if (line !== undefined)
    return `This name looks the same as the one in line ${line}. Add a letter, so that the two can be told apart.`;
  return taken >= MOST_SEATS ? `A class has at most ${MOST_SEATS} seats.` : null;
}
