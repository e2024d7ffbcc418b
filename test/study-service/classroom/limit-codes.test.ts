import { describe, expect, it } from 'vitest';
import { limitCodes } from '../../../src-main/study-service/classroom/limit-codes.ts';

function limited() {
  let now = 0;
  const limits = limitCodes(() => now);
  return { limits, pass: (seconds: number) => (now += seconds * 1000), now: () => now };
}

/** Tries one code as the class does: waits are obeyed or not looked at. Answers with the seconds to wait, 0 for looked at. */
function tries({ limits }: ReturnType<typeof limited>, address: string, code: string, isRight = false): number {
  const wait = limits.wait(address);
  if (wait > 0) return wait;
  if (isRight) limits.right(address);
  else limits.wrong(address, code);
  return 0;
}

describe('wrong codes from one address', () => {
  it('are answered ever more slowly', () => {
    const door = limited();
    const waits: number[] = [];
    for (let number = 0; number < 16; number += 1) {
      waits.push(door.limits.wait('10.0.0.7'));
      door.pass(waits.at(-1)!);
      door.limits.wrong('10.0.0.7', `CODE${number}`);
      // A guesser of one device waits no longer than it has to, a second at a time.
      door.pass(1);
    }
    expect(waits.slice(0, 9)).toEqual(Array(9).fill(0));
    expect(waits.slice(10)).toEqual([1, 3, 7, 14, 14, 14]);
  });

  it('hold up the right one only until the wait is over', () => {
    const door = limited();
    for (let number = 0; number < 12; number += 1) door.limits.wrong('10.0.0.7', `CODE${number}`);
    const wait = tries(door, '10.0.0.7', 'RIGHT', true);
    expect(wait).toBe(8);
    door.pass(wait);
    expect(tries(door, '10.0.0.7', 'RIGHT', true)).toBe(0);
  });

  it('do not hold up another address', () => {
    const door = limited();
    for (let number = 0; number < 30; number += 1) door.limits.wrong('10.0.0.7', `CODE${number}`);
    door.pass(1);
    expect(tries(door, '10.0.0.8', 'RIGHT', true)).toBe(0);
  });

  it('count once where they are the same: thirty who misread one letter alike teach a guesser nothing', () => {
    const door = limited();
    for (let turn = 0; turn < 30; turn += 1) expect(tries(door, '10.0.0.1', 'BCDFGG')).toBe(0);
  });

  it('are forgiven with time', () => {
    const door = limited();
    for (let number = 0; number < 12; number += 1) door.limits.wrong('10.0.0.7', `CODE${number}`);
    door.pass(30 * 60);
    expect(tries(door, '10.0.0.7', 'NEW')).toBe(0);
    expect(door.limits.wait('10.0.0.7')).toBe(0);
  });
});

describe('a whole room behind one address', () => {
  it('gets in though every third mistypes', () => {
    const door = limited();
    let waited = 0;
    for (let number = 0; number < 30; number += 1) {
      if (number % 3 === 0) waited += tries(door, '10.0.0.1', `TYPO${number}`);
      waited += tries(door, '10.0.0.1', 'RIGHT', true);
      door.pass(1);
    }
    expect(waited).toBe(0);
  });

  it('is held up by somebody who guesses there for five seconds at most at a time', () => {
    const door = limited();
    tries(door, '10.0.0.1', 'RIGHT', true);
    for (let number = 0; number < 80; number += 1) door.limits.wrong('10.0.0.1', `GUESS${number}`);
    const wait = door.limits.wait('10.0.0.1');
    expect(wait).toBeLessThanOrEqual(5);
    door.pass(wait);
    expect(tries(door, '10.0.0.1', 'RIGHT', true)).toBe(0);
  });
});

describe('wrong codes from ever new addresses', () => {
  it('are looked at once a second for the class as a whole', () => {
    const door = limited();
    let looked = 0;
    for (let number = 0; number < 600; number += 1) {
      if (tries(door, `10.1.${Math.floor(number / 250)}.${number % 250}`, `GUESS${number}`) === 0) looked += 1;
      door.pass(0.1);
    }
    expect(looked).toBeGreaterThan(60);
    expect(looked).toBeLessThan(130);
  });

  it('do not hold up who came in before', () => {
    const door = limited();
    tries(door, '10.0.0.5', 'RIGHT', true);
    for (let number = 0; number < 100; number += 1) door.limits.wrong(`10.2.0.${number}`, `GUESS${number}`);
    door.limits.wait('10.2.1.1');
    expect(door.limits.wait('10.0.0.5')).toBe(0);
  });

  it('are of one address where they are of one IPv6 network', () => {
    const door = limited();
    for (let number = 0; number < 20; number += 1) door.limits.wrong(`2001:db8:1:2::${number + 1}`, `GUESS${number}`);
    expect(door.limits.wait('2001:db8:1:2:ffff::7')).toBeGreaterThan(0);
    expect(door.limits.wait('2001:db8:1:3::1')).toBe(0);
  });
});
