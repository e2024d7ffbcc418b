import type { Facets } from '../../contract/search.ts';
import type { SourceType } from '../../contract/plain/vocabulary.ts';
import type { FacetCount } from './search-store.ts';

interface KnownOutlet {
  readonly id: string;
  readonly name: string;
  readonly sourceType: SourceType;
}

/** So many bars can be told apart side by side. */
const MOST_BARS = 48;
const OUTLETS_SHOWN = 50;
const DAY_MS = 86_400_000;

/** Counts by outlet, and by what each outlet is; both null while that is withheld. */
export function countOutlets(
  byOutlet: readonly FacetCount[] | null,
  outlets: readonly KnownOutlet[],
): Pick<Facets, 'outlets' | 'sourceTypes'> {
  if (byOutlet === null) return { outlets: null, sourceTypes: null };
  const known = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const byType = new Map<SourceType, number>();
  for (const [id, count] of byOutlet) add(byType, known.get(id ?? '')?.sourceType ?? 'cannot tell yet', count);
  const named = byOutlet.flatMap(([id, count]) => {
    const outlet = known.get(id ?? '');
    return outlet ? { outletId: outlet.id, name: outlet.name, count } : [];
  });
  return {
    outlets: named.sort((a, b) => b.count - a.count).slice(0, OUTLETS_SHOWN),
    sourceTypes: [...byType].map(([sourceType, count]) => ({ sourceType, count })).sort((a, b) => b.count - a.count),
  };
}

/** Whether days can be drawn for counts by month. */
export function fewMonths(byMonth: readonly FacetCount[]): boolean {
  return new Set(byMonth.map(([month]) => month).filter((month) => month !== null)).size <= 2;
}

/** Bars by day, month or year: the finest of which there are not too many. Takes counts by day or by month. */
export function drawBars(counts: readonly FacetCount[]): Facets['dates'] {
  const undated = counts.find(([key]) => key === null)?.[1] ?? 0;
  const dated = counts.flatMap(([key, count]) => (key === null ? [] : [[key, count] as const]));
  const keys = dated.map(([key]) => key).sort();
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', bars: [], undated };
  const days = (Date.parse(last) - Date.parse(first)) / DAY_MS;
  const unit = first.length === 10 && days < MOST_BARS ? 'day' : days / 30.4 < MOST_BARS ? 'month' : 'year';
  const length = { day: 10, month: 7, year: 4 }[unit];
  const bars = new Map<string, number>();
  for (const [key, count] of dated) add(bars, key.slice(0, length), count);
  const inOrder = [...bars].sort(([a], [b]) => (a < b ? -1 : 1));
  return { unit, bars: inOrder.map(([from, count]) => ({ from, count })), undated };
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
