import { describe, expect, test } from 'vitest';
import { groupBeside, groupsOf, holdOrder, orderSeats } from '../../../src-renderer/classroom/order-seats.ts';
import { stepTile } from '../../../src-renderer/classroom/board/step-tile.ts';
import { namesOf, seat } from './made-seats.ts';

describe('the tiles', () => {
  const seats = [
    seat('Ada', { answered: 3 }),
    seat('Bo', { taken: false, here: false }),
    seat('Cem', { here: false, stuck: true }),
    seat('Dee', { stuck: true, answered: 9 }),
    seat('Émile', { answered: 1 }),
    seat('Fay', { answered: 1 }),
  ];

  test('show who is stuck first, then who is away, then who has done least, and empty seats last', () => {
    expect(namesOf(orderSeats(seats, 'help', 'quiz'))).toEqual(['Dee', 'Cem', 'Émile', 'Fay', 'Ada', 'Bo']);
  });

  test('are counted by what the stop is for', () => {
    const two = [seat('Ada', { answered: 5, notes: 0 }), seat('Bo', { answered: 0, notes: 2 })];
    expect(namesOf(orderSeats(two, 'help', 'own notes'))).toEqual(['Ada', 'Bo']);
    expect(namesOf(orderSeats(two, 'help', 'quiz'))).toEqual(['Bo', 'Ada']);
  });

  test('stand by name as people sort names', () => {
    const named = ['Seat 10', 'émile', 'Seat 2', 'Zoë', 'Ernst'].map((name) => seat(name));
    expect(namesOf(orderSeats(named, 'name', 'quiz'))).toEqual(['émile', 'Ernst', 'Seat 2', 'Seat 10', 'Zoë']);
  });

  test('stand by group, those without one last', () => {
    const grouped = [seat('Ada'), seat('Bo', { group: 'Group 10' }), seat('Cem', { group: 'Group 2' })];
    expect(namesOf(orderSeats(grouped, 'group', 'quiz'))).toEqual(['Cem', 'Bo', 'Ada']);
  });

  test('keep their place while somebody goes through them, and newcomers come after', () => {
    const held = ['seat-Fay', 'seat-Ada'];
    const now = orderSeats([...seats.slice(0, 1), seat('New'), seats[5]!], 'name', 'quiz');
    expect(namesOf(holdOrder(now, held))).toEqual(['Fay', 'Ada', 'New']);
  });
});

describe('groups', () => {
  const seats = [seat('Bo', { group: '10' }), seat('Ada', { group: '10' }), seat('Cem', { group: '9' }), seat('Dee')];

  test('are listed in their order with their members, and who has none is in none', () => {
    expect(groupsOf(seats).map(({ name, seats: of }) => [name, namesOf(of)])).toEqual([
      ['9', ['Cem']],
      ['10', ['Ada', 'Bo']],
    ]);
  });

  test('go round and round by key, with no group between the last and the first', () => {
    expect(groupBeside(['9', '10'], '9', 1)).toBe('10');
    expect(groupBeside(['9', '10'], '10', 1)).toBeNull();
    expect(groupBeside(['9', '10'], null, 1)).toBe('9');
    expect(groupBeside(['9', '10'], '9', -1)).toBeNull();
  });
});

describe('the arrows go from tile to tile', () => {
  // Three in a row, and two below.
  const corners = [0, 1, 2, 0, 1].map((column, at) => ({ left: column * 100, top: at < 3 ? 0 : 80 }));

  test('on through the rows, and no further than the ends', () => {
    expect(stepTile('ArrowRight', 2, corners)).toBe(3);
    expect(stepTile('ArrowLeft', 3, corners)).toBe(2);
    expect(stepTile('ArrowRight', 4, corners)).toBeNull();
    expect(stepTile('End', 0, corners)).toBe(4);
  });

  test('to the nearest above and below', () => {
    expect(stepTile('ArrowDown', 1, corners)).toBe(4);
    expect(stepTile('ArrowDown', 2, corners)).toBe(4);
    expect(stepTile('ArrowUp', 3, corners)).toBe(0);
    expect(stepTile('ArrowUp', 1, corners)).toBeNull();
    expect(stepTile('a', 1, corners)).toBeNull();
  });
});
