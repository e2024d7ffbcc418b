import { m } from '#words';

interface Counts {
  readonly left: number;
  readonly added: number;
  readonly articles: number;
  readonly refused: number;
}

/** What came of adding pages, read out when the last of them is done. */
export function endWords({ left, added, articles, refused }: Counts): string {
  return [
    left > 0 ? m.library_pages_read_and_waiting_for_you({ left }) : '',
    articles > 0
      ? m.library_pages_with_added({ in: added, articleIds: m.library_articles_2({ count: articles }) })
      : '',
    refused > 0 ? m.library_pages_could_not_be_read({ refused }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
