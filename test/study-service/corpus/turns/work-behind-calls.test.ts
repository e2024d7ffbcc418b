import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isHandingIn,
  noteHandedIn,
  workBehindCalls,
} from '../../../../src-main/study-service/corpus/turns/work-behind-calls.ts';

/** Goes on from test to test and ends long before now: what was last handed in is remembered by the whole process. */
let moment = performance.now() - 100_000;

describe('work behind the calls of a class', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => moment);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('waits while a class hands in, and goes on a second after the last piece', () => {
    const slices = startWork();
    handInFor(5_000);
    expect(isHandingIn()).toBe(true);
    expect(slices.length).toBe(0);
    pass(1_200);
    expect(isHandingIn()).toBe(false);
    expect(slices.length).toBeGreaterThan(0);
  });

  it('has a slice every ten seconds where a class never stops', () => {
    const slices = startWork();
    handInFor(35_000);
    expect(slices.length).toBe(3);
  });

  it('does not wait where nobody hands in', () => {
    pass(2_000);
    const slices = startWork();
    pass(1_000);
    expect(slices.length).toBeGreaterThan(10);
  });
});

/** Work without an end; its slices take no time. */
function startWork(): number[] {
  const slices: number[] = [];
  workBehindCalls(() => slices.push(performance.now()) > 0, {
    firstMs: 50,
    reportBug: (error) => {
      throw error;
    },
  });
  return slices;
}

function handInFor(ms: number): void {
  for (let passed = 0; passed < ms; passed += 50) {
    noteHandedIn();
    pass(50);
  }
}

function pass(ms: number): void {
  for (let passed = 0; passed < ms; passed++) {
    moment += 1;
    vi.advanceTimersByTime(1);
  }
}
