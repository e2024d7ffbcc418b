import type { GroupCount } from './seat-store.ts';

/**
 * Deals seats into groups of about so many, as evenly as it goes: seven by three makes 4 and 3, never 3, 3 and 1, for nobody is to
 * discuss alone. In an order that was shuffled by `random` (0 to below 1), so that neighbours on the roster are not always together.
 */
export function dealGroups(
  seatIds: readonly string[],
  size: number,
  random: () => number,
): { seatId: string; group: string | null }[] {
  if (size === 0) return seatIds.map((seatId) => ({ seatId, group: null }));
  const groups = Math.max(1, Math.floor(seatIds.length / size));
  const shuffled = [...seatIds];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled.map((seatId, at) => ({ seatId, group: `Group ${(at % groups) + 1}` }));
}

/** The group in which the fewest are who have come; of equal ones the one with fewer names, then the first by number. Null where there are none. */
export function smallestGroup(counts: readonly GroupCount[]): string | null {
  const named = counts.filter((of): of is GroupCount & { group: string } => of.group !== null);
  const [smallest] = named.toSorted(
    (a, b) => a.come - b.come || a.seats - b.seats || a.group.localeCompare(b.group, 'en', { numeric: true }),
  );
  return smallest?.group ?? null;
}
