import { expect, it } from 'vitest';
import { limitNewSeats } from '../../../../src-main/study-service/classroom/seats/limit-new-seats.ts';

function open() {
  let now = 0;
  const here = new Set<string>();
  const limits = limitNewSeats(() => now);
  let seats = 0;
  const take = (address: string, stays = true) => {
    const refusal = limits.refuses(address, (seatId) => !here.has(seatId));
    if (refusal !== null) return refusal;
    const seatId = `seat-${(seats += 1)}`;
    limits.added(address, seatId);
    if (stays) here.add(seatId);
    return seatId;
  };
  return { limits, take, here, wait: (seconds: number) => (now += seconds * 1000) };
}

it('a class of forty comes in behind one router, goes to sleep, and a latecomer still gets a seat', () => {
  const { take, limits, here, wait } = open();
  const seats = Array.from({ length: 40 }, () => take('10.0.0.1') as string);
  expect(seats.every((seat) => seat.startsWith('seat-'))).toBe(true);
  for (const seat of seats) limits.worked(seat);
  wait(600);
  here.clear();
  expect(take('10.0.0.1')).toMatch(/^seat-/u);
});

it('a device that takes name after name and leaves each gets no ninth, and others are not held back', () => {
  const { take, wait } = open();
  for (let at = 0; at < 8; at++) {
    expect(take('10.0.0.7', false)).toMatch(/^seat-/u);
    wait(31);
  }
  expect(take('10.0.0.7', false)).toBe('left too many');
  expect(take('10.0.0.8')).toMatch(/^seat-/u);
});

it('a program that keeps all of its seats connected is slowed down', () => {
  const { take, wait } = open();
  for (let at = 0; at < 40; at++) expect(take('10.0.0.7')).toMatch(/^seat-/u);
  expect(take('10.0.0.7')).toEqual({ waitSeconds: 3 });
  wait(3);
  expect(take('10.0.0.7')).toMatch(/^seat-/u);
  expect(take('10.0.0.7')).toEqual({ waitSeconds: 3 });
});

it('this computer itself is not counted', () => {
  const { take } = open();
  for (let at = 0; at < 200; at++) expect(take('127.0.0.1', false)).toMatch(/^seat-/u);
});
