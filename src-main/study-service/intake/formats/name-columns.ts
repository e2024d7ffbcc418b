/** What a column of a table of articles can hold. */
export type Column = 'text' | 'html' | 'title' | 'url' | 'date' | 'outlet' | 'byline' | 'language' | 'deck';

/** Names that data sets of news give their columns, without case, spaces and marks. Those that say it best come first. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'articletext',
    'articlebody',
    'fulltext',
    'maintext',
    'bodytext',
    'article',
    'story',
  ],
  html: ['html', 'contenthtml', 'bodyhtml', 'rawhtml'],
  title: ['title', 'headline', 'articletitle', 'heading'],
  url: ['url', 'link', 'address', 'uri', 'permalink', 'webpage', 'sourceurl', 'articleurl'],
  date: [
    ...['date', 'published', 'publishedon', 'publishedat', 'publishdate', 'publicationdate', 'pubdate'],
    ...['datepublished', 'dateofpublication', 'day'],
  ],
  outlet: ['outlet', 'source', 'publisher', 'publication', 'sitename', 'site', 'newspaper', 'outletname', 'sourcename'],
  byline: ['byline', 'author', 'authors', 'writer', 'creator'],
  language: ['language', 'lang'],
  deck: ['deck', 'subtitle', 'subheadline', 'standfirst', 'summary'],
};

const COLUMNS = Object.keys(NAMES) as Column[];

/** What a column holds by its name, or null. */
export function columnOf(name: string): Column | null {
  return COLUMNS.find((column) => NAMES[column].includes(normal(name))) ?? null;
}

/**
 * Which of a table's columns hold what. Several may hold one thing (lines of JSON need not agree on names): those that stand
 * first in our list come first, and of each row the first that is filled counts.
 */
export function nameColumns(names: readonly string[]): Map<Column, string[]> {
  const found = new Map<Column, string[]>();
  for (const column of COLUMNS) {
    const keys = NAMES[column];
    const fitting = names.filter((name) => columnOf(name) === column);
    if (fitting.length > 0)
      found.set(
        column,
        fitting.toSorted((a, b) => keys.indexOf(normal(a)) - keys.indexOf(normal(b))),
      );
  }
  return found;
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
