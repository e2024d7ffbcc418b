import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClassroom } from '../../../src-main/study-service/classroom/create-classroom.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

it('a disk that takes nothing while a class is open is no reason for the service to end: it is told and the class goes on', () => {
  const full = new Error('database or disk is full');
  const bugs: unknown[] = [];
  const leftOpen = { id: 'class-1', caseId: 'case-1', network: '10.0.0.9', port: 0, closedAt: null, title: 'Ferry' };
  const now = new Date('2026-03-14T09:00:00Z');
  const classroom = createClassroom(
    {
      clock: () => now,
      classes: {
        list: () => [{ ...leftOpen, aliveAt: now.toISOString() }],
        overdue: () => [],
        edit: () => {
          throw full;
        },
      },
      seats: { listOfClass: () => [] },
      stores: { articles: { listOfCase: () => [] } },
      work: { holdLittle: () => undefined },
      quiz: { forget: () => undefined },
      openClassDoor: () => new Promise(() => undefined),
      networkView: null,
    } as never,
    { emit: () => undefined, reportBug: (error) => bugs.push(error) },
  );
  classroom.start((() => undefined) as never);
  expect(() => vi.advanceTimersByTime(60_000)).not.toThrow();
  expect(bugs).toContain(full);
  classroom.stop();
});
