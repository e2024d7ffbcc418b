import type { Seat } from '../../../src-main/contract/classroom.ts';

/** A seat that somebody has taken and sits in, with what matters to a test said otherwise. */
export function seat(name: string, fields: Partial<Seat> = {}): Seat {
  return {
    id: `seat-${name}`,
    name,
    group: null,
    taken: true,
    here: true,
    where: null,
    articleId: null,
    itemId: null,
    stuck: false,
    answered: 0,
    notes: 0,
    guesses: 0,
    score: null,
    lastHeardAt: null,
    ...fields,
  };
}

export const namesOf = (seats: readonly Seat[]): string[] => seats.map(({ name }) => name);
