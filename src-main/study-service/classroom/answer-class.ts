import type { ClassAnswerer } from '../../contract/class-door.ts';
import type { Reply } from '../../contract/failures.ts';
import type { Dispatch, SeatOfCaller } from '../dispatch.ts';
import { isTold, roleInRoom } from './class-work.ts';
import type { ClassWork, Room } from './class-work.ts';
import { hashToken } from './draw-code.ts';

/** A token is 32 hexadecimal digits; nothing longer is hashed. */
const TOKEN = /^[0-9a-f]{32}$/u;

/**
 * Answers whoever comes over the network. Who speaks is what their token says, and their role is what the class says: masked until it
 * is revealed. Nobody is anything else, whatever they write.
 */
export function answerClass(work: ClassWork, dispatch: () => Dispatch): ClassAnswerer {
  return {
    // The table is by the token's hash: how long a look takes tells nothing of a token.
    seatOf: (token) => (TOKEN.test(token) ? (work.room?.tokens.get(hashToken(token)) ?? null) : null),
    async answer(method, input, { seatId, address }) {
      const { room } = work;
      if (seatId === null) return dispatch()(method, input, 'visitor', undefined, address);
      if (!room) return CLOSED;
      const live = room.seats.get(seatId);
      // Handed back or erased while the call was on its way.
      if (!live || live.seat.tokenHash === null) return LOST;
      live.lastHeardAt = work.clock().toISOString();
      return dispatch()(method, input, roleInRoom(room), seatOfCaller(room, seatId, live.seat.name));
    },
    subscribe(seatId, listener) {
      const { room } = work;
      if (!room || seatId === null) return () => undefined;
      const entry = { seatId, tell: listener };
      room.listeners.add(entry);
      return () => room.listeners.delete(entry);
    },
    arrived: (seatId) => count(work, seatId, 1),
    left: (seatId) => count(work, seatId, -1),
  };
}

function seatOfCaller({ fields }: Room, seatId: string, name: string): SeatOfCaller {
  return { seatId, classId: fields.id, name, secret: fields.secret, isTold: isTold(fields) };
}

function count(work: ClassWork, seatId: string, by: 1 | -1): void {
  const live = work.room?.seats.get(seatId);
  if (!work.room || !live) return;
  live.here = Math.max(0, live.here + by);
  work.changed(work.room.fields.id);
}

const CLOSED: Reply = {
  ok: false,
  failure: {
    code: 'class-closed',
    message: 'The class is closed. What you wrote is kept; ask your teacher to open it again.',
  },
};
const LOST: Reply = {
  ok: false,
  failure: {
    code: 'seat-lost',
    message: 'This seat is not yours any more. Go to the door of the class and take a seat again.',
  },
};
