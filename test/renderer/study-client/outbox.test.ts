import { expect, test } from 'vitest';
import type { Work } from '../../../src-main/contract/classroom.ts';
import type { Failure } from '../../../src-main/contract/failures.ts';
import { MemoryStore } from '../../../src-renderer/study-client/outbox-store.ts';
import { Outbox } from '../../../src-renderer/study-client/outbox.ts';
import { seededRandom } from '../../../src-main/study-service/quiz/drafting/seeded-random.ts';

const AT = '2026-11-22T09:00:00.000Z';
const idOf = (number: number) => number.toString(16).padStart(32, '0');
const guess = (number: number): Work => ({
  ...{ kind: 'guess', id: idOf(number), at: AT, articleId: `article-${number}` },
  ...{ sourceType: 'local newsroom', reason: 'It quotes people who live there.' },
});
const note = (number: number, revision: number, text = `revision ${revision}`): Work => ({
  ...{ kind: 'note', id: idOf(number), at: AT, revision, text, category: 'labelling', confidence: 'guess' },
  ...{ origin: 'person', rule: null, targets: [{ articleId: 'article-1', selector: { exact: 'the bridge' } }] },
});

type Send = ConstructorParameters<typeof Outbox>[0]['send'];
const CUT: Failure = { code: 'service-stopped', message: 'cut' };
const LOCKED: Failure = { code: 'class-locked', message: 'The class is locked.' };
const takesAll: Send = (work) =>
  Promise.resolve({ ok: true, value: { stored: work.map(({ id }) => id), refused: [] } });

function open(send: Send, given: { store?: MemoryStore; online?: () => boolean } = {}) {
  const { store = new MemoryStore(), online = () => true } = given;
  return new Outbox({ store, seatId: 'seat-1', send, online, later: (run) => void setTimeout(run, 1) });
}

/** A class that keeps what it takes by id, as the teacher's computer does: later revisions win, in whatever order they come. */
class Taking {
  readonly stored = new Map<string, Work>();
  take(work: readonly Work[]): string[] {
    for (const piece of work) {
      const before = this.stored.get(piece.id);
      if (before?.kind === 'note' && piece.kind === 'note' && before.revision >= piece.revision) continue;
      if (before?.kind !== 'note removed') this.stored.set(piece.id, piece);
    }
    return work.map(({ id }) => id);
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'what two tabs of a seat keep arrives once and as last written, however the line is cut (seed %i)',
  async (seed) => {
    const random = seededRandom(seed).next;
    const taking = new Taking();
    const late: (() => void)[] = [];
    const send: Send = async (work) => {
      await new Promise((resolve) => setTimeout(resolve, random() * 3));
      const fate = random();
      if (fate < 0.25) return { ok: false, failure: CUT };
      // Arrived, and the answer was lost; or a copy arrives again much later, after newer ones.
      if (random() < 0.3) late.push(() => taking.take(work));
      const some = fate < 0.45 ? work.filter(() => random() < 0.5) : work;
      const stored = taking.take(some);
      return fate < 0.6 && fate >= 0.45 ? { ok: false, failure: CUT } : { ok: true, value: { stored, refused: [] } };
    };
    const store = new MemoryStore();
    const tabs = [open(send, { store }), open(send, { store })];
    const wanted = new Map<string, Work>();
    for (let step = 1; step <= 60; step++) {
      const number = 1 + Math.floor(random() * 25);
      const before = wanted.get(idOf(number));
      const work = number % 3 === 0 ? guess(number) : note(number, before?.kind === 'note' ? before.revision + 1 : 1);
      wanted.set(work.id, work);
      await tabs[step % 2]!.keep(work);
    }
    await expect
      .poll(async () => {
        tabs[0]!.flush();
        return (await store.all('seat-1')).length;
      })
      .toBe(0);
    for (const arrive of late) arrive();
    expect(taking.stored).toEqual(wanted);
    await expect.poll(() => tabs.map(({ status }) => status.waiting)).toEqual([0, 0]);
  },
);

test('a note that is changed while it is sent is sent again', async () => {
  const taking = new Taking();
  let answer = () => {};
  const outbox = open(async (work) => {
    await new Promise<void>((resolve) => (answer = resolve));
    return { ok: true, value: { stored: taking.take(work), refused: [] } };
  });
  await outbox.keep(note(1, 1));
  await outbox.keep(note(1, 2));
  await expect
    .poll(() => {
      answer();
      return taking.stored.get(idOf(1));
    })
    .toMatchObject({ revision: 2 });
});

test('what an earlier visit kept is sent by the next one, first what was kept first', async () => {
  const store = new MemoryStore();
  const away = open(takesAll, { store, online: () => false });
  for (const number of [3, 1, 2]) await away.keep(guess(number));
  expect(away.status).toMatchObject({ waiting: 3, lasting: false });

  const sent: string[] = [];
  const back = open(
    (work) => {
      sent.push(...work.map(({ id }) => id));
      return takesAll(work);
    },
    { store },
  );
  await back.open();
  await expect.poll(() => back.status.waiting).toBe(0);
  expect(sent).toEqual([3, 1, 2].map(idOf));
});

test('a refused piece keeps its words and its reason, holds nothing up, and can be offered again', async () => {
  let locked = true;
  const outbox = open((work) => {
    const refused = work.filter((piece) => locked && piece.id === idOf(1));
    const stored = work.filter((piece) => !refused.includes(piece)).map(({ id }) => id);
    return Promise.resolve({
      ok: true,
      value: { stored, refused: refused.map(({ id }) => ({ id, failure: LOCKED })) },
    });
  });
  await outbox.keep(note(1, 1, 'Who closed it stands first.'));
  await outbox.keep(guess(2));
  expect(await outbox.settled(idOf(2))).toBe('stored');
  expect(await outbox.settled(idOf(1))).toEqual({ refused: LOCKED });
  expect(outbox.status.refused.map(({ work }) => work)).toMatchObject([{ text: 'Who closed it stands first.' }]);

  locked = false;
  await outbox.offerAgain(({ refused }) => refused?.code === 'class-locked');
  expect(await outbox.settled(idOf(1))).toBe('stored');
  expect(outbox.status).toMatchObject({ waiting: 0, refused: [], delivered: 2 });
});

test('one piece that can not be read does not keep the others from arriving', async () => {
  const malformed: Failure = { code: 'malformed-input', message: 'The reason is too long.', path: 'work.0.reason' };
  const outbox = open((work) =>
    work.some(({ id }) => id === idOf(2)) ? Promise.resolve({ ok: false, failure: malformed }) : takesAll(work),
  );
  for (const number of [1, 2, 3]) await outbox.keep(guess(number));
  await expect.poll(() => outbox.status).toMatchObject({ waiting: 0, delivered: 2 });
  expect(outbox.status.refused.map(({ refused }) => refused)).toEqual([malformed]);
});

test('a store that fails goes over to memory and says that it does not last', async () => {
  class Full extends MemoryStore {
    override readonly lasting = true;
    override keep(): Promise<void> {
      return Promise.reject(new Error('QuotaExceededError'));
    }
  }
  const outbox = open(takesAll, { store: new Full(), online: () => false });
  await outbox.keep(guess(1));
  expect(outbox.status).toMatchObject({ waiting: 1, lasting: false });
});

test('more than a hundred pieces, and more than a socket takes at once, go in turns', async () => {
  const batches: number[] = [];
  const store = new MemoryStore();
  const away = open(takesAll, { store, online: () => false });
  for (let number = 1; number <= 130; number++) await away.keep(guess(number));
  for (let number = 131; number <= 150; number++) await away.keep(note(number, 1, 'x'.repeat(5_000)));
  const back = open(
    (work) => {
      batches.push(work.length);
      expect(JSON.stringify(work).length).toBeLessThan(60_000);
      return takesAll(work);
    },
    { store },
  );
  await back.open();
  await expect.poll(() => back.status.waiting).toBe(0);
  expect(Math.max(...batches)).toBe(100);
  expect(batches.reduce((sum, length) => sum + length)).toBe(150);
});
