import type { OutputOf, ParsedInputOf } from '../../../contract/contract.ts';
import type { ArticleHeading } from '../../../contract/corpus.ts';
import type { CorpusStores } from '../corpus-stores.ts';
import type { FilterShelf, VeiledHeadings } from './filter-shelf.ts';
import { maskForDesk } from '../masking/masking.ts';
import type { ShelfList, ShelfStore } from './shelf-store.ts';

export interface ShelfDeps {
  readonly stores: CorpusStores;
  readonly shelf: ShelfStore;
  readonly filterShelf: FilterShelf;
}

type Page = OutputOf<'corpus.articles'>;

const HEADINGS_USUAL = 1000;
const IDS_USUAL = 10_000;

/** The articles of a case that is read masked are masked in the library's lists too, or its shelf would tell. */
export function readArticles(deps: ShelfDeps, input: ParsedInputOf<'corpus.articles'>): Page {
  const { shelf } = deps;
  const { articleIds, after, limit = HEADINGS_USUAL } = input;
  if (articleIds) {
    const asked = shelf.sequencesOf(articleIds);
    return compose(deps, asked.slice(input.offset ?? 0).slice(0, limit), asked.length);
  }
  const list = { ...listOf(input, veiledHeadings(deps)), without: heldBy(deps, input.notInCase) };
  const from = (after === undefined ? 0 : (shelf.countThrough(list, after) ?? 0)) + (input.offset ?? 0);
  return compose(deps, shelf.page(list, from, limit), shelf.count(list));
}

export async function readFiltered(deps: ShelfDeps, input: ParsedInputOf<'corpus.filterArticles'>): Promise<Page> {
  const { limit = HEADINGS_USUAL, offset = 0 } = input;
  const all = await deps.filterShelf(input, veiledHeadings(deps));
  const held = new Set(heldBy(deps, input.notInCase));
  const found = held.size === 0 ? all : all.filter((sequence) => !held.has(sequence));
  return compose(deps, found.slice(offset, offset + limit), found.length);
}

export async function readArticleIds(
  deps: ShelfDeps,
  input: ParsedInputOf<'corpus.articleIds'>,
): Promise<OutputOf<'corpus.articleIds'>> {
  const { shelf } = deps;
  const { filter = '', limit = IDS_USUAL, offset = 0 } = input;
  const veiled = veiledHeadings(deps);
  if (filter.trim() !== '') {
    const found = await deps.filterShelf({ filter }, veiled);
    return { articleIds: shelf.idsOf(found.slice(offset, offset + limit)), total: found.length };
  }
  const list = listOf(input, veiled);
  return { articleIds: shelf.idsOf(shelf.page(list, offset, limit)), total: shelf.count(list) };
}

function listOf({ order = 'last added', outletId }: Partial<ShelfList>, veiled: VeiledHeadings): ShelfList {
  return { order, outletId, veiled: [...veiled.keys()], without: [] };
}

function heldBy({ stores, shelf }: ShelfDeps, caseId: string | undefined): number[] {
  return caseId === undefined ? [] : shelf.sequencesOf(stores.articles.listOfCase(caseId).map(({ id }) => id));
}

function compose({ stores, shelf }: ShelfDeps, sequences: readonly number[], total: number): Page {
  const articles = stores.articles.readHeadings(sequences).map(maskForDesk(stores).heading);
  return { articles, total, inCases: shelf.listCases(articles.map(({ id }) => id)) };
}

/** What the desk is not told of the articles of masked cases, by their place in the library. */
function veiledHeadings({ stores, shelf }: ShelfDeps): VeiledHeadings {
  const masking = maskForDesk(stores);
  if (!masking.isOn) return new Map();
  const veiled = new Map<string, ArticleHeading>();
  for (const heading of stores.maskedCases().flatMap((caseId) => stores.articles.listOfCase(caseId))) {
    const told = masking.heading(heading);
    if (told.masked || told.title !== heading.title || told.byline !== heading.byline) veiled.set(heading.id, told);
  }
  const sequences = shelf.sequencesOf([...veiled.keys()]);
  return new Map([...veiled.values()].map((told, place) => [sequences[place]!, told]));
}
