import type { ArticleHeading } from '../../../contract/corpus.ts';
import { ask, foldWords, readTerms, scoreHeading } from './match-heading.ts';
import type { FoldedHeading, Forgiving } from './match-heading.ts';
import type { OutletStore } from '../outlet-store.ts';
import type { FilterRow, ShelfStore } from './shelf-store.ts';
import { takeTurns } from '../turns/take-turns.ts';

/** Articles read in one go: half a millisecond, or two where slips are looked for. */
const STEP = 100;
/** Where fewer have the words as they are written, slips are forgiven too. */
const FEW = 20;

/** What is withheld about masked articles: each by its place in the library, as the screen may show it. */
export type VeiledHeadings = ReadonlyMap<number, ArticleHeading>;

/** Finds the articles a filter asks for, best first; asked again for another page it answers from what it found. */
export type FilterShelf = (asked: AskedFilter, veiled: VeiledHeadings) => Promise<readonly number[]>;

export interface AskedFilter {
  readonly filter: string;
  /** Who published it and who wrote it are not looked at: for who must not be told. */
  readonly titlesOnly?: boolean | undefined;
}

interface Filtering {
  readonly shelf: ShelfStore;
  readonly outlets: Pick<OutletStore, 'listNames'>;
  readonly titlesOnly?: boolean;
}

/**
 * Looks at every heading, in steps with other calls in between: a hundred thousand take a third of a second, or a second
 * where slips are looked for. No index is kept for it, since one of headings would be held in memory for all time and the
 * full-text index does not know outlets.
 */
export function createFilterShelf(filtering: Filtering): FilterShelf {
  let last: { readonly key: string; readonly found: Promise<readonly number[]> } | null = null;
  return ({ filter, titlesOnly = false }, veiled) => {
    const terms = readTerms(filter);
    const key = JSON.stringify([terms, titlesOnly, filtering.shelf.version(), [...veiled.values()]]);
    if (last?.key === key) return last.found;
    const found = find({ ...filtering, titlesOnly }, terms, veiled);
    last = { key, found };
    // A look that failed, as where another process holds the library, is no answer to keep.
    found.catch(() => {
      if (last?.found === found) last = null;
    });
    return found;
  };
}

async function find(
  filtering: Filtering,
  terms: readonly string[],
  veiled: VeiledHeadings,
): Promise<readonly number[]> {
  if (terms.length === 0) return [];
  const [written = []] = await look(filtering, terms, veiled, ['not']);
  if (written.length >= FEW) return inOrder(written);
  const [close = [], loose = []] = await look(filtering, terms, veiled, ['slips', 'loosely']);
  return inOrder(close.length > 0 ? close : loose);
}

interface Scored {
  readonly sequence: number;
  readonly score: number;
}

async function look(
  { shelf, outlets, titlesOnly = false }: Filtering,
  terms: readonly string[],
  veiled: VeiledHeadings,
  ways: readonly Forgiving[],
): Promise<Scored[][]> {
  const names = new Map(outlets.listNames().map(({ id, name, sourceType }) => [id, `${name} ${sourceType}`]));
  const folded = new Map<string, string>();
  const foldOutlet = (id: string) => {
    const known = folded.get(id) ?? foldWords(names.get(id) ?? '');
    folded.set(id, known);
    return known;
  };
  const looks = ways.map((forgiving) => ({ forgiving, asked: ask(terms), scored: [] as Scored[] }));
  let before = Number.MAX_SAFE_INTEGER;
  await takeTurns(() => {
    const rows = shelf.scan(before, STEP);
    for (const row of rows) {
      const hidden = veiled.get(row[0]);
      const heading = titlesOnly
        ? { title: foldWords(hidden?.title ?? row[1]), more: '' }
        : hidden
          ? foldVeiled(hidden)
          : foldRow(row, foldOutlet);
      for (const { forgiving, asked, scored } of looks) {
        const score = scoreHeading(asked, heading, forgiving);
        if (score > 0) scored.push({ sequence: row[0], score });
      }
    }
    before = rows.at(-1)?.[0] ?? 0;
    return rows.length < STEP;
  });
  return looks.map(({ scored }) => scored);
}

function foldRow(
  [, title, byline, outletId, genre, date]: FilterRow,
  foldOutlet: (id: string) => string,
): FoldedHeading {
  const more = `${byline ?? ''} ${genre ?? ''} ${date ?? ''}`;
  return { title: foldWords(title), more: `${outletId === null ? '' : foldOutlet(outletId)}${foldWords(more)}` };
}

/** As the screen shows it: what is hidden there is not found here. */
function foldVeiled({ title, byline, outlet, genre, publishedOn }: ArticleHeading): FoldedHeading {
  const more = [byline, outlet?.name, outlet?.sourceType, genre, publishedOn?.date].filter(Boolean).join(' ');
  return { title: foldWords(title), more: foldWords(more) };
}

/** The best first, and of those as good the last added, as they were found. There are few scores and many articles. */
function inOrder(scored: readonly Scored[]): number[] {
  const byScore = [...Map.groupBy(scored, ({ score }) => score)].sort(([left], [right]) => right - left);
  return byScore.flatMap(([, some]) => some.map(({ sequence }) => sequence));
}
