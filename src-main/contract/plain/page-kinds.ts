/* Plain lists: the page reads them without loading the parser, which also tries `eval` and meets the page's policy. */

/** What a page can be, told by its bytes. `zip` and `warc` hold pages of their own. */
export const PAGE_KINDS = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'pdf',
  'docx',
  'epub',
  'feed',
  'jsonl',
  'csv',
  'zip',
  'warc',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** How the names of files end that may hold a page; what a folder or an archive is searched for and a file dialog offers. */
export const PAGE_EXTENSIONS = [
  ...['.txt', '.text', '.md', '.markdown', '.mdown', '.html', '.htm', '.xhtml', '.mhtml', '.mht'],
  ...['.pdf', '.docx', '.epub', '.rss', '.atom', '.xml', '.rdf', '.json', '.jsonl', '.ndjson', '.csv', '.tsv'],
  ...['.zip', '.warc', '.warc.gz'],
] as const;

/** The same for people. */
export const READABLE_KINDS = 'Web pages, PDF, Word (.docx), EPUB, feeds, tables, plain text, and archives of these';
