import type { Note } from '../../../contract/framing.ts';

/** A note on its way out or in: articles are named by what another library can know them by. */
export interface ExchangedNote {
  /** An IRI. */
  readonly id: string;
  readonly targets: readonly ExchangedTarget[];
  readonly category: string;
  readonly text: string;
  readonly confidence: Note['confidence'];
  readonly author: string;
  readonly origin: Note['origin'];
  readonly rule: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
}
export interface ExchangedTarget {
  /** The article's address on the web, or `urn:parallax:article:ID`. */
  readonly source: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Code points into the article's text, as the W3C counts; null where it is not known, or counted in another text. */
  readonly start: number | null;
  readonly end: number | null;
}

/** As read from a file. */
export interface ReadNote extends ExchangedNote {
  /** Written by Parallax, so its passages are the article's own words, also where they have lost their place. */
  readonly isOwn: boolean;
}

/** What could not be read, and why; nothing is dropped silently. */
export interface Refused {
  readonly what: string;
  readonly why: string;
}
export interface ReadNotes {
  readonly notes: readonly ReadNote[];
  readonly refused: readonly Refused[];
}
