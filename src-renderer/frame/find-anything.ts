import { m } from '#words';
import type { Place } from '../place.svelte.ts';
import { placeAddress } from '../place.svelte.ts';
import type { Library } from '../library/library.svelte.ts';
import { HELP_TOPICS } from '../help/topics.ts';
import { SOURCE_TYPE_NAMES } from '../design/words/source-type-words.ts';
import type { OpenCase } from './open-case.svelte.ts';

type FindKind = 'case' | 'headline' | 'outlet' | 'name' | 'place' | 'help' | 'search';

/** What stands at the head of a line. */
export const KIND_WORDS: Readonly<Record<FindKind, string>> = {
  case: m.frame_case(),
  headline: m.frame_kind_headline(),
  outlet: m.frame_kind_outlet(),
  name: m.frame_kind_name(),
  place: m.frame_kind_place(),
  help: m.frame_help(),
  search: m.frame_search(),
};

/** One line of "Find": what it is, where it leads, and the words it is found by. */
export interface FindEntry {
  readonly id: string;
  readonly kind: FindKind;
  readonly words: string;
  /** Found by these too. */
  readonly more: string;
  /** Shown at the end of the line. */
  readonly aside: string;
  readonly address: string;
}

const PLACES: readonly { words: string; more: string; place: Place }[] = [
  { words: m.frame_library_cases(), more: m.frame_home_start_shelf(), place: { name: 'library', shelf: 'cases' } },
  { words: m.frame_library_articles(), more: 'shelf', place: { name: 'library', shelf: 'articles' } },
  {
    words: m.frame_library_outlets(),
    more: m.frame_shelf_publishers_newspapers(),
    place: { name: 'library', shelf: 'outlets' },
  },
  { words: m.frame_search(), more: m.frame_words_full_text_articles(), place: { name: 'search', text: '' } },
  { words: m.frame_class_2(), more: m.frame_students_pupils_teach_board_projector_code(), place: { name: 'classes' } },
  { words: m.frame_open_a_class(), more: m.frame_students_pupils_teach_lesson_network(), place: { name: 'new class' } },
  {
    words: m.frame_join_a_class(),
    more: m.frame_student_pupil_near_by_network_address(),
    place: { name: 'join class' },
  },
  { words: m.frame_add_articles(), more: m.frame_import_files_folder_paste_new(), place: { name: 'adding' } },
  {
    words: m.frame_settings(),
    more: m.frame_theme_dark_light_high_contrast_text(),
    place: { name: 'settings' },
  },
  { words: m.frame_help(), more: m.frame_manual_keys_terms(), place: { name: 'help' } },
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
      entry('headline', one.title, one.outlet?.name ?? '', { name: 'library', shelf: 'articles', item: one.id }),
    );
}

/** Everything else "Find" can lead to. It crosses the places, which is why it belongs to the frame and to none of them. */
export function findables(library: Library, open: OpenCase): FindEntry[] {
  // Read before a case was masked, the shelves still hold the names that the service withholds from then on.
  const names = library.current || library.study.settings.maskedCases.length === 0;
  return [
    ...library.cases.map((one) => entry('case', one.title, one.happened ?? '', { name: 'case', caseId: one.id })),
    ...headlinesOfCase(open, library.study.settings.columns),
    ...open.names.map(({ label, kind, articles }) =>
      entry('name', label, kind, { name: 'search', text: `"${label.replaceAll('"', '')}"` }, nameAside(kind, articles)),
    ),
    ...(names ? library.outlets : []).map((one) =>
      entry('outlet', one.name, SOURCE_TYPE_NAMES[one.sourceType], { name: 'library', shelf: 'outlets', item: one.id }),
    ),
    ...PLACES.map(({ words, more, place }) => entry('place', words, more, place, '')),
    ...HELP_TOPICS.map((topic) => entry('help', topic.title, topic.also, { name: 'help', topic: topic.id }, '')),
  ];
}

/** Shown before anything is typed: the open case's headlines, the newest cases, and where one can go. */
export function findFirst(entries: readonly FindEntry[]): FindEntry[] {
  const some = (kind: FindEntry['kind'], most: number) => entries.filter((one) => one.kind === kind).slice(0, most);
  return [...some('case', 2), ...some('place', PLACES.length)];
}

/** The way on from what has a name to every word of every article. */
export function searchEntry(typed: string): FindEntry {
  const text = typed.trim();
  const place: Place = { name: 'search', text, typing: true };
  return { ...entry('search', m.frame_search_every_article_for({ text }), '', place), id: 'search' };
}

/** They open side by side, the one found in the first column. */
function headlinesOfCase({ caseId, title, articles }: OpenCase, columns: number): FindEntry[] {
  if (caseId === null) return [];
  const ids = articles.map(({ id }) => id);
  return articles.map(({ id, ...one }) => {
    const articleIds = [id, ...ids.filter((other) => other !== id)].slice(0, columns);
    return entry(
      'headline',
      one.title,
      one.outlet?.name ?? '',
      { name: 'reader', caseId, articleIds },
      m.frame_in({ title }),
    );
  });
}

function nameAside(kind: string, articles: number): string {
  return m.frame_in_articles({ articles, kind });
}

function entry(kind: FindEntry['kind'], words: string, more: string, place: Place, aside = more): FindEntry {
  const address = placeAddress(place);
  return { id: `${kind} ${words} ${address}`, kind, words, more, aside, address };
}
