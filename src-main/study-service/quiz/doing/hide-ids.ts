import { mapAnswerIds } from '../../../contract/answer-ids.ts';
import type { Answer, Feedback, ItemResponse } from '../../../contract/quiz.ts';
import { CANNOT_TELL } from '../../../contract/plain/quiz-kinds.ts';
import type { Role } from '../../../contract/plain/vocabulary.ts';
import { draw } from './shuffle.ts';

/**
 * The ids of options as a student is given them. Their own may tell ("right", or entries numbered in the right order), so each is
 * replaced by a few letters that mean nothing, the same for as long as the seed is.
 */
export interface IdVeil {
  show(id: string): string;
  /** Takes an answer in either ids: the desk's own scripts know the real ones. */
  read(answer: Answer, response: ItemResponse): Answer;
}

/** At the desk the key can be read anyway, so nothing is hidden there. */
const NO_VEIL: IdVeil = { show: (id) => id, read: (answer) => answer };

/**
 * How ids are shown to this role while the seed is the same: of each item in letters of its own. A seat of a class is not understood
 * in the real ones: "right" would be worth a try.
 */
export function veilFor(role: Role, seed: string, isSeat = false): (itemId: string) => IdVeil {
  return role === 'owner' ? () => NO_VEIL : (itemId) => veilIds(`${seed}\n${itemId}`, isSeat);
}

/** A student knows the number of their attempt, so to what a class shows something is added that they don't know. */
export function seatSeed(seed: string, seat: { readonly secret: string } | undefined): string {
  return seat ? `${seat.secret}\n${seed}` : seed;
}

function veilIds(seed: string, isSeat: boolean): IdVeil {
  const show = (id: string) => (id === CANNOT_TELL ? id : `o${draw(seed, id).slice(0, 10)}`);
  return {
    show,
    read(answer, response) {
      const real = new Map(idsOf(response).map((id) => [show(id), id]));
      return mapAnswerIds(answer, (id) => real.get(id) ?? (isSeat ? `unknown ${id}` : id));
    },
  };
}

/** The key in other ids, as the answer beside it is. */
export function mapKeyIds(key: Feedback['key'], map: (id: string) => string): Feedback['key'] {
  switch (key.type) {
    case 'choice':
      return { ...key, right: key.right.map(map) };
    case 'match':
      return { ...key, pairs: key.pairs.map(({ left, right }) => ({ left: map(left), right: map(right) })) };
    case 'order':
      return { ...key, order: key.order.map(map) };
    case 'passage':
    case 'text':
      return key;
  }
}

/** Every id that an answer to it may name. */
export function idsOf(response: ItemResponse): string[] {
  switch (response.type) {
    case 'choice':
      return response.options.map(({ id }) => id);
    case 'match':
      return [...response.left, ...response.right].map(({ id }) => id);
    case 'order':
      return response.entries.map(({ id }) => id);
    case 'passage':
    case 'text':
      return [];
  }
}
