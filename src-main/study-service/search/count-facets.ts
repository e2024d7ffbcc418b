import type { Facets } from '../../contract/search.ts';
import type { SourceType } from '../../contract/vocabulary.ts';
import type { FacetRow } from './search-store.ts';

interface KnownOutlet {
  readonly id: string;
  readonly name: string;
  readonly sourceType: SourceType;
}

/** So many bars can be told apart side by side. */
const MOST_BARS = 48;
const OUTLETS_SHOWN = 50;

/** Sums rows (one an outlet and day, perhaps several times) into what is shown beside the list. */
export function composeFacets(rows: readonly FacetRow[], outlets: readonly KnownOutlet[], masked: boolean): Facets {
  const byOutlet = new Map<string, number>();
  const byType = new Map<SourceType, number>();
  const byDay = new Map<string, number>();
  const known = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  let total = 0;
  let undated = 0;
  for (const { outletId, day, count } of rows) {
    total += count;
    if (day === null) undated += count;
    else add(byDay, day, count);
    if (outletId !== null) add(byOutlet, outletId, count);
    add(byType, known.get(outletId ?? '')?.sourceType ?? 'cannot tell yet', count);
  }
  return {
    total,
    outlets: masked
      ? null
      : mostFirst(byOutlet)
          .slice(0, OUTLETS_SHOWN)
          .map(([outletId, count]) => ({ outletId, name: known.get(outletId)?.name ?? outletId, count })),
    sourceTypes: masked ? null : mostFirst(byType).map(([sourceType, count]) => ({ sourceType, count })),
    dates: { ...drawBars(byDay), undated },
  };
}

function drawBars(byDay: ReadonlyMap<string, number>): Pick<Facets['dates'], 'unit' | 'bars'> {
  const days = [...byDay.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return { unit: 'day', bars: [] };
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const unit = span < MOST_BARS ? 'day' : span / 30.4 < MOST_BARS ? 'month' : 'year';
  const length = { day: 10, month: 7, year: 4 }[unit];
  const bars = new Map<string, number>();
  for (const day of days) add(bars, day.slice(0, length), byDay.get(day) ?? 0);
  return { unit, bars: [...bars].map(([from, count]) => ({ from, count })) };
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function mostFirst<Key>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]);
}
