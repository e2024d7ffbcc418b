import { expect, test } from 'vitest';
import { limitRestarts } from '../../src-main/transports/restart-limit.ts';

test('a process that dies now and then is always started again', () => {
  let now = 0;
  const mayRestart = limitRestarts(() => now);
  for (let death = 0; death < 20; death++) {
    expect(mayRestart()).toBe(true);
    now += 5_000;
  }
});

test('a process that dies at every start is left dead after the third try', () => {
  const mayRestart = limitRestarts(() => 0);
  expect([mayRestart(), mayRestart(), mayRestart(), mayRestart()]).toEqual([true, true, true, false]);
});
