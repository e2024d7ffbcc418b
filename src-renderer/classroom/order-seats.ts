import { INTL } from '../design/words/language.ts';
import type { Seat } from '../../src-main/contract/classroom.ts';
import type { ClassStep } from '../../src-main/contract/plain/class-words.ts';
import { groupBy } from '../design/lists/group-by.ts';
import { progressCount, seatState } from './seat-words.ts';
import type { SeatState } from './seat-words.ts';

export const SEAT_ORDERS = ['help', 'name', 'group'] as const;
export type SeatOrder = (typeof SEAT_ORDERS)[number];

/** Names as people sort them: "Group 2" before "Group 10", é beside e. */
const NAMES = new Intl.Collator(INTL, { numeric: true, sensitivity: 'base' });
const byName = (one: Seat, other: Seat) => NAMES.compare(one.name, other.name);

const URGENCY: Readonly<Record<SeatState, number>> = { stuck: 0, away: 1, here: 2, free: 3 };

/** Seats for the board. `help`: who is stuck, then who lost the connection, then those who have done least, and empty seats last. */
export function orderSeats(seats: readonly Seat[], order: SeatOrder, step: ClassStep): Seat[] {
  if (order === 'name') return seats.toSorted(byName);
  if (order === 'group') return seats.toSorted((a, b) => byGroup(a.group, b.group) || byName(a, b));
  const urgency = (seat: Seat) => URGENCY[seatState(seat)];
  return seats.toSorted(
    (a, b) => urgency(a) - urgency(b) || progressCount(a, step) - progressCount(b, step) || byName(a, b),
  );
}

/** The order as it stood, newcomers at its end: nothing moves away under the hand of whoever is going through it. */
export function holdOrder(seats: readonly Seat[], held: readonly string[]): Seat[] {
  const place = new Map(held.map((id, at) => [id, at]));
  return seats.toSorted((a, b) => (place.get(a.id) ?? held.length) - (place.get(b.id) ?? held.length));
}

export interface SeatGroup {
  readonly name: string;
  readonly seats: readonly Seat[];
}

/** The groups of a class with who is in them; who has none is left out. */
export function groupsOf(seats: readonly Seat[]): SeatGroup[] {
  const grouped = groupBy(
    seats.filter(({ group }) => group !== null),
    ({ group }) => group ?? '',
  );
  return [...grouped]
    .map(([name, of]) => ({ name, seats: of.toSorted(byName) }))
    .toSorted((a, b) => NAMES.compare(a.name, b.name));
}

/** The group before or after that of a seat, round and round; `null`, no group, is the last. */
export function groupBeside(groups: readonly string[], group: string | null, by: -1 | 1): string | null {
  const ring = [...groups, null];
  const at = ring.indexOf(group);
  return ring[(at + by + ring.length) % ring.length] ?? null;
}

function byGroup(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return NAMES.compare(one, other);
}
