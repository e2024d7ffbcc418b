import { MOST_FRAME_BYTES } from '../../contract/plain/class-words.ts';

/** What one device, and all together, may ask of the teacher's computer. Times in milliseconds, sizes in bytes. */
export interface ClassLimits {
  readonly frameOfSeat: number;
  /** At the door there is only a code and a name to say. */
  readonly frameOfVisitor: number;
  /** Messages a second that are carried on and on, and how many at once after a silence; per seat, whatever its devices. */
  readonly rateOfSeat: Rate;
  /** Per connection. */
  readonly rateOfVisitor: Rate;
  /** A message counts once more for each of these. */
  readonly bytesThatCountAsOne: number;
  /** Calls of one connection that are answered side by side. */
  readonly underWay: number;
  /** Messages that may wait for their turn, and for how long there may be any: past either it is too much. */
  readonly waiting: number;
  readonly patience: number;
  /** A reader behind by so much is asked nothing more until it has caught up; behind by the second, it is cut. */
  readonly unsentBeforeWaiting: number;
  readonly unsentAtMost: number;
  readonly connectionsOfSeat: number;
  /** Two pools, so that a crowd at the door never keeps out who has a seat. */
  readonly seats: number;
  readonly visitors: number;
  readonly visitorsOfAddress: number;
  /** Of any kind, pages included; a whole class may stand behind one address (a router). */
  readonly socketsOfAddress: number;
  readonly sockets: number;
  /** Addresses that the two counts above leave out: this computer itself. */
  readonly uncounted: readonly string[];
  /** A visitor who says nothing for so long is sent away; its page comes back by itself. */
  readonly visitorIdle: number;
  readonly pingEvery: number;
  /** Pings in a row without an answer after which a device counts as gone: asleep, or out of reach. */
  readonly pingsUnanswered: number;
  /** For the head of a request, and for all of it. */
  readonly requestTime: number;
  /** For a page's answer to be taken. */
  readonly pageTime: number;
  /** From the polite close to the cut. */
  readonly closeTime: number;
}

export interface Rate {
  readonly perSecond: number;
  readonly atOnce: number;
}

const KB = 1024;

/**
 * A student's page says less than two things a second, and after an hour without a network some dozens at once; five hundred seats
 * at twenty times that are still what this computer can store. Gone is who has not answered within 39 seconds.
 */
export const CLASS_LIMITS: ClassLimits = {
  frameOfSeat: MOST_FRAME_BYTES,
  frameOfVisitor: 8 * KB,
  rateOfSeat: { perSecond: 50, atOnce: 250 },
  rateOfVisitor: { perSecond: 5, atOnce: 30 },
  bytesThatCountAsOne: 16 * KB,
  underWay: 16,
  waiting: 500,
  patience: 30_000,
  unsentBeforeWaiting: 512 * KB,
  unsentAtMost: 32 * KB * KB,
  connectionsOfSeat: 8,
  seats: 600,
  visitors: 600,
  visitorsOfAddress: 120,
  socketsOfAddress: 600,
  sockets: 2_400,
  uncounted: ['127.0.0.1', '::1'],
  visitorIdle: 300_000,
  pingEvery: 13_000,
  pingsUnanswered: 2,
  requestTime: 10_000,
  pageTime: 60_000,
  closeTime: 1_500,
};
