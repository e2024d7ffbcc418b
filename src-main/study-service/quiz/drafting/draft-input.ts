import type { OutputOf } from '../../../contract/contract.ts';
import type { Note } from '../../../contract/framing.ts';
import type { ItemKindId } from '../../../contract/plain/quiz-kinds.ts';
import type { SourceType } from '../../../contract/plain/vocabulary.ts';

export type Comparison = OutputOf<'comparison.open'>;

/** An article as drafting reads it; offsets are UTF-16 units into `body`. */
export interface DraftArticle {
  readonly articleId: string;
  /** Null where nobody has said who published it, or while that is masked. */
  readonly outlet: string | null;
  readonly sourceType: SourceType;
  /** What can be cited for the label, and where it was found. */
  readonly sourceEvidence: readonly { readonly quotation: string; readonly foundAt: string }[];
  readonly genre: string | null;
  /** ISO 8601 day, month or year. */
  readonly publishedOn: string | null;
  readonly title: string;
  readonly body: string;
  readonly blocks: readonly {
    readonly role: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

export interface DraftInput {
  /** In the order in which the case has them; that order gives "Article A" its letter. */
  readonly articles: readonly DraftArticle[];
  readonly comparison: Comparison;
  readonly notes: readonly Note[];
  /** Null for all kinds. */
  readonly kinds: readonly ItemKindId[] | null;
  readonly count: number;
  readonly seed: number;
}
