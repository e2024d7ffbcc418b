/** What a column of a table of articles can hold. */
export type Column = 'text' | 'html' | 'title' | 'url' | 'date' | 'outlet' | 'byline' | 'language' | 'deck';

/** Names that data sets of news give their columns, without case, spaces and marks. The first that a table has is taken. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  text: ['text', 'body', 'content', 'articletext', 'articlebody', 'fulltext', 'maintext', 'bodytext', 'article', 'story'],
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

/** Which of a table's columns holds what: of several names for one thing the one that stands first in our list wins. */
export function nameColumns(names: readonly string[]): Map<Column, string> {
  const found = new Map<Column, string>();
  for (const column of COLUMNS) {
    const keys = NAMES[column];
    const fitting = names
      .filter((name) => columnOf(name) === column)
      .toSorted((a, b) => keys.indexOf(normal(a)) - keys.indexOf(normal(b)));
    if (fitting[0] !== undefined) found.set(column, fitting[0]);
  }
  return found;
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
