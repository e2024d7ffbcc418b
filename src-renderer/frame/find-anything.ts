import { countWords } from '../design/article-words.ts';
import type { Place } from '../place.svelte.ts';
import { placeAddress } from '../place.svelte.ts';
import type { Library } from '../library/library.svelte.ts';
import { HELP_TOPICS } from '../help/topics.ts';
import type { OpenCase } from './open-case.svelte.ts';

/** One line of "Find": what it is, where it leads, and the words it is found by. */
export interface FindEntry {
  readonly id: string;
  readonly kind: 'Case' | 'Headline' | 'Outlet' | 'Name' | 'Go to' | 'Help' | 'Search';
  readonly words: string;
  /** Found by these too. */
  readonly more: string;
  /** Shown at the end of the line. */
  readonly aside: string;
  readonly address: string;
}

const PLACES: readonly { words: string; more: string; place: Place }[] = [
  { words: 'Library, cases', more: 'home start shelf', place: { name: 'library', shelf: 'cases' } },
  { words: 'Library, articles', more: 'shelf', place: { name: 'library', shelf: 'articles' } },
  { words: 'Library, outlets', more: 'shelf publishers newspapers', place: { name: 'library', shelf: 'outlets' } },
  { words: 'Search', more: 'words full text articles', place: { name: 'search', text: '' } },
  { words: 'Class', more: 'students pupils teach board projector code', place: { name: 'classes' } },
  { words: 'Open a class', more: 'students pupils teach lesson network', place: { name: 'new class' } },
  { words: 'Join a class', more: 'student pupil near by network address', place: { name: 'join class' } },
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
export async function findArticles({ study }: Library, open: OpenCase, typed: string): Promise<FindEntry[]> {
  if (typed.trim() === '') return [];
  const inCase = new Set(open.articles.map(({ id }) => id));
  const { articles } = await study.client.call('corpus.filterArticles', { filter: typed, limit: MOST_ARTICLES });
  return articles
    .filter(({ id }) => !inCase.has(id))
    .map((one) =>
      entry('Headline', one.title, one.outlet?.name ?? '', { name: 'library', shelf: 'articles', item: one.id }),
    );
}

/** Everything else "Find" can lead to. It crosses the places, which is why it belongs to the frame and to none of them. */
export function findables(library: Library, open: OpenCase): FindEntry[] {
  // Read before a case was masked, the shelves still hold the names that the service withholds from then on.
  const names = library.current || library.study.settings.maskedCases.length === 0;
  return [
    ...library.cases.map((one) => entry('Case', one.title, one.happened ?? '', { name: 'case', caseId: one.id })),
    ...headlinesOfCase(open, library.study.settings.columns),
    ...open.names.map(({ label, kind, articles }) =>
      entry('Name', label, kind, { name: 'search', text: `"${label.replaceAll('"', '')}"` }, nameAside(kind, articles)),
    ),
    ...(names ? library.outlets : []).map((one) =>
      entry('Outlet', one.name, one.sourceType, { name: 'library', shelf: 'outlets', item: one.id }),
    ),
    ...PLACES.map(({ words, more, place }) => entry('Go to', words, more, place, '')),
    ...HELP_TOPICS.map((topic) => entry('Help', topic.title, topic.also, { name: 'help', topic: topic.id }, '')),
  ];
}

/** Shown before anything is typed: the open case's headlines, the newest cases, and where one can go. */
export function findFirst(entries: readonly FindEntry[]): FindEntry[] {
  const some = (kind: FindEntry['kind'], most: number) => entries.filter((one) => one.kind === kind).slice(0, most);
  return [...some('Case', 2), ...some('Go to', PLACES.length)];
}

/** The way on from what has a name to every word of every article. */
export function searchEntry(typed: string): FindEntry {
  const text = typed.trim();
  const place: Place = { name: 'search', text, typing: true };
  return { ...entry('Search', `Search every article for “${text}”`, '', place), id: 'search' };
}

/** They open side by side, the one found in the first column. */
function headlinesOfCase({ caseId, title, articles }: OpenCase, columns: number): FindEntry[] {
  if (caseId === null) return [];
  const ids = articles.map(({ id }) => id);
  return articles.map(({ id, ...one }) => {
    const articleIds = [id, ...ids.filter((other) => other !== id)].slice(0, columns);
    return entry(
      'Headline',
      one.title,
      one.outlet?.name ?? '',
      { name: 'reader', caseId, articleIds },
      `in “${title}”`,
    );
  });
}

function nameAside(kind: string, articles: number): string {
  return `${kind}, in ${countWords(articles, 'article')}`;
}

function entry(kind: FindEntry['kind'], words: string, more: string, place: Place, aside = more): FindEntry {
  const address = placeAddress(place);
  return { id: `${kind} ${words} ${address}`, kind, words, more, aside, address };
}
