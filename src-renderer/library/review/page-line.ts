import type { BlockRole } from '../../../src-main/contract/plain/vocabulary.ts';

/** A line of a page as the list of lines shows it, in page order. */
export interface PageLine {
  readonly role: BlockRole;
  readonly text: string;
  /** Which of the page's articles it belongs to or hangs on. */
  readonly article: number;
}

/** A line of the article as it will be read, with its place in the page as found, so that each side finds the other. */
export interface ProofLine extends PageLine {
  readonly index?: number;
}
