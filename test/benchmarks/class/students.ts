/** Students in a process of their own, so that their work is not the service's. Told what to do by its parent, one thing at a time. */
import { setTimeout as wait } from 'node:timers/promises';
import { answerWork, seatStudent } from './student-client.ts';
import type { SeatedStudent } from './student-client.ts';

export interface ClassToJoin {
  readonly address: string;
  readonly code: string;
  readonly quizId: string;
  readonly count: number;
  readonly prefix: string;
}
export type Order =
  | { readonly do: 'join'; readonly join: ClassToJoin }
  /** All answer the question of this number at a moment of their own within one second. */
  | { readonly do: 'second'; readonly item: number }
  /** Each goes on answering, so many unanswered at a time, until all questions from `from` up to `to` are done. */
  | {
      readonly do: 'sustain';
      readonly from: number;
      readonly to: number;
      readonly pieces: number;
      readonly ahead: number;
    };
export interface Told {
  /** From sending to being told that it is stored, in ms. */
  readonly latencies: readonly number[];
  readonly answers: number;
  readonly seconds: number;
}

const AT_ONCE = 20;
let students: SeatedStudent[] = [];

process.on('message', (order: Order) => {
  carryOut(order).then(
    (told) => process.send?.({ told }),
    (error: unknown) =>
      process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.once('disconnect', () => process.exit(0));

function carryOut(order: Order): Promise<Told> {
  if (order.do === 'join') return join(order.join);
  return order.do === 'second' ? answerWithinASecond(order.item) : sustain(order);
}

async function join({ address, code, quizId, count, prefix }: ClassToJoin): Promise<Told> {
  const started = performance.now();
  students = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const names = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => `${prefix} ${from + at + 1}`);
    students.push(...(await Promise.all(names.map((name) => seatStudent(address, code, name, quizId)))));
  }
  return { latencies: [], answers: 0, seconds: (performance.now() - started) / 1_000 };
}

async function answerWithinASecond(item: number): Promise<Told> {
  const started = performance.now();
  const latencies = await Promise.all(
    students.map(async (student) => {
      await wait(Math.random() * 1_000);
      const work = [answerWork(student, student.itemIds[item]!)];
      const sent = performance.now();
      const { stored, refused } = await student.client.call('classroom.submit', { work });
      if (stored.length !== 1) throw new Error(`refused: ${refused[0]?.failure.message}`);
      return performance.now() - sent;
    }),
  );
  return { latencies, answers: latencies.length, seconds: (performance.now() - started) / 1_000 };
}

async function sustain({ from, to, pieces, ahead }: Extract<Order, { do: 'sustain' }>): Promise<Told> {
  const latencies: number[] = [];
  const started = performance.now();
  await Promise.all(
    students.map(async (student) => {
      let next = from;
      const send = async (): Promise<void> => {
        while (next < to) {
          const until = Math.min(next + pieces, to);
          const work = student.itemIds.slice(next, until).map((itemId) => answerWork(student, itemId));
          next = until;
          const sent = performance.now();
          const { stored, refused } = await student.client.call('classroom.submit', { work });
          if (stored.length !== work.length) throw new Error(`refused: ${refused[0]?.failure.message}`);
          latencies.push(performance.now() - sent);
        }
      };
      await Promise.all(Array.from({ length: ahead }, send));
    }),
  );
  return { latencies, answers: students.length * (to - from), seconds: (performance.now() - started) / 1_000 };
}
