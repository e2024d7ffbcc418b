/**
 * Students who lose their connection, send twice and in another order, while the service is killed: what was acknowledged must be
 * stored, once. Each works like a page with an outbox: a piece stays until it is acknowledged, and is sent again after every cut.
 */
import { setTimeout as wait } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import { DATABASE_FILE_NAME } from '../../../src-main/study-service/database/open-database.ts';
import type { OpenedClass, ServedStudy } from './running-class.ts';
import { answerWork, noteWork, StudentClient } from './student-client.ts';
import type { SeatedStudent, WorkToSend } from './student-client.ts';

export interface Faults {
  /** Between two pieces of one student, in ms: up to twice this. */
  readonly pauseMs: number;
  /** Chance of each, for each piece. */
  readonly cut: number;
  readonly twice: number;
  readonly held: number;
}

export interface Outcome {
  readonly made: number;
  readonly acknowledged: readonly string[];
  readonly cuts: number;
  readonly resent: number;
}

/** One student until `stopped`; afterwards everything that was made is handed in. */
export class FaultyStudent {
  client: StudentClient;
  readonly #seated: SeatedStudent;
  readonly #open: OpenedClass;
  readonly #faults: Faults;
  readonly acknowledged = new Set<string>();
  readonly #waiting: WorkToSend[] = [];
  made = 0;
  cuts = 0;
  resent = 0;
  #stopped = false;

  constructor(seated: SeatedStudent, open: OpenedClass, faults: Faults) {
    this.#seated = seated;
    this.client = seated.client;
    this.#open = open;
    this.#faults = faults;
  }

  async work(): Promise<void> {
    let item = 0;
    while (!this.#stopped) {
      await wait(Math.random() * 2 * this.#faults.pauseMs);
      const itemId = this.#seated.itemIds[item];
      const isAnswer = itemId !== undefined && Math.random() < 0.5;
      if (isAnswer) item++;
      this.#waiting.push(
        isAnswer
          ? answerWork(this.#seated, itemId)
          : noteWork(this.#open.articleId, this.#open.exact, `Note ${this.made + 1} of ${this.#seated.name}`),
      );
      this.made++;
      if (Math.random() < this.#faults.held) continue;
      if (Math.random() < this.#faults.cut) {
        this.cuts++;
        setTimeout(() => this.client.cut(), Math.random() * 20);
      }
      await this.#handIn(Math.random() < this.#faults.twice);
    }
    while (this.#waiting.length > 0) await this.#handIn(false);
  }

  stop(): void {
    this.#stopped = true;
  }

  async #handIn(twice: boolean): Promise<void> {
    if (!this.client.isOpen) await this.#connect();
    const work = shuffled(this.#waiting.slice(0, 50));
    if (work.length === 0) return;
    const asked = [this.client.ask('classroom.submit', { work })];
    if (twice) {
      this.resent += work.length;
      asked.push(this.client.ask('classroom.submit', { work: shuffled(work) }));
    }
    for (const reply of await Promise.all(asked)) {
      if (reply === null) continue;
      if (!reply.ok) {
        if (reply.failure.code !== 'service-stopped') throw new Error(reply.failure.message);
        continue;
      }
      const { stored, refused } = reply.value as { stored: string[]; refused: { failure: { message: string } }[] };
      if (refused[0]) throw new Error(`refused: ${refused[0].failure.message}`);
      for (const id of stored) this.acknowledged.add(id);
    }
    const open = this.#waiting.filter(({ id }) => !this.acknowledged.has(id));
    this.#waiting.splice(0, this.#waiting.length, ...open);
  }

  async #connect(): Promise<void> {
    for (;;) {
      const client = new StudentClient(this.client.address, this.#seated.token);
      try {
        await client.connect();
        this.client = client;
        return;
      } catch {
        await wait(100 + Math.random() * 200);
      }
    }
  }
}

/** What lies in the library's file, by the ids the students gave. The service may be running. */
export function readStored(dataDir: string): { answers: Set<string>; notes: Set<string> } {
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE_NAME), { readonly: true });
  try {
    const ids = (sql: string) => new Set(database.prepare<[], string>(sql).pluck().all());
    return {
      answers: ids(
        'SELECT id FROM quiz_answers WHERE attempt_id IN (SELECT id FROM quiz_attempts WHERE seat_id IS NOT NULL)',
      ),
      notes: ids('SELECT id FROM notes WHERE seat_id IS NOT NULL'),
    };
  } finally {
    database.close();
  }
}

/** What the teacher's board shows in all. */
export async function readShown(study: ServedStudy, classId: string): Promise<{ answers: number; notes: number }> {
  const { seats } = await study.call('classroom.board', { classId });
  const sum = (of: (seat: (typeof seats)[number]) => number) => seats.reduce((all, seat) => all + of(seat), 0);
  return { answers: sum(({ answered }) => answered), notes: sum(({ notes }) => notes) };
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
