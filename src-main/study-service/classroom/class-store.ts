import type { ClassExercise, ClassFeedback, ClassPace, ClassStep } from '../../contract/plain/class-words.ts';
import type { StoreDeps } from '../database/store-deps.ts';

/** A class as it is stored. Where it can be reached now is known only while the program runs. */
export interface StoredClass {
  readonly id: string;
  readonly title: string;
  readonly caseId: string;
  readonly caseTitle: string;
  readonly quizId: string | null;
  readonly exercise: ClassExercise;
  readonly step: ClassStep;
  readonly stepAt: string;
  readonly pace: ClassPace;
  readonly itemId: string | null;
  readonly feedback: ClassFeedback;
  readonly feedbackShown: boolean;
  readonly locked: boolean;
  readonly revealed: boolean;
  readonly lateAllowed: boolean;
  readonly freeSeats: boolean;
  readonly namesHidden: boolean;
  readonly code: string;
  readonly secret: string;
  readonly network: string;
  readonly port: number;
  readonly certificatePath: string | null;
  readonly keyPath: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly aliveAt: string;
  readonly keepDays: number | null;
  readonly purgeOn: string | null;
  readonly erasedAt: string | null;
  readonly erasedSeats: number;
}

export type NewClass = Omit<
  StoredClass,
  'id' | 'caseTitle' | 'stepAt' | 'openedAt' | 'closedAt' | 'aliveAt' | 'purgeOn' | 'erasedAt' | 'erasedSeats'
>;
export type ClassEdit = {
  -readonly [Field in keyof Omit<StoredClass, 'id' | 'caseTitle' | 'caseId' | 'secret'>]?:
    StoredClass[Field] | undefined;
};

/** Classes. Nothing of them is journaled: opening a door is not taken back by closing it afterwards. */
export interface ClassStore {
  /** The last opened first. */
  list(): StoredClass[];
  read(classId: string): StoredClass | null;
  add(fields: NewClass): string;
  edit(classId: string, edit: ClassEdit): void;
  /** Those that are to be erased on that day or before. */
  overdue(day: string): StoredClass[];
}

const FLAGS = ['feedbackShown', 'locked', 'revealed', 'lateAllowed', 'freeSeats', 'namesHidden'] as const;
const COLUMNS: Readonly<Record<keyof Omit<StoredClass, 'caseTitle'>, string>> = {
  id: 'id',
  title: 'title',
  caseId: 'case_id',
  quizId: 'quiz_id',
  exercise: 'exercise',
  step: 'step',
  stepAt: 'step_at',
  pace: 'pace',
  itemId: 'item_id',
  feedback: 'feedback',
  feedbackShown: 'feedback_shown',
  locked: 'locked',
  revealed: 'revealed',
  lateAllowed: 'late_allowed',
  freeSeats: 'free_seats',
  namesHidden: 'names_hidden',
  code: 'code',
  secret: 'secret',
  network: 'network',
  port: 'port',
  certificatePath: 'certificate_path',
  keyPath: 'key_path',
  openedAt: 'opened_at',
  closedAt: 'closed_at',
  aliveAt: 'alive_at',
  keepDays: 'keep_days',
  purgeOn: 'purge_on',
  erasedAt: 'erased_at',
  erasedSeats: 'erased_seats',
};

type Row = Record<string, string | number | null>;

export function createClassStore({ database, clock, makeId }: StoreDeps): ClassStore {
  const names = Object.entries(COLUMNS);
  const select = `SELECT ${names.map(([name, column]) => `c.${column} AS ${name}`).join(', ')}, cases.title AS caseTitle
    FROM classes c JOIN cases ON cases.id = c.case_id`;
  const all = database.prepare<[], Row>(`${select} ORDER BY c.opened_at DESC, c.sequence DESC`);
  const one = database.prepare<[string], Row>(`${select} WHERE c.id = ?`);
  const due = database.prepare<[string], Row>(
    `${select} WHERE c.purge_on <= ? AND c.closed_at IS NOT NULL AND c.erased_at IS NULL`,
  );
  const added = names.filter(([name]) => !['closedAt', 'purgeOn', 'erasedAt', 'erasedSeats'].includes(name));
  const insert = database.prepare<[Row]>(
    `INSERT INTO classes (${added.map(([, column]) => column).join(', ')})
     VALUES (${added.map(([name]) => `@${name}`).join(', ')})`,
  );
  return {
    list: () => all.all().map(readRow),
    read(classId) {
      const row = one.get(classId);
      return row ? readRow(row) : null;
    },
    add(fields) {
      const id = makeId('class');
      const now = clock().toISOString();
      insert.run(writeRow({ ...fields, id, stepAt: now, openedAt: now, aliveAt: now }));
      return id;
    },
    edit(classId, edit) {
      const given = Object.entries(edit).filter(([, value]) => value !== undefined);
      if (given.length === 0) return;
      const assignments = given.map(([name]) => `${COLUMNS[name as keyof typeof COLUMNS]} = @${name}`);
      database
        .prepare<[Row]>(`UPDATE classes SET ${assignments.join(', ')} WHERE id = @id`)
        .run({ ...writeRow(Object.fromEntries(given)), id: classId });
    },
    overdue: (day) => due.all(day).map(readRow),
  };
}

function readRow(row: Row): StoredClass {
  const flags = FLAGS.map((name) => [name, row[name] === 1] as const);
  return { ...row, ...Object.fromEntries(flags) } as unknown as StoredClass;
}

function writeRow(fields: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]),
  ) as Row;
}
