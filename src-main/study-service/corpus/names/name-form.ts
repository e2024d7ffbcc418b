import type { NameKind } from '../../../contract/names.ts';
import type { BlockRole } from '../../../contract/plain/vocabulary.ts';
import type { MarkedName } from './mark-names.ts';

/** A block of an article's body; `start` is its UTF-16 offset there. */
export interface TextBlock {
  readonly role: BlockRole;
  readonly text: string;
  readonly start: number;
}

/** One way a name is written in one article, with every place where it stands: [start, end] into the body. */
export interface NameForm {
  readonly key: string;
  readonly text: string;
  readonly kind: NameKind;
  readonly mentions: readonly (readonly [number, number])[];
}

/** A mention in its block, for the rules that look at what stands between two names. */
export interface PlacedMention {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marked: MarkedName;
}
