import type { QueryExample } from '../../design/words/query-examples.ts';

/** One page of help: a few paragraphs, and terms with their meaning where it explains some. */
export interface HelpTopic {
  readonly id: string;
  readonly title: string;
  /** Other words somebody may look for it by. */
  readonly also: string;
  readonly text: readonly string[];
  readonly terms?: readonly { term: string; meaning: string }[];
  /** Searches to try; each opens the search. */
  readonly examples?: readonly { heading: string; list: readonly QueryExample[] }[];
  /** Said after the terms. */
  readonly after?: readonly string[];
  /** It has a page of its own: here stands what that is, with the way there. */
  readonly opens?: string;
}
