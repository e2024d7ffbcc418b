/**
 * Holds back somebody who fills the class with seats of invented names, without holding back a class.
 *
 * An address is not a student: behind a school's router thirty have one. So what is counted is what a class does not do:
 * - Seats that were left: taken from this address half a minute ago or more, nobody connected, nothing handed in. A student who mistyped
 *   a name leaves one; who plays with names leaves many. Past eight the address gets no new name, while names of the list stay free to take.
 * - New names in a short time: forty at once, then one every three seconds, for who keeps all of them connected.
 * Seats of the roster are never counted, and this computer itself is not, where the class is tried alone.
 */
export interface NewSeatLimits {
  /** Why no new name is given to this address now; null where one is. `isLeft`: still there, with nobody connected to it. */
  refuses(
    address: string,
    isLeft: (seatId: string) => boolean,
  ): 'left too many' | { readonly waitSeconds: number } | null;
  added(address: string, seatId: string): void;
  /** Something was handed in from it. */
  worked(seatId: string): void;
}

const AT_ONCE = 40;
const ONE_EVERY_MS = 3_000;
const MOST_LEFT = 8;
const LEFT_AFTER_MS = 30_000;
const UNCOUNTED = /^(?:::ffff:)?127\.|^::1$/u;

export function limitNewSeats(now: () => number): NewSeatLimits {
  /** By address, the moment each of its new seats was taken. */
  const taken = new Map<string, Map<string, number>>();
  const spent = new Map<string, { count: number; at: number }>();
  const spentOf = (address: string) => {
    const { count, at } = spent.get(address) ?? { count: 0, at: now() };
    return Math.max(0, count - (now() - at) / ONE_EVERY_MS);
  };
  return {
    refuses(address, isLeft) {
      if (UNCOUNTED.test(address)) return null;
      const left = [...(taken.get(address) ?? [])].filter(([id, at]) => now() - at >= LEFT_AFTER_MS && isLeft(id));
      if (left.length >= MOST_LEFT) return 'left too many';
      const over = spentOf(address) + 1 - AT_ONCE;
      return over > 0 ? { waitSeconds: Math.ceil((over * ONE_EVERY_MS) / 1000) } : null;
    },
    added(address, seatId) {
      const own = taken.get(address) ?? new Map<string, number>();
      taken.set(address, own.set(seatId, now()));
      spent.set(address, { count: spentOf(address) + 1, at: now() });
    },
    worked(seatId) {
      for (const seats of taken.values()) seats.delete(seatId);
    },
  };
}
