import type { Place } from '../place.svelte.ts';
import { placeAddress } from '../place.svelte.ts';
import type { Library } from '../library/library.svelte.ts';
import { HELP_TOPICS } from '../help/topics.ts';

/** One line of "Find": what it is, where it leads, and the words it is found by. */
export interface FindEntry {
  readonly id: string;
  readonly kind: 'Case' | 'Article' | 'Outlet' | 'Place' | 'Help';
  readonly words: string;
  readonly more: string;
  readonly address: string;
}

const PLACES: readonly { words: string; more: string; place: Place }[] = [
  { words: 'Library, cases', more: 'home start shelf', place: { name: 'library', shelf: 'cases' } },
  { words: 'Library, articles', more: 'shelf', place: { name: 'library', shelf: 'articles' } },
  { words: 'Library, outlets', more: 'shelf publishers newspapers', place: { name: 'library', shelf: 'outlets' } },
  { words: 'Add articles', more: 'import files folder paste new', place: { name: 'adding' } },
  {
    words: 'Settings',
    more: 'theme dark light high contrast text size font face line width',
    place: { name: 'settings' },
  },
  { words: 'Help', more: 'manual keys terms', place: { name: 'help' } },
];

/** Articles that are offered at a time; the list shows fewer lines than that. */
const MOST_ARTICLES = 12;

/** The articles of the library that have what was typed, asked of the service: there may be a hundred thousand. */
export async function findArticles({ study }: Library, typed: string): Promise<FindEntry[]> {
  if (typed.trim() === '') return [];
  const { articles } = await study.client.call('corpus.filterArticles', { filter: typed, limit: MOST_ARTICLES });
  return articles.map((one) =>
    entry('Article', one.title, one.outlet?.name ?? '', { name: 'library', shelf: 'articles', item: one.id }),
  );
}

/** Everything else "Find" can lead to. It crosses the places, which is why it belongs to the frame and to none of them. */
export function findables(library: Library): FindEntry[] {
  // Read before a case was masked, the shelves still hold the names that the service withholds from then on.
  const names = library.current || library.study.settings.maskedCases.length === 0;
  return [
    ...PLACES.map(({ words, more, place }) => entry('Place', words, more, place)),
    ...library.cases.map((one) => entry('Case', one.title, one.happened ?? '', { name: 'case', caseId: one.id })),
    ...(names ? library.outlets : []).map((one) =>
      entry('Outlet', one.name, one.sourceType, { name: 'library', shelf: 'outlets', item: one.id }),
    ),
    ...HELP_TOPICS.map((topic) => entry('Help', topic.title, topic.also, { name: 'help', topic: topic.id })),
  ];
}

function entry(kind: FindEntry['kind'], words: string, more: string, place: Place): FindEntry {
  const address = placeAddress(place);
  return { id: `${kind} ${address}`, kind, words, more, address };
}
